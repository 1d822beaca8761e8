import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts for a thread: https://docs.kernel.org/scheduler/sched-stats.html, at the end. */
export interface ThreadTime {
  /** Time on a processor, in ms. */
  readonly cpuMs: number;
  /** Time in which it could have run, and no processor was free. */
  readonly queuedMs: number;
}

/** By thread id; the main thread's is the process's. */
export type ThreadTimes = ReadonlyMap<number, ThreadTime>;

const nothing: ThreadTime = { cpuMs: 0, queuedMs: 0 };

/** Empty where the system does not say. */
export function readThreadTimes(pid: number): ThreadTimes {
  return new Map(
    threadsOf(pid).flatMap((id) => {
      const time = readTime(pid, id);
      return time ? [[id, time]] : [];
    }),
  );
}

/** From one reading to the next, threads that have ended left out. */
export function spent(before: ThreadTimes, after: ThreadTimes): ThreadTimes {
  return new Map(
    [...after].map(([id, { cpuMs, queuedMs }]) => {
      const earlier = before.get(id) ?? nothing;
      return [id, { cpuMs: cpuMs - earlier.cpuMs, queuedMs: queuedMs - earlier.queuedMs }];
    }),
  );
}

/** The main thread, the busiest of the others (the search thread, where there is one), and all of them. */
export interface ProcessTime {
  readonly main: ThreadTime;
  readonly busiestOther: ThreadTime;
  readonly allCpuMs: number;
}

export function summarize(times: ThreadTimes, pid: number): ProcessTime {
  const others = [...times].filter(([id]) => id !== pid).map(([, time]) => time);
  return {
    main: times.get(pid) ?? nothing,
    busiestOther: others.reduce((busiest, time) => (time.cpuMs > busiest.cpuMs ? time : busiest), nothing),
    allCpuMs: [...times.values()].reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  };
}

function threadsOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [];
  }
}

function readTime(pid: number, id: number): ThreadTime | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ').map(Number);
    const [cpuNs = 0, queuedNs = 0] = fields;
    return { cpuMs: cpuNs / 1e6, queuedMs: queuedNs / 1e6 };
  } catch {
    // It has ended since it was listed.
    return undefined;
  }
}
