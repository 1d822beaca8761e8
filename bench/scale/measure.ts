import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { cliPath } from '../product/ask.js';
import type { ProbeReport } from './probe.js';
import { readQuestions, type Task, writeArticles, writeTask } from './task.js';

const stallSchema = z.object({ ms: z.number(), ownMs: z.number() });

const reportSchema: z.ZodType<ProbeReport> = z.object({
  passages: z.number(),
  openedMs: z.number(),
  residentMb: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  ownP50Ms: z.number(),
  ownP99Ms: z.number(),
  reloadMs: z.number(),
  stalls: z.object({ questions: stallSchema, reload: stallSchema, firstKey: stallSchema.exactOptional() }),
});

/** One engine at one size, in one run. */
export interface ScaleRun extends ProbeReport {
  /** From starting the process to the first answer. */
  readonly coldMs: number;
}

/** Several runs, the engines by turns. */
export interface MeasuredSize {
  readonly footnote: readonly ScaleRun[];
  readonly minisearch: readonly ScaleRun[];
}

export interface ScaleOptions {
  readonly questions: number;
  readonly runs: number;
  readonly log: (line: string) => void;
}

const probeFile = fileURLToPath(new URL('./probe-main.js', import.meta.url));
const collectorFile = new URL('./collect-garbage.js', import.meta.url).href;
const run = promisify(execFile);

export async function measureScale(
  paragraphs: number,
  { questions, runs, log }: ScaleOptions,
): Promise<MeasuredSize> {
  log(`${paragraphs} paragraphs: writing`);
  const task = writeTask(paragraphs, questions);
  await probed('passages', task);
  const measured = { footnote: [] as ScaleRun[], minisearch: [] as ScaleRun[] };
  for (let turn = 1; turn <= runs; turn++) {
    log(`${paragraphs} paragraphs, run ${turn}: Footnote`);
    measured.footnote.push(await measureFootnote(task));
    log(`${paragraphs} paragraphs, run ${turn}: MiniSearch`);
    measured.minisearch.push(await measureMiniSearch(task));
  }
  return measured;
}

async function measureFootnote(task: Task): Promise<ScaleRun> {
  // Here, not in the process that is measured: it would keep what writing them takes.
  writeArticles(task, 'first');
  const report = reportSchema.parse(await probed('footnote', task));
  const child = start([cliPath, '--jsonl', '--corpus', task.corpus]);
  child.stdin.end(`${JSON.stringify({ question: readQuestions(task)[0] })}\n`);
  return { ...report, coldMs: await firstOutputMs(child) };
}

async function measureMiniSearch(task: Task): Promise<ScaleRun> {
  const report = reportSchema.parse(await probed('minisearch', task));
  const child = start([probeFile, 'minisearch-cold', task.folder]);
  return { ...report, coldMs: await firstOutputMs(child) };
}

function start(args: readonly string[]) {
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function firstOutputMs(child: ChildProcess): Promise<number> {
  const from = performance.now();
  const closed = once(child, 'close');
  await Promise.race([child.stdout && once(child.stdout, 'data'), closed]);
  const took = performance.now() - from;
  await closed;
  if (child.exitCode !== 0) throw new Error(`A cold start ended with ${child.exitCode}.`);
  return took;
}

async function probed(what: string, { folder }: Task): Promise<unknown> {
  const { stdout } = await run(
    process.execPath,
    ['--expose-gc', '--import', collectorFile, probeFile, what, folder],
    { maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout);
}
