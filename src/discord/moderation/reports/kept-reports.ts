import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Report } from './render-report.js';

/** A report that the person may still put their name to. */
interface KeptReport {
  readonly report: Report;
  readonly posted: Pick<Message, 'edit'>;
}

/**
 * Who has reported from which message. Kept in memory alone, for a quarter of an hour: a button that said it could be
 * made up, and the database knows no people.
 */
export interface KeptReports {
  keep(messageId: string, personId: string, report: KeptReport): void;
  /** Once. */
  take(messageId: string, personId: string): KeptReport | undefined;
}

const maxKept = 1000;
const keptMs = 15 * 60 * 1000;

/** @param clock milliseconds from any fixed moment */
export function createKeptReports(clock: () => number): KeptReports {
  const kept = new LRUCache<string, KeptReport>({
    max: maxKept,
    ttl: keptMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const keyOf = (messageId: string, personId: string) => `${messageId}/${personId}`;
  return {
    keep: (messageId, personId, report) => void kept.set(keyOf(messageId, personId), report),
    take(messageId, personId) {
      const report = kept.get(keyOf(messageId, personId));
      kept.delete(keyOf(messageId, personId));
      return report;
    },
  };
}
