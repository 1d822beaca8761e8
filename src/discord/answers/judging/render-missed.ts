import type { Translate } from '../../../locales/translate.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { reasons } from '../../components/custom-id-fields.js';
import { button, type Layout, layOut, row, text } from '../../components/layout.js';
import { tellButton } from '../card/buttons.js';
import { type Presentation, renderHeading } from '../card/presentation.js';

export interface Missed {
  readonly action: ButtonAction<'not-it'>;
  /** Of the message that showed the passage. */
  readonly messageId: string;
  readonly thanks: string;
  readonly question: string | undefined;
  readonly presentation: Presentation;
}

/** After a 👎: what was wrong, in one press, if one wants to say; and where to go from here. */
export function renderMissed(
  { action, messageId, thanks, question, presentation }: Missed,
  t: Translate,
): Layout {
  const { index, passages } = action;
  const passage = passages[index];
  const isLast = index + 1 === passages.length;
  const reasonButtons = reasons.map((reason) =>
    passage
      ? button(t(`reason.${reason}`), { kind: 'reason', reason, message: messageId, passage })
      : undefined,
  );
  const tell = isLast && presentation.canTell && question ? tellButton(presentation, t) : undefined;
  return layOut(
    ...renderHeading(question ? { question } : {}),
    text(`${thanks} ${t(isLast ? 'feedback.no-more' : 'feedback.more')}`),
    text(`-# ${t('feedback.why')}`),
    row([...reasonButtons, tell]),
  );
}
