import type { Answer } from './answer.js';
import type { Conversation } from './conversation.js';

export interface AskOptions {
  /** What was asked and shown before in the same thread; a follow-up question leans on it. */
  readonly conversation?: Conversation;
  /** Slug: look in this article only. */
  readonly article?: string;
  /** How many findings to return in all, 1…25. Default 5. */
  readonly top?: number;
}

export interface Answerer {
  /**
   * Answers from the snapshot current at the call. Synchronous and pure but for reading that snapshot: a
   * look-up takes milliseconds, and nothing can swap the corpus half-way.
   */
  ask(question: string, options?: AskOptions): Answer;
}
