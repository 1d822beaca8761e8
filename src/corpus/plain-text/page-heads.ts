import type { Line } from './text-lines.js';

/** The lines of the text proper, without those printed on every page. */
interface Printed {
  readonly lines: readonly Line[];
  /** What the head of a man page names: `LS(1)`. */
  readonly title?: { readonly text: string; readonly line: number };
}

/**
 * Leaves out the heads and feet of pages: lines with a page number, what stands above the next page, lines in columns
 * that come again and again, and lines of a table of contents. A paragraph that goes on on the next page is one.
 */
export function withoutPageHeads(lines: readonly Line[]): Printed {
  const manual = manualHead(lines);
  const repeated = repeatedLines(lines);
  const edges = pageEdges(lines);
  const isHead = lines.map(
    (line, at) =>
      edges.has(line) ||
      isPageHead(line, [lines[at - 1], lines[at + 1]], repeated) ||
      isContentsLine(line) ||
      isManualEdge(line, manual),
  );
  const kept: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (isHead[at]) continue;
    const before = kept.at(-1);
    const isBelowHead = isHead[at - 1] === true;
    kept.push(isBelowHead && before ? { ...line, afterBlank: !goesOn(before, line) } : line);
  }
  const [first] = lines;
  const title = manual ?? (isHead[0] === true && first ? titleInHead(first) : undefined);
  return { lines: kept, ...(title && first && { title: { text: title, line: first.number } }) };
}

/** A number alone in the middle of the line. */
const lonelyNumber = /^\d{1,4}$/;
const numberIndent = 20;

/** `Side 2` alone may be that of a record. */
const page = String.raw`(?:(?:Page|Seite|P[áà]gina|Pagină|Strona|Strana|Страница|Сторінка|Стр\.|Sida|Sivu|Sayfa|Oldal|Σελίδα|Trang|Halaman)\s+\d{1,4}(?:\s+(?:of|von|sur|de|di|van|z|из|av|/)\s+\d{1,4})?|Side\s+\d{1,4}\s+a[fv]\s+\d{1,4}|第\s?\d{1,4}\s?(?:页|頁|ページ))`;
const pageNumber = new RegExp(
  String.raw`\[\s?Page\s+\w+\s?\]$|^(?:-+\s?)?${page}(?:\s?-+)?$|^-\s*\d{1,4}\s*-$`,
  'iu',
);
/** `Handbook      Page 7`, on left-hand pages the other way round. */
const numberInColumn = new RegExp(String.raw`\S\s{3,}${page}$|^${page}\s{3,}\S`, 'iu');
const columns = /\S\s{3,}\S/;
/** A date at the end, as heads of documents have it. */
const endsInDate = /\b(?:19|20)\d\d$/;

function isPageHead(
  line: Line,
  [before, next]: readonly [Line | undefined, Line | undefined],
  repeated: ReadonlySet<string>,
): boolean {
  const { words } = line;
  if (pageNumber.test(words) || repeated.has(shapeOf(words))) return true;
  if (lonelyNumber.test(words) && line.afterBlank && line.indent >= numberIndent) return true;
  if (numberInColumn.test(words) && line.afterBlank && next?.afterBlank !== false) return true;
  // The head of the next page.
  return (
    before !== undefined && pageNumber.test(before.words) && columns.test(words) && endsInDate.test(words)
  );
}

/** How often a line in columns must recur to be a running head; a table may have two equal rows. */
const fewestPages = 3;

/**
 * Lines in columns with a number, alone between blank lines, that differ only in their numbers. Two are enough where
 * the foot of a page stands above the head of the next.
 */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const shapes = lines.map(({ words, afterBlank }, at) => {
    const isAlone = afterBlank && lines[at + 1]?.afterBlank !== false;
    return isAlone && columns.test(words) && /\d/.test(words) ? shapeOf(words) : undefined;
  });
  const counts = new Map<string, number>();
  for (const shape of shapes) if (shape !== undefined) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const recurs = (shape: string | undefined, often: number) =>
    shape !== undefined && (counts.get(shape) ?? 0) >= often;
  const meeting = shapes.flatMap((foot, at) => {
    const head = shapes[at + 1];
    const areBoth = foot !== head && recurs(foot, 2) && recurs(head, 2);
    return areBoth && mayBePageBreak(lines[at], lines[at + 1]) ? [foot ?? '', head ?? ''] : [];
  });
  return new Set([...meeting, ...[...counts.keys()].filter((shape) => recurs(shape, fewestPages))]);
}

/** Rows of a table have at most one blank line between them. */
function mayBePageBreak(foot: Line | undefined, head: Line | undefined): boolean {
  return foot !== undefined && head !== undefined && (head.startsPage || head.number - foot.number > 2);
}

/** Lines at the top and bottom of pages that recur on others, apart from their numbers. */
function pageEdges(lines: readonly Line[]): ReadonlySet<Line> {
  const edges = lines.filter((line, at) => line.startsPage || lines[at + 1]?.startsPage === true);
  const counts = new Map<string, number>();
  for (const { words } of edges)
    counts.set(withoutNumbers(words), (counts.get(withoutNumbers(words)) ?? 0) + 1);
  return new Set(edges.filter(({ words }) => (counts.get(withoutNumbers(words)) ?? 0) >= fewestPages));
}

function withoutNumbers(words: string): string {
  return words.replace(/\d+/g, '#');
}

/** Left-hand pages have their number on the left. */
function shapeOf(words: string): string {
  if (!columns.test(words)) return '\n';
  return words
    .replace(/\d+/g, '#')
    .split(/\s{2,}/)
    .sort()
    .join(' ');
}

/** "Introduction . . . . . . 3" */
function isContentsLine({ words }: Line): boolean {
  return /(?:\.\s?){4,}\s*\w{1,4}$/.test(words.slice(-200));
}

const manualPattern = /^(\S+\(\d\w{0,3}\))\s{2,}.*\s{2,}\1$/;

function manualHead([first]: readonly Line[]): string | undefined {
  return first && manualPattern.exec(first.words)?.[1];
}

/** Of `Handbook      Page 7`, what is not the number. */
function titleInHead({ words }: Line): string | undefined {
  const parts = words.split(/\s{3,}/).filter((part) => !pageNumber.test(part));
  return numberInColumn.test(words) && parts.length === 1 ? parts[0] : undefined;
}

function isManualEdge({ words }: Line, manual: string | undefined): boolean {
  return (
    manual !== undefined && columns.test(words) && (words.endsWith(` ${manual}`) || manualPattern.test(words))
  );
}

function goesOn(before: Line, next: Line): boolean {
  return !/[.!?:;]["'”’»)\]]*$/u.test(before.words) && /^\p{Ll}/u.test(next.words);
}
