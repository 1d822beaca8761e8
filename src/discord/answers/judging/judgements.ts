import { LRUCache } from 'lru-cache';
import type { Verdict } from '../../../store/store.js';
import type { Reason } from '../../components/custom-id-fields.js';
import type { Rewrite } from '../../events/reply.js';

/** What somebody has said of a passage in a message. */
export interface Judgement {
  readonly verdict: Verdict;
  /** When it was counted. */
  readonly at: Date;
  /** It was changed once, and stays. */
  readonly isFinal?: true;
  readonly reason?: Reason;
  /** Changes what the person was told of it. */
  readonly tellAnew?: Rewrite;
}

/** Who has judged what. Kept in memory for a day: a restart forgets it, and the oldest go when there are too many. */
export interface Judgements {
  get(key: string): Judgement | undefined;
  /** Undefined takes it back. */
  set(key: string, judgement: Judgement | undefined): void;
}

const maxKeys = 5000;
const dayMs = 24 * 60 * 60 * 1000;

/** @param clock milliseconds from any fixed moment */
export function createJudgements(clock: () => number): Judgements {
  const judgements = new LRUCache<string, Judgement>({
    max: maxKeys,
    ttl: dayMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return {
    get: (key) => judgements.get(key),
    set: (key, judgement) => void judgements.set(key, judgement),
  };
}

/** Once for each person, message and passage. */
export function judgementKey(messageId: string, passageKey: string, personId: string): string {
  return `${messageId}/${passageKey}/${personId}`;
}
