import { type APIButtonComponent, type APIComponentInContainer, ButtonStyle } from 'discord.js';
import type { Finding } from '../../../answer/answer.js';
import type { Translate } from '../../../locales/translate.js';
import type { Findings } from '../../components/custom-id-fields.js';
import { button, emojiButton, enabledIf, type Parts, row } from '../../components/layout.js';
import type { Presentation } from './presentation.js';
import { toldParts } from './told.js';

type View = 'passage' | 'context';

/** One row that stays as it is while people leaf through the passages: a button that would do nothing is dead. */
export function passageRow(
  findings: Findings,
  { before, after }: Finding,
  view: View,
  t: Translate,
): APIComponentInContainer | undefined {
  const { index, passages } = findings;
  // A switch, under one name: another one would be wider, and move the buttons after it.
  const context =
    view === 'passage'
      ? button(t('button.context'), { ...findings, kind: 'context' })
      : button(t('button.context'), { ...findings, kind: 'passage' }, ButtonStyle.Primary);
  return row([
    enabledIf(index > 0, emojiButton('◀️', { ...findings, kind: 'previous' })),
    enabledIf(index + 1 < passages.length, emojiButton('▶️', { ...findings, kind: 'next' })),
    enabledIf(view === 'context' || Boolean(before ?? after), context),
    emojiButton('👍', { ...findings, kind: 'helpful' }),
    emojiButton('👎', { ...findings, kind: 'not-it' }),
  ]);
}

/** What can be done with an answer besides; public answers to questions have none of it. */
export function moreParts(findings: Findings, presentation: Presentation, t: Translate): Parts {
  const { canShare, canTell, told, canSign } = presentation;
  const isReportable = canTell && !told && findings.tone === 'nearest';
  return [
    row([
      canShare ? button(t('button.share'), { ...findings, kind: 'share' }) : undefined,
      isReportable ? tellButton(presentation, t) : undefined,
    ]),
    ...toldParts(told, canSign, t),
  ];
}

/** Says what it does: whether the question is posted to the moderators, or only kept for them. */
export function tellButton({ isReport }: Presentation, t: Translate): APIButtonComponent {
  return button(t(isReport ? 'button.report' : 'button.tell'), { kind: 'tell' });
}
