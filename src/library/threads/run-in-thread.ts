import { Worker } from 'node:worker_threads';

/** Instead of a result: the thread took too much time or memory, or died. */
export const gaveUp = Symbol('gave up');

interface Bounds {
  readonly longestMs: number;
  /** Of its heap. */
  readonly maxMemoryMb: number;
}

/** Starts a thread for one task, which it answers with one message; then it is ended. */
export async function runInThread<Result>(
  file: URL,
  workerData: unknown,
  { longestMs, maxMemoryMb }: Bounds,
): Promise<Result | typeof gaveUp> {
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } });
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  try {
    return await new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(gaveUp));
      worker.once('exit', () => resolve(gaveUp));
    });
  } finally {
    clearTimeout(timer);
    // Not awaited: what hangs on a disk cannot be ended.
    void worker.terminate();
  }
}
