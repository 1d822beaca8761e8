import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { cliPath } from '../product/ask.js';
import { readQuestions, type Task, writeTask } from './task.js';

const probeSchema = z.object({
  readMs: z.number(),
  buildMs: z.number(),
  residentMb: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  reloadMs: z.number(),
  stallMs: z.number(),
});

/** One engine at one size. */
export interface ScaleRow extends z.infer<typeof probeSchema> {
  readonly engine: string;
  readonly passages: number;
  /** From starting the process to the first answer. */
  readonly coldMs: number;
  /** The same when a snapshot lies on disk; for MiniSearch, only reading its JSON. */
  readonly snapshotMs: number;
}

const probeFile = fileURLToPath(new URL('./probe-main.js', import.meta.url));
const run = promisify(execFile);

export async function measureScale(
  passages: number,
  questions: number,
  log: (line: string) => void,
): Promise<ScaleRow[]> {
  log(`${passages} passages: writing`);
  const task = writeTask(passages, questions);
  log(`${passages} passages: Footnote`);
  const footnote = await measureFootnote(task, passages);
  log(`${passages} passages: MiniSearch`);
  return [footnote, await measureMiniSearch(task, passages)];
}

async function measureFootnote(task: Task, passages: number): Promise<ScaleRow> {
  const question = readQuestions(task)[0] ?? '';
  // The first start finds no snapshot; the second finds what the first has left, if it leaves any.
  const coldMs = await firstAnswerMs(task, question);
  const snapshotMs = await firstAnswerMs(task, question);
  return {
    engine: 'Footnote',
    passages,
    coldMs,
    snapshotMs,
    ...probeSchema.parse(await probed('footnote', task)),
  };
}

async function measureMiniSearch(task: Task, passages: number): Promise<ScaleRow> {
  const measured = probeSchema.parse(await probed('minisearch', task));
  const { coldMs } = z.object({ coldMs: z.number() }).parse(await probed('minisearch-cold', task));
  await probed('minisearch-save', task);
  const { loadMs } = z.object({ loadMs: z.number() }).parse(await probed('minisearch-load', task));
  return { engine: 'MiniSearch, defaults', passages, coldMs, snapshotMs: loadMs, ...measured };
}

/** Starts the command as a person would and waits for its first line. */
async function firstAnswerMs({ corpus, folder }: Task, question: string): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, [cliPath, '--jsonl', '--corpus', corpus], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, CACHE_DIR: join(folder, 'cache') },
  });
  child.stdin.end(`${JSON.stringify({ question })}\n`);
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  const took = performance.now() - from;
  if (child.exitCode === null) await once(child, 'close');
  return took;
}

async function probed(what: string, { folder }: Task): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--expose-gc', probeFile, what, folder], {
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout);
}
