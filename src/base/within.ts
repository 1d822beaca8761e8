import { setTimeout as pause } from 'node:timers/promises';

export const late = Symbol('late');

/** What a promise gives, or `late` when it takes longer; it goes on all the same. */
export async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | typeof late> {
  const stopped = new AbortController();
  const timer = pause(ms, late, { signal: stopped.signal, ref: false }).catch(() => late);
  return Promise.race([promise, timer as Promise<typeof late>]).finally(() => stopped.abort());
}
