import type { BriefAnswer } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import type { Layout } from '../components/layout.js';
import type { BotContext } from '../context.js';
import type { FindUrl } from '../events/reply.js';
import type { Presentation } from './card/presentation.js';
import { renderAnswer } from './card/render-answer.js';
import { renderSame } from './card/render-same.js';
import type { Viewer } from './shown-answers.js';

/** A follow-up whose passage is on view already gets its sentence, and the way there. */
export async function layOutUnlessSame(
  answer: BriefAnswer,
  conversation: string,
  viewer: Viewer,
  presentation: Presentation,
  { shownAnswers }: BotContext,
  t: Translate,
): Promise<{ readonly layout: Layout; readonly isSame: boolean }> {
  const same = shownAnswers.findSame(conversation, answer, viewer);
  const url = await same?.findUrl();
  return url !== undefined && answer.kind === 'answered'
    ? { layout: renderSame(answer, url, presentation, t), isSame: true }
    : { layout: renderAnswer(answer, presentation, t), isSame: false };
}

/** @param findUrl of the message; where there is none nobody can be led there */
export function recordShown(
  conversation: string,
  answer: BriefAnswer,
  { personId, isPrivate }: Pick<Viewer, 'personId' | 'isPrivate'>,
  findUrl: FindUrl,
  { shownAnswers }: BotContext,
): void {
  if (answer.kind !== 'answered') return;
  const seenBy = isPrivate ? { seenBy: personId } : {};
  shownAnswers.record(conversation, { passageKey: answer.best.key, findUrl, ...seenBy });
}
