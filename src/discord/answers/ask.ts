import type { Answer } from '../../answer/answer.js';
import type { Bot } from '../context.js';
import { maxQuestion } from '../limits.js';

export interface Asked {
  readonly question: string;
  /** Key of the conversation it belongs to. */
  readonly conversation: string;
  /** Slug: look in this article only. */
  readonly article?: string;
  /** For the log: `slash`, `mention`, `button`. */
  readonly by: string;
}

/** Asks and remembers. */
export async function ask({ question, conversation, article, by }: Asked, bot: Bot): Promise<Answer> {
  const { library, conversations, log } = bot;
  const startedMs = performance.now();
  const answer = await library.ask(question.slice(0, maxQuestion), {
    conversation: conversations.recall(conversation),
    ...(article && { article }),
  });
  conversations.record(conversation, answer);
  const { kind, confidence, version } = answer;
  log.info({ kind, confidence, version, by, tookMs: performance.now() - startedMs }, 'answered a question');
  log.debug({ question, conversation }, 'the question was');
  return answer;
}
