import { startPlayground } from '../../playground/server/playground.js';
import { askQuestions, type Round } from './ask-questions.js';
import { startBotProcess } from './bot-process.js';
import { reportAsMarkdown } from './report.js';

/**
 * How many questions a second Footnote answers, and how soon, beside a bare discord.js bot that says "pong": the same
 * playground, the same run, one after the other and back again, so that neither has the warmer machine.
 */
const contenders = {
  footnote: { entry: 'dist/src/main.js', command: 'ask' },
  bare: { entry: 'dist/tests/playground/fixture-bot-main.js', command: 'ping' },
} as const;

type Name = keyof typeof contenders;

const order: readonly Name[] = ['footnote', 'bare', 'bare', 'footnote'];
const questionsAtATime = [1, 50];
const questionsPerRound = 2_000;
/** Both bots run for weeks, not minutes: they are measured once the engine has compiled what it will compile. */
const warmUpQuestions = 2_000;

const playground = await startPlayground({ rateLimits: 'off' });
// What the bots said before would only slow the playground down.
playground.requests.isOn = false;
const rounds: Record<Name, Round[]> = { footnote: [], bare: [] };
const memoryMb: Record<Name, number[]> = { footnote: [], bare: [] };
const cpuMsAQuestion: Record<Name, number[]> = { footnote: [], bare: [] };
for (const name of order) await measure(name);
await playground.stop();
console.log(reportAsMarkdown(rounds, { memoryMb, cpuMsAQuestion }));

async function measure(name: Name): Promise<void> {
  const { entry, command } = contenders[name];
  const bot = await startBotProcess(playground, entry, command);
  try {
    await askQuestions(playground, command, { atATime: 10, count: warmUpQuestions });
    const before = bot.cpuMs();
    for (const atATime of questionsAtATime) {
      rounds[name].push(await askQuestions(playground, command, { atATime, count: questionsPerRound }));
    }
    cpuMsAQuestion[name].push((bot.cpuMs() - before) / (questionsPerRound * questionsAtATime.length));
    memoryMb[name].push(bot.residentMb());
  } finally {
    await bot.stop();
  }
}
