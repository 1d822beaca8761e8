import type { Message } from 'discord.js';
import type { BriefAnswer } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import type { Layout } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { replyToMessage } from '../events/reply.js';
import type { Presentation } from './card/presentation.js';
import { renderAnswer } from './card/render-answer.js';
import { renderSame } from './card/render-same.js';
import { conversationOfMessage } from './conversation-key.js';
import type { Viewer } from './shown-answers.js';

/**
 * Answers a message, and remembers which passage that shows.
 *
 * @param isNext the message asked more than one thing, and this is not the first
 */
export async function replyWithAnswer(
  message: Message,
  answer: BriefAnswer,
  presentation: Presentation,
  bot: BotContext,
  t: Translate,
  isNext = false,
): Promise<Message | undefined> {
  const conversation = conversationOfMessage(message);
  const viewer = { personId: message.author.id, isPrivate: false, isNext };
  const { layout, isSame } = layOutUnlessSame(answer, conversation, viewer, presentation, bot, t);
  const sent = await replyToMessage(message, layout);
  if (!isSame) recordShown(conversation, answer, viewer, sent?.url, bot);
  return sent;
}

/** A follow-up whose passage is on view already gets its sentence, and the way there. */
export function layOutUnlessSame(
  answer: BriefAnswer,
  conversation: string,
  viewer: Viewer,
  presentation: Presentation,
  { shownAnswers }: BotContext,
  t: Translate,
): { readonly layout: Layout; readonly isSame: boolean } {
  const same = shownAnswers.findSame(conversation, answer, viewer);
  return same && answer.kind === 'answered'
    ? { layout: renderSame(answer, same.url, presentation, t), isSame: true }
    : { layout: renderAnswer(answer, presentation, t), isSame: false };
}

/** @param url of the message; without it nobody can be led there */
export function recordShown(
  conversation: string,
  answer: BriefAnswer,
  { personId, isPrivate }: Pick<Viewer, 'personId' | 'isPrivate'>,
  url: string | undefined,
  { shownAnswers }: BotContext,
): void {
  if (answer.kind !== 'answered' || !url) return;
  const seenBy = isPrivate ? { seenBy: personId } : {};
  shownAnswers.record(conversation, { passageKey: answer.best.key, url, ...seenBy });
}
