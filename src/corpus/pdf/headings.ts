import type { Line } from './page-lines.js';
import { isApart, itemMark } from './paragraph-breaks.js';
import { roundedSize, type Typography } from './typography.js';

/** Titles in the list of contents that a PDF brings along, as they read without numbers and spaces; 1 is the top. */
export type Bookmarks = ReadonlyMap<string, number>;

/** UTF-16 units, and lines: what is longer is text that is set large. */
const maxHeading = 200;
const maxLines = 3;

/** How deep a paragraph stands as a heading, when it is one: 1 is the title of the whole document. */
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
  // The title stands above all that the list of contents lists.
  if (marked !== undefined) return Math.min(6, marked + 1);
  return place === -1 || /[,;]$/.test(text) ? undefined : place + 1;
}

/** UTF-16 units of a heading that only its place tells. */
const maxStandingAlone = 90;

/**
 * The same where headings are only set in bold, which a reader of text is not told: a short line with a gap above it
 * and a paragraph below. Where a document has a list of contents, or sizes that tell, they are believed.
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

/** For comparing: the list of contents often leaves out numbers. */
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
