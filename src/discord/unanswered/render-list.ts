import { stringify } from 'csv-stringify/sync';
import { type APIComponentInContainer, ButtonStyle } from 'discord.js';
import type { Translate } from '../../locales/translate.js';
import { formatDate } from '../answers/card/render-citation.js';
import { cutText } from '../components/cut.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import type { QuestionGroup } from './group-questions.js';

const groupsOnPage = 5;
/** UTF-16 units. */
const maxShownQuestion = 250;

interface ListOptions {
  readonly page: number;
  /** Whether the server notes all of them. */
  readonly isKept: boolean;
}

/** Questions that went unanswered. */
export function renderUnanswered(
  groups: readonly QuestionGroup[],
  { page, isKept }: ListOptions,
  t: Translate,
): Layout {
  const last = Math.max(0, Math.ceil(groups.length / groupsOnPage) - 1);
  const shownPage = Math.min(page, last);
  const shown = groups.slice(shownPage * groupsOnPage, (shownPage + 1) * groupsOnPage);
  return layOut(
    text(`### ${t('unanswered.heading')}`),
    text(`-# ${t(isKept ? 'unanswered.kept' : 'unanswered.not-kept')}`),
    ...(shown.length > 0 ? shown.flatMap((group) => renderGroup(group, t)) : [text(t('unanswered.none'))]),
    row([
      shownPage > 0
        ? button(t('button.page-back'), { kind: 'unanswered-page', number: shownPage - 1 })
        : undefined,
      shownPage < last
        ? button(t('button.page-on'), { kind: 'unanswered-page', number: shownPage + 1 })
        : undefined,
      groups.length > 0 ? button(t('button.csv'), { kind: 'unanswered-csv' }) : undefined,
    ]),
  );
}

/** For a spreadsheet; anything it would run as a formula is defused. */
export function writeCsv(groups: readonly QuestionGroup[]): string {
  const columns = ['question', 'count', 'first', 'last'];
  return stringify([...groups], { header: true, columns, bom: true, escape_formulas: true });
}

function renderGroup(
  { question, count, first, last, ids: [number = 0] }: QuestionGroup,
  t: Translate,
): readonly (APIComponentInContainer | undefined)[] {
  const [from, to] = [first, last].map((day) => formatDate(day, t.locale));
  const entry = t('unanswered.entry', { count, days: from === to ? `${from}` : `${from} – ${to}` });
  return [
    text(`${escapeMarkdown(cutText(question, maxShownQuestion))}\n-# ${entry}`),
    row([
      button(t('button.answer'), { kind: 'answer-question', number }, ButtonStyle.Primary),
      button(t('button.dismiss'), { kind: 'dismiss-questions', number }),
    ]),
  ];
}
