import { ButtonStyle } from 'discord.js';
import type { Translate } from '../../../locales/translate.js';
import { cutText } from '../../components/cut.js';
import { button, type Layout, layOut, row, text } from '../../components/layout.js';
import { escapeMarkdown } from '../../components/markdown.js';
import { renderQuestion } from '../ties/question-text.js';

/** Why an answer was no help, as the person chose. */
export type Reason = 'wrong' | 'outdated' | 'incomplete';

export interface Report {
  readonly question: string;
  /** Id of the channel it was asked in. */
  readonly channelId: string;
  /** What was answered, when that is what is reported; nothing was when missing. */
  readonly judged?: { readonly place: string; readonly reason?: Reason };
  /** Id of the person, and where it was asked: only once they have said so. */
  readonly signedBy?: { readonly personId: string; readonly link?: string };
}

/** UTF-16 units. */
const maxPlace = 300;

/** What the moderators read. It names nobody unless the person wants it. */
export function renderReport({ question, channelId, judged, signedBy }: Report, t: Translate): Layout {
  const channel = `<#${channelId}>`;
  const where = signedBy
    ? t('report.by', { person: `<@${signedBy.personId}>`, channel })
    : t('report.anonymous', { channel });
  const link = signedBy?.link ? ` · [${t('report.link')}](${signedBy.link})` : '';
  return layOut(
    text(judged ? t('report.judged', { reason: judged.reason ?? 'none' }) : t('report.missing')),
    renderQuestion(question),
    judged ? text(`→ ${escapeMarkdown(cutText(judged.place, maxPlace))}`) : undefined,
    text(`-# ${where}${link}`),
    row([
      button(t('button.answer'), { kind: 'answer-reported' }, ButtonStyle.Primary),
      // Moderators may remove any message of ours.
      button(t('button.dismiss'), { kind: 'remove' }),
    ]),
  );
}
