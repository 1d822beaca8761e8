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
/** Pause between two questions during a reload: a busy server. */
const pauseMs = 100;
/** A slow engine is asked less: it should spend no more than a fifth of the reload on questions. */
const pausePerAnswer = 4;
/** No more questions after this long: at 100,000 passages some engines take a second for one. */
const questionBudgetMs = 90_000;
const monitorResolutionMs = 2;
const settleMs = 1000;

/** Runs in a process of its own, so that nothing measured before weighs on memory or warmth. */
export async function probe(open: () => Promise<Opened>, questions: readonly string[]): Promise<ProbeReport> {
  const engine = await open();
  // A thread that has built the index takes a moment to end.
  await sleep(settleMs);
  const residentMb = residentMegabytes();
  for (const question of questions.slice(0, warmUpQuestions)) engine.ask(question);
  const took = latencies(engine, questions);
  return {
    readMs: engine.readMs,
    buildMs: engine.buildMs,
    residentMb,
    p50Ms: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    ...(await reloadUnderQuestions(engine, questions)),
  };
}

async function reloadUnderQuestions(engine: Opened, questions: readonly string[]) {
  engine.changeCorpus();
  const delays = monitorEventLoopDelay({ resolution: monitorResolutionMs });
  const stopAsking = keepAsking(engine, questions);
  await sleep(pauseMs);
  delays.enable();
  const from = performance.now();
  await engine.reload();
  const reloadMs = performance.now() - from;
  // A stall that ends with the reload is noticed only at the next tick.
  await sleep(pauseMs);
  delays.disable();
  stopAsking();
  return { reloadMs, stallMs: delays.max / 1e6 - monitorResolutionMs };
}

function keepAsking(engine: Opened, questions: readonly string[]): () => void {
  let asked = 0;
  let timer = setTimeout(ask, 0);
  function ask(): void {
    const took = timed(() => engine.ask(questions[asked++ % questions.length] ?? ''));
    timer = setTimeout(ask, Math.max(pauseMs, took * pausePerAnswer));
  }
  return () => clearTimeout(timer);
}

/** Milliseconds of each question, as many as the budget allows. */
function latencies(engine: Opened, questions: readonly string[]): number[] {
  const took: number[] = [];
  const until = performance.now() + questionBudgetMs;
  for (const question of questions) {
    took.push(timed(() => engine.ask(question)));
    if (performance.now() > until) break;
  }
  return took;
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
