import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../quality/metrics.js';
import { collectGarbage } from './collect-garbage.js';
import { openProcessorQueue, type ProcessorQueue } from './processor-queue.js';
import { type Stall, watchStalls } from './stall-watch.js';

/** An engine that has read its corpus and answers. */
export interface Opened {
  /** Reading, parsing and indexing. */
  readonly openedMs: number;
  readonly passages: number;
  /** Threads of its own that hold something. */
  readonly threads: number;
  ask(question: string): unknown;
  /** Changes every article, before the clock starts. */
  changeCorpus(): void;
  /** Builds anew from the changed corpus while it goes on answering. */
  reload(): Promise<unknown>;
  /** The first suggestions somebody is given while typing; missing where there are none. */
  firstKey?(): unknown;
  close(): unknown;
}

/** What one process measured of one engine at one size. */
export interface ProbeReport {
  readonly passages: number;
  readonly openedMs: number;
  /** Of the whole process, after a collection of garbage in all its threads. */
  readonly residentMb: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The same without the time in which a thread could have run, and no processor was free. */
  readonly ownP50Ms: number;
  readonly ownP99Ms: number;
  readonly reloadMs: number;
  /** Longest times in which this thread could do nothing else. */
  readonly stalls: { readonly questions: Stall; readonly reload: Stall; readonly firstKey?: Stall };
}

const warmUpQuestions = 100;
/** Pause between two questions during a reload: a busy server. */
const pauseMs = 100;
/** A slow engine is asked less: it should spend no more than a fifth of the reload on questions. */
const pausePerAnswer = 4;
/** No more questions after this long: at 100,000 passages some engines take a second for one. */
const warmUpBudgetMs = 15_000;
const questionBudgetMs = 90_000;
const settleMs = 1000;

/** Runs in a process of its own, so that nothing measured before weighs on memory or warmth. */
export async function probe(
  open: () => Promise<Opened> | Opened,
  questions: readonly string[],
): Promise<ProbeReport> {
  const queue = openProcessorQueue();
  const engine = await open();
  const { openedMs, passages, threads } = engine;
  await sleep(settleMs);
  const residentMb = await residentMegabytes(threads);
  const ask = (some: readonly string[], budgetMs: number) => latencies(engine, some, budgetMs, queue);
  await ask(questions.slice(0, warmUpQuestions), warmUpBudgetMs);
  const { result: took, stall } = await watchStalls(queue, () => ask(questions, questionBudgetMs));
  const afterwards = await reloadUnderQuestions(engine, questions, queue);
  await engine.close();
  const all = took.map(({ ms }) => ms);
  const own = took.map(({ ownMs }) => ownMs);
  return {
    passages,
    openedMs,
    residentMb,
    p50Ms: quantile(all, 0.5),
    p99Ms: quantile(all, 0.99),
    ownP50Ms: quantile(own, 0.5),
    ownP99Ms: quantile(own, 0.99),
    reloadMs: afterwards.reloadMs,
    stalls: { questions: stall, ...afterwards.stalls },
  };
}

async function reloadUnderQuestions(
  engine: Opened,
  questions: readonly string[],
  queue: ProcessorQueue,
): Promise<{ readonly reloadMs: number; readonly stalls: Omit<ProbeReport['stalls'], 'questions'> }> {
  engine.changeCorpus();
  await sleep(settleMs);
  const { result: reloadMs, stall: reload } = await watchStalls(queue, async () => {
    const stopAsking = keepAsking(engine, questions);
    const from = performance.now();
    await engine.reload();
    const tookMs = performance.now() - from;
    await stopAsking();
    return tookMs;
  });
  if (!engine.firstKey) return { reloadMs, stalls: { reload } };
  const { stall: firstKey } = await watchStalls(queue, async () => engine.firstKey?.());
  return { reloadMs, stalls: { reload, firstKey } };
}

/** @returns how to end it; resolves with the last answer */
function keepAsking(engine: Opened, questions: readonly string[]): () => Promise<void> {
  let isOver = false;
  const asking = (async () => {
    for (let asked = 0; !isOver; asked++) {
      const from = performance.now();
      await engine.ask(questions[asked % questions.length] ?? '');
      await sleep(Math.max(pauseMs, (performance.now() - from) * pausePerAnswer));
    }
  })();
  return () => {
    isOver = true;
    return asking;
  };
}

interface Latency {
  readonly ms: number;
  readonly ownMs: number;
}

/** One question after the other, as many as the budget allows. */
async function latencies(
  engine: Opened,
  questions: readonly string[],
  budgetMs: number,
  queue: ProcessorQueue,
): Promise<Latency[]> {
  const took: Latency[] = [];
  const until = performance.now() + budgetMs;
  for (const question of questions) {
    const queuedBefore = queue.allThreadsMs();
    const from = performance.now();
    await engine.ask(question);
    const ms = performance.now() - from;
    took.push({ ms, ownMs: Math.max(0, ms - (queue.allThreadsMs() - queuedBefore)) });
    // Otherwise an engine that answers at once would never let the loop turn, and no stall would end.
    await new Promise(setImmediate);
    if (performance.now() > until) break;
  }
  return took;
}

export function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

async function residentMegabytes(threads: number): Promise<number> {
  await collectGarbage(threads);
  await sleep(settleMs);
  return process.memoryUsage.rss() / 2 ** 20;
}
