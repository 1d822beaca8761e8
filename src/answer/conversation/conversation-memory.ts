import { LRUCache } from 'lru-cache';
import type { BriefAnswer } from '../answer.js';
import { type Conversation, emptyConversation, remember } from './conversation.js';

/** What was asked where, forgotten after a while and when there is too much of it. */
export interface ConversationMemory {
  /** The conversation under this key; an empty one when there is none, or none any more. */
  recall(key: string): Conversation;
  /** Adds a question and its answer, and begins the time to live anew. */
  record(key: string, answer: BriefAnswer): void;
}

export interface MemoryOptions {
  /** Milliseconds from any fixed moment. It must not follow the system's time, which may be set back by hours. */
  readonly clock: () => number;
  /** One more than this, and the one not used for longest is forgotten. */
  readonly maxConversations?: number;
  readonly ttlMs?: number;
}

const thirtyMinutesMs = 30 * 60 * 1000;

export function createConversationMemory(options: MemoryOptions): ConversationMemory {
  const { clock, maxConversations = 1000, ttlMs = thirtyMinutesMs } = options;
  const conversations = new LRUCache<string, Conversation>({
    max: maxConversations,
    ttl: ttlMs,
    // 0: ask our clock every time, and set no timer of the cache's own.
    ttlResolution: 0,
    perf: { now: clock },
  });
  const recall = (key: string) => conversations.get(key) ?? emptyConversation;
  return {
    recall,
    record(key, answer) {
      conversations.set(key, remember(recall(key), answer));
    },
  };
}
