import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { watchLoad } from '../report/machine.js';
import { toTable } from '../report/table.js';
import type { Measured, Setting } from './one-process.js';

/** Servers × passages of their own, and the memory that they may take. */
const settings: readonly Setting[] = [
  { servers: 1, passages: 100_000, megabytes: 2048 },
  { servers: 100, passages: 2000, megabytes: 2048 },
  { servers: 100, passages: 2000, megabytes: 512 },
  { servers: 1000, passages: 200, megabytes: 2048 },
  { servers: 1000, passages: 200, megabytes: 512 },
];

const probe = fileURLToPath(new URL('./one-process.js', import.meta.url));
const run = promisify(execFile);

const command = new Command('bench:servers:one')
  .description('One process that answers servers from articles of their own: memory, first answers, speed.')
  .option('--seconds <s>', 'for how long questions are asked', '20')
  .option('--only <n>', 'the first so many settings', String(settings.length))
  .parse();
const options = command.opts<{ seconds: string; only: string }>();

const load = watchLoad();
const figures: Measured[] = [];
for (const setting of settings.slice(0, Number(options.only))) {
  const given = JSON.stringify({ ...setting, seconds: Number(options.seconds) });
  const { stdout } = await run(process.execPath, [probe, given], { maxBuffer: 1 << 20 });
  // The process of ours that prints it.
  figures.push(JSON.parse(stdout) as Measured);
  load.look();
}

const column = (what: string, figure: (measured: Measured) => number | string) => [
  what,
  ...figures.map((measured) => String(figure(measured))),
];
const table = toTable(
  ['', ...figures.map(({ servers, passages }) => `${servers} × ${passages} passages`)],
  [
    column('memory for readings, MB (`READINGS_MEGABYTES`)', ({ megabytes }) => megabytes),
    column('servers with a reading at the end', ({ held }) => held),
    column('resident memory, MB', ({ residentMb }) => residentMb),
    column('the same before the first question', ({ residentBeforeMb }) => residentBeforeMb),
    column('first answer after a pause, ms: median', ({ firstMs }) => firstMs.median),
    column('the same: slowest', ({ firstMs }) => firstMs.slowest),
    column('50 servers asked: p50, ms', ({ p50Ms }) => p50Ms),
    column('p99, ms', ({ p99Ms }) => p99Ms),
    column('answers a second', ({ answersASecond }) => answersASecond),
  ],
);
console.log(`${table}\n\n${load.describe()}.`);
