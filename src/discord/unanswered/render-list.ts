import { stringify } from 'csv-stringify/sync';
import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Words } from '../../locales/translate.js';
import { formatDate } from '../answers/render-citation.js';
import { cutText } from '../components/cut.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import type { GapGroup } from './group-questions.js';

const gapsOnPage = 5;
const maxQuestion = 250;

/** What people asked in vain. @param isKept whether the server notes it by itself */
export function renderGaps(groups: readonly GapGroup[], page: number, isKept: boolean, words: Words): Layout {
  const last = Math.max(0, Math.ceil(groups.length / gapsOnPage) - 1);
  const shownPage = Math.min(page, last);
  const shown = groups.slice(shownPage * gapsOnPage, (shownPage + 1) * gapsOnPage);
  return layOut(
    text(`### ${words.say('gaps.heading')}`),
    text(`-# ${words.say(isKept ? 'gaps.kept' : 'gaps.not-kept')}`),
    ...(shown.length > 0 ? shown.map((group) => renderGap(group, words)) : [text(words.say('gaps.none'))]),
    row([
      shownPage > 0
        ? button(words.say('button.page-back'), { kind: 'gaps-page', number: shownPage - 1 })
        : undefined,
      shownPage < last
        ? button(words.say('button.page-on'), { kind: 'gaps-page', number: shownPage + 1 })
        : undefined,
      groups.length > 0 ? button(words.say('button.csv'), { kind: 'gaps-csv' }) : undefined,
    ]),
  );
}

/** For a spreadsheet; what would pass for a formula there is made harmless. */
export function writeGapsCsv(groups: readonly GapGroup[]): string {
  const columns = ['question', 'count', 'first', 'last'];
  return stringify([...groups], { header: true, columns, bom: true, escape_formulas: true });
}

function renderGap({ question, count, first, last, ids }: GapGroup, words: Words): APIComponentInContainer {
  const dates = { count, first: formatDate(first, words.locale), last: formatDate(last, words.locale) };
  const content = `${escapeMarkdown(cutText(question, maxQuestion))}\n-# ${words.say('gaps.entry', dates)}`;
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory: button(words.say('button.dismiss'), { kind: 'dismiss-gap', number: ids[0] ?? 0 }),
  };
}
