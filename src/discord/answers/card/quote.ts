import type { Citation, Finding, Highlight } from '../../../answer/answer.js';
import { defined } from '../../../base/defined.js';
import { type Passage, textKey } from '../../../corpus/article.js';
import type { Translate } from '../../../locales/translate.js';
import { cutText } from '../../components/cut.js';
import { escapeMarkdown } from '../../components/markdown.js';
import { quotePassage } from '../../components/quote/quote-passage.js';
import type { Names } from '../../components/quote/write.js';

/** What must stay visible of a passage that does not fit as a whole. */
export interface Focus {
  readonly range: Highlight;
  readonly isMarked: boolean;
}

/** A passage of the finding's article. */
export function quote(
  passage: Passage,
  { language, citation }: Pick<Finding, 'language' | 'citation'>,
  { range, isMarked }: Focus,
  room: number,
  t: Translate,
): string {
  const base = baseOf(citation);
  return quotePassage(defined({ passage, language, focus: range, isMarked, base }), room, namesIn(t));
}

/** Only what answers. */
export function quoteSentence(finding: Finding, room: number, t: Translate): string {
  const { passage, highlight, language, citation } = finding;
  const base = baseOf(citation);
  const quotation = { passage, language, focus: highlight, isMarked: true, isFocusOnly: true } as const;
  return quotePassage(defined({ ...quotation, base }), room, namesIn(t));
}

/** The heading a passage stands under, unless it says the same itself, or the question does. */
export function headingAbove({ section, text }: Passage, question = ''): string | undefined {
  const heading = section.at(-1);
  if (!heading) return undefined;
  const said = ` ${textKey({ text: `${question} ${text}` })} `;
  const isSaid = said.includes(` ${textKey({ text: heading })} `);
  return isSaid ? undefined : underlined([heading]);
}

/** The headings that stand between two passages of an article. @param before undefined at its beginning */
export function headingsBetween(before: Passage | undefined, next: Passage): string | undefined {
  const known = before?.section ?? [];
  const first = next.section.findIndex((heading, depth) => heading !== known[depth]);
  return first < 0 ? undefined : underlined(next.section.slice(first));
}

/** UTF-16 units. */
const maxHeading = 150;

/** Not in bold, which only what answers is. */
function underlined(headings: readonly string[]): string | undefined {
  const words = headings
    .map((heading) => cutText(heading.replace(/\s+/g, ' ').trim(), maxHeading))
    .join(' › ');
  return words.trim() === '' ? undefined : `__${escapeMarkdown(words)}__`;
}

/** Without what the citation's link adds to the address of the page. */
function baseOf({ url }: Citation): string | undefined {
  return url?.split('#', 1)[0];
}

function namesIn(t: Translate): Names {
  return {
    lines: (first, last) =>
      t('answer.lines', { count: last - first + 1, lines: first === last ? first : `${first}–${last}` }),
    row: (row) => t('answer.row', { row }),
  };
}
