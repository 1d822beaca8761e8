import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../quality/metrics.js';

/** An engine that has read its corpus and answers. */
export interface Opened {
  /** Reading and parsing the corpus. */
  readonly readMs: number;
  readonly buildMs: number;
  ask(question: string): unknown;
  /** Changes every article, before the clock starts. */
  changeCorpus(): void;
  /** Builds anew from the changed corpus while it goes on answering. */
  reload(): Promise<unknown>;
}

/** What one process measured of one engine at one size. */
export interface ProbeReport {
  readonly readMs: number;
  readonly buildMs: number;
  /** Of the whole process, after a collection of garbage. */
  readonly residentMb: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly reloadMs: number;
  /** Longest time for which nothing else could run during the reload, questions included. */
  readonly stallMs: number;
}

const warmUpQuestions = 20;
/** One question ten times a second: a busy server. */
const questionEveryMs = 100;
const monitorResolutionMs = 2;

/** Runs in a process of its own, so that nothing measured before weighs on memory or warmth. */
export async function probe(open: () => Promise<Opened>, questions: readonly string[]): Promise<ProbeReport> {
  const engine = await open();
  const residentMb = residentMegabytes();
  for (const question of questions.slice(0, warmUpQuestions)) engine.ask(question);
  const took = questions.map((question) => timed(() => engine.ask(question)));
  const { readMs, buildMs } = engine;
  const latencies = { p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) };
  return { readMs, buildMs, residentMb, ...latencies, ...(await reloadUnderQuestions(engine, questions)) };
}

async function reloadUnderQuestions(engine: Opened, questions: readonly string[]) {
  engine.changeCorpus();
  const delays = monitorEventLoopDelay({ resolution: monitorResolutionMs });
  let asked = 0;
  const asking = setInterval(() => engine.ask(questions[asked++ % questions.length] ?? ''), questionEveryMs);
  await sleep(questionEveryMs);
  delays.enable();
  const from = performance.now();
  await engine.reload();
  const reloadMs = performance.now() - from;
  // A stall that ends with the reload is noticed only at the next tick.
  await sleep(questionEveryMs);
  delays.disable();
  clearInterval(asking);
  return { reloadMs, stallMs: delays.max / 1e6 - monitorResolutionMs };
}

export function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function residentMegabytes(): number {
  // Twice: the first collection frees what finalizers hold.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}
