import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeResults } from '../report/results.js';
import { readTasks, sharedCommunityFolder } from './community-set.js';
import { type MeasuredSet, measureTask } from './measure.js';
import { toMarkdown } from './report.js';

const command = new Command('bench:community')
  .description(
    'Questions of real communities, asked of the product and of MiniSearch over the same passages.',
  )
  .option('--sets <folders...>', 'folders of sets (default: ../shared/eval/community, or $FOOTNOTE_SHARED/…)')
  .option('--corpora <folder>', "where their articles are (default: each folder's own corpora/)")
  .option('--only <names...>', 'only the sets of these corpora')
  .option('--misses <file>', 'write what went wrong to this file, one JSON object a line')
  .option('--write', 'write the figures to bench/results')
  .parse();

const options = command.opts<{
  sets?: string[];
  corpora?: string;
  only?: string[];
  misses?: string;
  write?: boolean;
}>();

const measured: MeasuredSet[] = [];
for (const task of chosenTasks()) {
  console.error(`${task.set.corpus}: asking`);
  measured.push(await measureTask(task));
}
const rows = measured.map(({ row }) => row);
const markdown = toMarkdown(rows);
console.log(markdown);
if (options.misses !== undefined) writeMisses(options.misses);
if (options.write)
  writeResults({ bench: 'community', title: 'Questions of communities', markdown, figures: rows });

function chosenTasks() {
  const { sets = [sharedCommunityFolder()], corpora, only } = options;
  const tasks = sets.flatMap((folder) => readTasks(resolve(folder), corpora));
  return tasks.filter(({ set }) => only?.includes(set.corpus) ?? true);
}

function writeMisses(file: string): void {
  const lines = measured.flatMap(({ misses }) => misses.map((miss) => `${JSON.stringify(miss)}\n`));
  writeFileSync(resolve(file), lines.join(''));
}
