import type { Answer } from '../answer/answer.js';
import type { Snapshot } from '../answer/snapshot.js';
import type { Bot } from './bot.js';
import { maxQuestion } from './limits.js';

export interface Asked {
  readonly question: string;
  /** Key of the conversation it belongs to. */
  readonly conversation: string;
  /** Slug: look in this article only. */
  readonly article?: string;
  /** For the log: `slash`, `mention`, `button`. */
  readonly by: string;
}

export interface AnswerFromSnapshot {
  readonly answer: Answer;
  /** The one that answered. */
  readonly snapshot: Snapshot;
}

/** Asks and remembers. Nothing is awaited in between, so answer and snapshot are of one corpus. */
export function ask({ question, conversation, article, by }: Asked, bot: Bot): AnswerFromSnapshot {
  const { answerer, library, conversations, log } = bot;
  const startedMs = performance.now();
  const answer = answerer.ask(question.slice(0, maxQuestion), {
    conversation: conversations.recall(conversation),
    ...(article && { article }),
  });
  conversations.record(conversation, answer);
  const { kind, confidence, version } = answer;
  log.info({ kind, confidence, version, by, tookMs: performance.now() - startedMs }, 'answered a question');
  log.debug({ question, conversation }, 'the question was');
  return { answer, snapshot: library.current() };
}
