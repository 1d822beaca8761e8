import { LRUCache } from 'lru-cache';

/** Tells the first time from later ones. Forgets after a day, at a restart, and the oldest when there are too many. */
export interface Once {
  isFirst(key: string): boolean;
}

const maxKeys = 5000;
const dayMs = 24 * 60 * 60 * 1000;

/** @param clock milliseconds from any fixed moment */
export function createOnce(clock: () => number): Once {
  const seen = new LRUCache<string, true>({
    max: maxKeys,
    ttl: dayMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return {
    isFirst(key) {
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
  };
}
