import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { watchLoad } from '../report/machine.js';
import { writeResults } from '../report/results.js';
import { type MeasuredSize, measureScale } from './measure.js';
import { figuresOf, toMarkdown } from './report.js';

const command = new Command('bench:scale')
  .description("Start, memory, latency and reload at growing sizes, beside MiniSearch's defaults.")
  .option('--sizes <n...>', 'numbers of paragraphs', ['1000', '10000', '100000'])
  .option('--questions <n>', 'questions at each size', '500')
  .option('--runs <n>', 'how often all is measured: medians are shown', '3')
  .option('--json <file>', 'write every figure of every run to this file')
  .option('--write', 'write the table to bench/results')
  .parse();

const options = command.opts<{
  sizes: string[];
  questions: string;
  runs: string;
  json?: string;
  write?: boolean;
}>();
const load = watchLoad();
const sizes: MeasuredSize[] = [];
for (const size of options.sizes) {
  const log = (line: string) => {
    load.look();
    console.error(line);
  };
  const { questions, runs } = options;
  sizes.push(await measureScale(Number(size), { questions: Number(questions), runs: Number(runs), log }));
}
load.look();
const figures = sizes.map(figuresOf);
const markdown = `${toMarkdown(figures)}\n\nMedians of ${options.runs} runs. ${load.describe()}.`;
console.log(markdown);
if (options.json !== undefined) writeFileSync(resolve(options.json), `${JSON.stringify(sizes, null, 2)}\n`);
if (options.write) writeResults({ bench: 'scale', title: 'Scale', markdown, figures });
