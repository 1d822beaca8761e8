import { LRUCache } from 'lru-cache';
import type { BriefAnswer } from '../answer.js';

/** One question and what was shown for it. */
export interface Turn {
  /** In full, including what it took from the turn before. */
  readonly question: string;
  /** Ids of the passages shown, the first one first. */
  readonly shown: readonly string[];
  /** Refers to earlier turns; one that does not starts a new subject. */
  readonly isFollowUp?: true;
}

/** What was asked and shown in one thread, oldest first. Immutable: `remember` gives a new one. */
export interface Conversation {
  readonly turns: readonly Turn[];
}

/** Older turns are forgotten: people refer to the last few questions, not to the tenth. */
export const maxTurns = 8;

export const emptyConversation: Conversation = { turns: [] };

/** Small talk does not change a conversation: nobody refers to a "thanks". */
export function remember(conversation: Conversation, answer: BriefAnswer): Conversation {
  const isRemark =
    answer.kind === 'nothing' && (answer.reason === 'small-talk' || answer.reason === 'no-searchable-words');
  if (isRemark) return conversation;
  const shown = answer.kind === 'answered' ? [answer.best.passage.id] : [];
  const { question, understoodAs = question, isFollowUp } = answer;
  const turn: Turn = { question: understoodAs, shown, ...(isFollowUp && { isFollowUp }) };
  return { turns: [...conversation.turns, turn].slice(-maxTurns) };
}

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
