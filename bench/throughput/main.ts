import { Command } from 'commander';
import { startPlayground } from '../../playground/server/playground.js';
import { watchLoad } from '../report/machine.js';
import { writeResults } from '../report/results.js';
import { type BotRun, measureBot } from './measure.js';
import { figuresOf, toMarkdown } from './report.js';

const command = new Command('bench:throughput')
  .description('Commands a second and what they cost, beside a bare discord.js bot that says "pong".')
  .option('--questions <n>', 'in each round', '2000')
  .option('--at-a-time <n...>', 'questions under way, a round each', ['1', '50'])
  .option('--runs <n>', 'of both bots, by turns: medians are shown', '3')
  .option('--profile <folder>', "write processor profiles of all threads there (Node's --cpu-prof)")
  .option('--write', 'write the table to bench/results')
  .parse();

const options = command.opts<{
  questions: string;
  atATime: string[];
  runs: string;
  profile?: string;
  write?: boolean;
}>();

const contenders = {
  footnote: { entry: 'dist/src/entries/main.js', command: 'ask' },
  bare: { entry: 'dist/tests/playground/clients/fixture-bot-main.js', command: 'ping' },
} as const;
type Name = keyof typeof contenders;

const load = watchLoad();
const playground = await startPlayground({ rateLimits: 'off' });
// What the bots said before would only slow the playground down.
playground.requests.isOn = false;
const runs: Record<Name, BotRun[]> = { footnote: [], bare: [] };
for (let turn = 0; turn < Number(options.runs); turn++) {
  // There and back again, so that neither always has the warmer machine.
  await measure(turn % 2 === 0 ? 'footnote' : 'bare');
  await measure(turn % 2 === 0 ? 'bare' : 'footnote');
}
await playground.stop();

const figures = { footnote: figuresOf(runs.footnote), bare: figuresOf(runs.bare) };
const markdown = `${toMarkdown(figures)}\n\nMedians of ${options.runs} runs. ${load.describe()}.`;
console.log(markdown);
if (options.write) writeResults({ bench: 'throughput', title: 'Throughput', markdown, figures });

async function measure(name: Name): Promise<void> {
  load.look();
  const { questions, atATime } = options;
  const run = { questions: Number(questions), atATime: atATime.map(Number) };
  const nodeOptions = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}/${name}`] : [];
  runs[name].push(await measureBot(playground, { ...contenders[name], nodeOptions }, run));
}
