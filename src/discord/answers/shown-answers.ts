import { LRUCache } from 'lru-cache';
import type { BriefAnswer } from '../../answer/answer.js';
import type { FindUrl } from '../events/reply.js';

/** The last answer of a conversation, and where it is. */
export interface ShownAnswer {
  /** Of its passage. */
  readonly passageKey: string;
  readonly findUrl: FindUrl;
  /** The one person who sees it; missing when all do. */
  readonly seenBy?: string;
}

/** Which passage was shown last in each conversation, as long as a conversation lasts. */
export interface ShownAnswers {
  /** What already shows the passage of a follow-up, to somebody who sees it. */
  findSame(conversation: string, answer: BriefAnswer, viewer: Viewer): ShownAnswer | undefined;
  record(conversation: string, shown: ShownAnswer): void;
}

export interface Viewer {
  readonly personId: string;
  /** Only that person will see the new answer. */
  readonly isPrivate: boolean;
  /** It was asked in one text with the question before. */
  readonly isNext: boolean;
}

const maxConversations = 1000;
const thirtyMinutesMs = 30 * 60 * 1000;

/** @param clock milliseconds from any fixed moment */
export function createShownAnswers(clock: () => number): ShownAnswers {
  const shown = new LRUCache<string, ShownAnswer>({
    max: maxConversations,
    ttl: thirtyMinutesMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return {
    findSame(conversation, answer, { personId, isPrivate, isNext }) {
      if (answer.kind !== 'answered' || !(answer.isFollowUp || isNext)) return undefined;
      const last = shown.get(conversation);
      const isSeen = last?.seenBy === undefined || (isPrivate && last.seenBy === personId);
      return last?.passageKey === answer.best.key && isSeen ? last : undefined;
    },
    record: (conversation, answer) => void shown.set(conversation, answer),
  };
}
