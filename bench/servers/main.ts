import { Command } from 'commander';
import { watchLoad } from '../report/machine.js';
import { writeResults } from '../report/results.js';
import { type Figures, measureMachines } from './measure.js';
import { type LoadFigures, measureLoad } from './one-machine.js';
import { loadsToMarkdown, toMarkdown } from './report.js';

const command = new Command('bench:servers')
  .description(
    'Several processes of the bot on one PostgreSQL: changes, and what happens when something fails.',
  )
  .option('--machines <n...>', 'processes with a shard each', ['2', '4'])
  .option('--loads <servers x passages...>', 'on one machine', ['1x100000', '100x2000', '1000x200'])
  .option('--changes <n>', 'to be timed', '20')
  .option('--stopped <s>', 'for how long PostgreSQL is stopped', '60')
  .option('--cut <s>', 'for how long one machine cannot reach PostgreSQL', '30')
  .option('--write', 'write the table to bench/results')
  .parse();

const options = command.opts<{
  machines: string[];
  loads: string[];
  changes: string;
  stopped: string;
  cut: string;
  write?: boolean;
}>();

/** A table comes at the end only: whoever waits sees how far it is, and what there is should it not get there. */
const startedMs = performance.now();
const tell = (progress: string) =>
  console.error(`${((performance.now() - startedMs) / 1000).toFixed(1)} s: ${progress}`);

const load = watchLoad();
const loads: LoadFigures[] = [];
for (const [servers = 0, passages = 0] of options.loads.map((written) => written.split('x').map(Number))) {
  if (servers > 0) loads.push(await measureLoad({ servers, passages }, tell));
  load.look();
}
const figures: Figures[] = [];
for (const size of options.machines.map(Number).filter(Boolean)) {
  const lengths = {
    changes: Number(options.changes),
    stoppedMs: Number(options.stopped) * 1000,
    cutMs: Number(options.cut) * 1000,
  };
  figures.push(await measureMachines(size, lengths));
  load.look();
}

const tables = [loads.length > 0 && loadsToMarkdown(loads), figures.length > 0 && toMarkdown(figures)];
const markdown = `${tables.filter(Boolean).join('\n\n')}\n\n${load.describe()}.`;
console.log(markdown);
for (const { databaseStopped } of figures) console.log(`\n/healthz meanwhile: ${databaseStopped.health}`);
if (options.write)
  writeResults({ bench: 'servers', title: 'Several machines', markdown, figures: { loads, figures } });
