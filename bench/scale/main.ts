import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { measureScale, type ScaleRow } from './measure.js';
import { toMarkdown } from './report.js';

const command = new Command('bench:scale')
  .description("Start, memory, latency and reload at growing sizes, beside MiniSearch's defaults.")
  .option('--sizes <n...>', 'numbers of passages', ['1000', '10000', '100000'])
  .option('--questions <n>', 'questions at each size', '200')
  .option('--json <file>', 'write every figure to this file')
  .option('--write', 'write the table to bench/results')
  .parse();

const options = command.opts<{ sizes: string[]; questions: string; json?: string; write?: boolean }>();
const rows: ScaleRow[] = [];
for (const size of options.sizes) {
  rows.push(...(await measureScale(Number(size), Number(options.questions), (line) => console.error(line))));
}
console.log(toMarkdown(rows));
if (options.json !== undefined) writeFileSync(resolve(options.json), `${JSON.stringify(rows, null, 2)}\n`);
if (options.write) writeResults(rows);

function writeResults(measured: readonly ScaleRow[]): void {
  const folder = fileURLToPath(new URL('../../../../results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const preface = `# Scale\n\nMeasured by \`npm run bench:scale -- --write\` on ${day}, Node ${process.version}. What the columns mean: [bench/README.md](../README.md).\n`;
  writeFileSync(`${folder}scale.md`, `${preface}\n${toMarkdown(measured)}\n`);
}
