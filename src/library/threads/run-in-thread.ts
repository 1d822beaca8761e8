import { Worker } from 'node:worker_threads';

/** A call of a function that a module exports. */
export interface ThreadTask {
  /** Its address. */
  readonly module: string;
  readonly name: string;
  readonly given: readonly unknown[];
}

/** Instead of a result: the thread took too much time or memory, or died. */
export const gaveUp = Symbol('gave up');

/** The largest article, and a page of 5 MB, take seconds: what takes this long was made to. */
const longestMs = 30_000;
const maxOldGenerationSizeMb = 512;

const file = new URL('./task-thread.js', import.meta.url);

/** Calls a function in a thread of its own: whatever it is given, this thread stays responsive. */
export async function runInThread<Result>(workerData: ThreadTask): Promise<Result | typeof gaveUp> {
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb } });
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
