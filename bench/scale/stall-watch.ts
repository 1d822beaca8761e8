import type { ProcessorQueue } from './processor-queue.js';

/** The longest time, in ms, in which the main thread could not take up anything new. */
export interface Stall {
  readonly ms: number;
  /** Less the time in which it could have run, and no processor was free. */
  readonly ownMs: number;
}

const tickMs = 2;
/** A stall that ends with what was watched is noticed only at the next tick. */
const lastTickMs = 20;

/** Ticks beside what runs: what a tick is late by, others would have waited, too. */
export async function watchStalls<Result>(
  queue: ProcessorQueue,
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly stall: Stall }> {
  const longest = { ms: 0, ownMs: 0 };
  let before = { at: performance.now(), queuedMs: queue.mainThreadMs() };
  const timer = setInterval(() => {
    const now = { at: performance.now(), queuedMs: queue.mainThreadMs() };
    const ms = now.at - before.at - tickMs;
    longest.ms = Math.max(longest.ms, ms);
    longest.ownMs = Math.max(longest.ownMs, ms - (now.queuedMs - before.queuedMs));
    before = { ...now, at: performance.now() };
  }, tickMs);
  const result = await run();
  await new Promise((resolve) => setTimeout(resolve, lastTickMs));
  clearInterval(timer);
  return { result, stall: longest };
}
