import type { Line } from './page-lines.js';
import { isApart, itemMark } from './paragraph-breaks.js';
import { roundedSize, type Typography } from './typography.js';

/** Depths of the titles in the PDF's own outline, keyed without numbers and spaces; 1 is the top. */
export type Bookmarks = ReadonlyMap<string, number>;

/** UTF-16 units, and lines: anything longer is text in large type. */
const maxHeading = 200;
const maxLines = 3;

/** The depth of a paragraph as a heading, if it is one: 1 is the title of the whole document. */
export function headingDepthOf(
  lines: readonly Line[],
  text: string,
  set: Typography,
  bookmarks: Bookmarks,
): number | undefined {
  const [first] = lines;
  if (!first || text.length > maxHeading || lines.length > maxLines || !/\p{L}/u.test(text)) return undefined;
  const marked = bookmarks.get(bareTitle(text));
  const place = set.headingSizes.indexOf(roundedSize(first.size));
  // The title ranks above everything in the outline.
  if (marked !== undefined) return Math.min(6, marked + 1);
  return place === -1 || /[,;]$/.test(text) ? undefined : place + 1;
}

/** UTF-16 units of a heading known only by its position. */
const maxStandingAlone = 90;

/**
 * The same where headings are only bold, which the text layer does not tell: a short line with a gap above it
 * and a paragraph below. An outline or telling font sizes take precedence.
 */
export function standsAsHeading(
  lines: readonly Line[],
  { before, after }: { readonly before: Line | undefined; readonly after: readonly Line[] },
  set: Typography,
  bookmarks: Bookmarks,
): number | undefined {
  const [line] = lines;
  if (!line || lines.length > 1 || after.length < 2 || bookmarks.size > 0 || set.headingSizes.length > 1)
    return undefined;
  if (line.text.length > maxStandingAlone || /[.!?:;,…。！？：]["'”’»)]*$/u.test(line.text)) return undefined;
  if (before && !isApart(before, line, set)) return undefined;
  const [, number, words = ''] = /^(?:(\d{1,2}(?:\.\d{1,2})*)\.?\s+)?(.*)$/u.exec(line.text) ?? [];
  if (!/^[\p{Lu}\p{Lo}]/u.test(words) || itemMark(after[0]?.text ?? '') !== undefined) return undefined;
  return Math.min(6, 1 + (number?.split('.').length ?? 1));
}

/** For comparing: the outline often leaves out numbers. */
export function bareTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /^(?:chapter|kapitel|chapitre|capítulo|section|appendix|anhang|глава)?\s*(?:[\divx]+|[a-z](?=\.\d|\s*\.))(?:\.\d+)*[.:)]?\s+/u,
      '',
    )
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
