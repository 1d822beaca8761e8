import type { Line } from './page-lines.js';
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
  if (place !== -1) return /[,;]$/.test(text) ? undefined : place + 1;
  return set.headingSizes.length === 0 && bookmarks.size === 0 ? numberedDepth(lines, text) : undefined;
}

/** `2.1 Scope` where everything is set in one size. */
function numberedDepth(lines: readonly Line[], text: string): number | undefined {
  const [, number] = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+\p{Lu}/u.exec(text) ?? [];
  if (number === undefined || lines.length > 1 || text.length > 80 || /[.!?:;,]$/.test(text))
    return undefined;
  return Math.min(6, number.split('.').length);
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
