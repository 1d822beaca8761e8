import { LRUCache } from 'lru-cache';
import type { Conversation } from '../../../answer/conversation/conversation.js';

/** Which of our messages answers which, so that an answer can follow its question. In memory only. */
export interface AnsweredMessages {
  record(messageId: string, answered: Omit<AnsweredMessage, 'ageMs'>): void;
  find(messageId: string): AnsweredMessage | undefined;
  /** The same, and forgets it. */
  take(messageId: string): AnsweredMessage | undefined;
}

export interface AnsweredMessage {
  readonly question: string;
  /** Our message, and where it is. */
  readonly answerId: string;
  readonly channelId: string;
  /** What it was asked besides is answered by these. */
  readonly moreIds: readonly string[];
  /** Key of the conversation, and what was in it before and after the answer. */
  readonly conversation: string;
  readonly before: Conversation;
  readonly after: Conversation;
  /** Since it was answered. */
  readonly ageMs: number;
}

const maxAnswered = 2000;
/** Older questions are deleted seldom, and mostly by who clears the channel. */
const rememberedMs = 24 * 60 * 60 * 1000;

/** @param clock milliseconds from any fixed moment */
export function createAnsweredMessages(clock: () => number): AnsweredMessages {
  const answered = new LRUCache<string, Omit<AnsweredMessage, 'ageMs'> & { readonly atMs: number }>({
    max: maxAnswered,
    ttl: rememberedMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const find = (messageId: string) => {
    const found = answered.get(messageId);
    return found && { ...found, ageMs: clock() - found.atMs };
  };
  return {
    find,
    record: (messageId, recorded) => void answered.set(messageId, { ...recorded, atMs: clock() }),
    take(messageId) {
      const found = find(messageId);
      answered.delete(messageId);
      return found;
    },
  };
}
