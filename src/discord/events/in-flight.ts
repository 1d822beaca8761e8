import { late, within } from '../../base/within.js';

/** Knows the answers under way, so that a stop can wait for them. */
export interface InFlight {
  /** False after `close`: take nothing new on. */
  isOpen(): boolean;
  track(work: Promise<void>, what?: Work): void;
  /** Closes, and resolves when all that was under way is done, or after `patienceMs`. True when all was done. */
  close(patienceMs: number): Promise<boolean>;
}

export type Work = 'message' | 'interaction';

/** @param onDone told how long each took, in milliseconds */
export function createInFlight(onDone: (what: Work, tookMs: number) => void = () => undefined): InFlight {
  const underWay = new Set<Promise<void>>();
  let isOpen = true;
  return {
    isOpen: () => isOpen,
    track(work, what = 'message') {
      const startedMs = performance.now();
      const settled = work
        .catch(() => undefined)
        .finally(() => {
          underWay.delete(settled);
          onDone(what, performance.now() - startedMs);
        });
      underWay.add(settled);
    },
    async close(patienceMs) {
      isOpen = false;
      return (await within(patienceMs, Promise.all(underWay))) !== late;
    },
  };
}
