import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { resultFile, writeResults } from '../report/results.js';
import { sharedSet, sharedSets } from '../sets/question-set.js';
import { type MeasureOptions, measureQuality, parts } from './measure.js';
import { toSvg } from './plot.js';
import { type QualityReport, toMarkdown } from './report.js';

const command = new Command('bench:quality')
  .description('Measures answers through the product itself, beside other search libraries.')
  .argument(
    '[sets...]',
    'question sets (JSON files); without any, all in ../shared/eval or $FOOTNOTE_SHARED/eval',
  )
  .option('--set <names...>', 'sets of the shared folder by name, such as squad2.dev')
  .option('--no-peers', 'the product alone')
  .option('--peers <names...>', 'only peers whose name holds one of these words')
  .option('--sample <n>', 'so many questions of each set, evenly chosen', Number)
  .option('--only <parts...>', `only these parts: ${parts.join(', ')}`)
  .option('--json <file>', 'write everything measured to this file')
  .option('--write', 'write the tables and the plot to bench/results')
  .parse();

const options = command.opts<{
  set?: string[];
  peers: boolean | string[];
  sample?: number;
  only?: string[];
  json?: string;
  write?: boolean;
}>();

const report = await measureQuality(chosenSets(), toMeasureOptions());
console.log(toMarkdown(report));
if (options.json !== undefined) writeFileSync(resolve(options.json), `${JSON.stringify(report, null, 2)}\n`);
if (options.write) keep(report);

function chosenSets(): string[] {
  const named = [...command.args.map((file) => resolve(file)), ...(options.set ?? []).map(sharedSet)];
  return named.length > 0 ? named : sharedSets();
}

function toMeasureOptions(): MeasureOptions {
  const { only } = options;
  const wanted = parts.filter((part) => only === undefined || only.includes(part));
  return {
    parts: new Set(wanted),
    peers: options.peers,
    ...(options.sample !== undefined && { sample: options.sample }),
    log: (line) => console.error(line),
  };
}

/** The parts that hold no text of a set are kept as figures, too. */
function keep(measured: QualityReport): void {
  const { rankings, highlights, refusals, typos, followUps } = measured;
  const figures = { rankings, highlights, refusals, typos, followUps };
  writeResults({ bench: 'quality', title: 'Answer quality', markdown: toMarkdown(measured), figures });
  writeFileSync(resultFile('quality.svg'), toSvg(rankings));
}
