import type { BriefAnswer } from '../../answer/answer.js';
import { remember } from '../../answer/conversation/conversation.js';
import { defined } from '../../base/defined.js';
import { withoutMarkup } from '../components/markup.js';
import type { BotContext } from '../context.js';
import { severalQuestionsIn } from './several-questions.js';

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
export async function ask(asked: AskedQuestion, bot: BotContext): Promise<BriefAnswer> {
  const { library, conversations } = bot;
  const { question, otherWordings = [], conversation, article } = asked;
  const startedMs = performance.now();
  const options = defined({ conversation: conversations.recall(conversation), article });
  const answerTo = (wording: string) => library.askBriefly(withoutMarkup(wording), options);
  let answer = await answerTo(question);
  for (const wording of otherWordings) {
    if (answer.kind === 'answered') break;
    const other = await answerTo(wording);
    if (other.kind === 'answered') answer = other;
  }
  note(answer, asked, startedMs, bot);
  return answer;
}

/**
 * The same for a text that may ask several things: each gets its answer. They are taken for one question when none of
 * them alone is answered for sure, and asides ("Really?") are left out.
 */
export async function askAll(asked: AskedQuestion, bot: BotContext): Promise<readonly BriefAnswer[]> {
  const startedMs = performance.now();
  const { conversation, article } = asked;
  const answers: BriefAnswer[] = [];
  let before = bot.conversations.recall(conversation);
  for (const question of severalQuestionsIn(asked.question)) {
    const alone = answers.length > 0 ? await askByItself(question, article, bot) : undefined;
    const inMind = defined({ conversation: before, article });
    const answer = alone ?? (await bot.library.askBriefly(question, inMind));
    before = remember(before, answer);
    if (!isAside(answer)) answers.push(answer);
  }
  if (answers.length < 2 || !answers.some(({ kind }) => kind === 'answered')) return [await ask(asked, bot)];
  for (const answer of answers) note(answer, asked, startedMs, bot);
  return answers;
}

/** Undefined when it leans on what was asked before it: "And when?" */
async function askByItself(
  question: string,
  article: string | undefined,
  { library }: BotContext,
): Promise<BriefAnswer | undefined> {
  const alone = await library.askBriefly(question, defined({ article }));
  return alone.kind === 'answered' ? alone : undefined;
}

function isAside(answer: BriefAnswer): boolean {
  return (
    answer.kind === 'nothing' && (answer.reason === 'small-talk' || answer.reason === 'no-searchable-words')
  );
}

function note(
  answer: BriefAnswer,
  { conversation, by }: AskedQuestion,
  startedMs: number,
  { conversations, log }: BotContext,
): void {
  conversations.record(conversation, answer);
  const { kind, confidence, version, question } = answer;
  log.info({ kind, confidence, version, by, tookMs: performance.now() - startedMs }, 'answered a question');
  // Without the conversation: its key names the person.
  log.debug({ question }, 'the question was');
}
