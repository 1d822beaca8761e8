import type { BriefAnswer } from '../../answer/answer.js';
import { defined } from '../../base/defined.js';
import { withoutMarkup } from '../components/markup.js';
import type { BotContext } from '../context.js';

interface AskedQuestion {
  readonly question: string;
  /** Asked one after the other as long as the one before is not surely answered. */
  readonly otherWordings?: readonly string[];
  /** Key of the conversation it belongs to. */
  readonly conversation: string;
  /** Slug: look in this article only. */
  readonly article?: string;
  /** For the log: `slash`, `mention`, `button`. */
  readonly by: string;
}

/** Asks the library, and remembers the answer in the conversation. */
export async function ask(
  { question, otherWordings = [], conversation, article, by }: AskedQuestion,
  bot: BotContext,
): Promise<BriefAnswer> {
  const { library, conversations, log } = bot;
  const startedMs = performance.now();
  const options = defined({ conversation: conversations.recall(conversation), article });
  const asked = (wording: string) => library.askBriefly(withoutMarkup(wording), options);
  let answer = await asked(question);
  for (const wording of otherWordings) {
    if (answer.kind === 'answered') break;
    const other = await asked(wording);
    if (other.kind === 'answered') answer = other;
  }
  conversations.record(conversation, answer);
  const { kind, confidence, version } = answer;
  log.info({ kind, confidence, version, by, tookMs: performance.now() - startedMs }, 'answered a question');
  // Without the conversation: its key names the person.
  log.debug({ question }, 'the question was');
  return answer;
}
