import { LRUCache } from 'lru-cache';
import type { BriefAnswer } from '../answer.js';
import { type Conversation, emptyConversation, remember } from './conversation.js';

/** Conversations by thread, forgotten after a while and when there are too many. */
export interface ConversationMemory {
  /** The conversation under this key; empty when there is none or it has expired. */
  recall(key: string): Conversation;
  /** Adds a question and its answer, and restarts the time to live. */
  record(key: string, answer: BriefAnswer): void;
  /** Takes back what was recorded since. */
  restore(key: string, conversation: Conversation): void;
}

export interface MemoryOptions {
  /** Milliseconds from any fixed moment; must be monotonic, since the system time may be set back by hours. */
  readonly clock: () => number;
  /** Beyond this, the least recently used one is forgotten. */
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
    restore: (key, conversation) => void conversations.set(key, conversation),
  };
}
