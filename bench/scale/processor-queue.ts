import { readdirSync, readFileSync } from 'node:fs';

/**
 * On a busy machine the longest of many measurements is mostly time in which a thread could have run and no processor
 * was free. Linux counts it for each thread: https://docs.kernel.org/scheduler/sched-stats.html, at the end.
 */
export interface ProcessorQueue {
  /** Milliseconds so far; 0 where the system does not say. */
  mainThreadMs(): number;
  /** The same of the main thread and every thread begun since this was opened. */
  allThreadsMs(): number;
}

const tasks = '/proc/self/task';

export function openProcessorQueue(): ProcessorQueue {
  // Helpers of the engine, which keep nobody waiting.
  const helpers = new Set(threadIds());
  const main = String(process.pid);
  return {
    mainThreadMs: () => queuedMs(main),
    allThreadsMs() {
      const others = threadIds().filter((id) => !helpers.has(id));
      return [main, ...others].reduce((sum, id) => sum + queuedMs(id), 0);
    },
  };
}

function threadIds(): readonly string[] {
  try {
    return readdirSync(tasks);
  } catch {
    return [];
  }
}

/** Of three numbers the second, in nanoseconds. */
function queuedMs(threadId: string): number {
  try {
    const [, queuedNs = 0] = readFileSync(`${tasks}/${threadId}/schedstat`, 'utf8').split(' ').map(Number);
    return queuedNs / 1e6;
  } catch {
    // A thread may have ended since it was listed.
    return 0;
  }
}
