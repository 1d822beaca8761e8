import type { Highlight } from '../../../answer/answer.js';
import { type Cut, ellipsis } from '../cut.js';
import { type Direction, escapeMarkdown } from '../markdown.js';
import { type Block, linesOf } from './blocks.js';
import { dedent, fence } from './code-block.js';
import { formatLine, type Ink, type Stretch } from './prose.js';
import { fenceTable, tellRows } from './table.js';

/** How the lines of a block that answer are named below it. */
export interface Names {
  /** By their numbers in the block, from 1. */
  readonly lines: (first: number, last: number) => string;
  /** @param row its first cell, as Markdown */
  readonly row: (row: string) => string;
}

export interface Page extends Ink {
  readonly blocks: readonly Block[];
  readonly direction: Direction;
  readonly names: Names;
}

/** A part of a passage: its prose and its blocks, with dots where something is left out. */
export function write(cut: Cut, page: Page): string {
  const parts = partsOf(cut, page).filter(({ start, end }) => page.text.slice(start, end).trim() !== '');
  return parts
    .map((part, n) => {
      const lead = n === 0 && cut.start > 0;
      const tail = n === parts.length - 1 && cut.end < page.text.length;
      return part.block
        ? writeBlock(part, part.block, { lead, tail }, page)
        : writeProse(part, lead ? `${ellipsis} ` : '', tail ? tailOf(cut) : '', page);
    })
    .join('\n');
}

interface Part extends Stretch {
  readonly block?: Block;
}

function partsOf({ start, end }: Stretch, { blocks }: Page): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const block of blocks) {
    const from = Math.max(block.start, at);
    const to = Math.min(block.end, end);
    if (from >= to) continue;
    parts.push({ start: at, end: from }, { start: from, end: to, block });
    at = to;
  }
  return [...parts, { start: at, end }];
}

function tailOf({ isMidSentence }: Cut): string {
  return isMidSentence ? ellipsis : ` ${ellipsis}`;
}

/** Blank lines at either end are those that part it from a block. */
function writeProse({ start, end }: Stretch, lead: string, tail: string, page: Page): string {
  const lines = linesOf(page.text, { start, end });
  const isInked = (line: Stretch) => page.text.slice(line.start, line.end).trim() !== '';
  const shown = lines.slice(lines.findIndex(isInked), lines.findLastIndex(isInked) + 1);
  const written = shown.map((line) => formatLine(line, page));
  return quoteLines(written, lead, tail, page.direction);
}

/** Lines of Markdown as a quotation. */
export function quoteLines(
  lines: readonly string[],
  lead: string,
  tail: string,
  direction: Direction,
): string {
  return lines
    .map((line, n) => {
      const text = `${n === 0 ? lead : ''}${line}${n === lines.length - 1 ? tail : ''}`;
      return `> ${direction === 'rtl' ? rightToLeftMark : ''}${text}`;
    })
    .join('\n');
}

/** Discord takes a line's direction from its first strong letter, but an Arabic line may start with a Latin name. */
const rightToLeftMark = '\u200F';

interface Ends {
  /** Something is left out before, or after. */
  readonly lead: boolean;
  readonly tail: boolean;
}

function writeBlock(part: Stretch, block: Block, { lead, tail }: Ends, page: Page): string {
  const lines = linesOf(page.text, part);
  const fenced = block.kind === 'code' ? fenceCode(lines, block, { lead, tail }, page) : undefined;
  if (fenced) return withName(fenced, nameOfLines(lines, lead, page));
  return block.kind === 'table'
    ? writeTable(lines, block, { lead, tail }, page)
    : writeProse(part, lead ? `${ellipsis} ` : '', tail ? ` ${ellipsis}` : '', page);
}

function fenceCode(
  lines: readonly Stretch[],
  { language }: Block,
  { lead, tail }: Ends,
  { text }: Page,
): string | undefined {
  const code = dedent(lines.map(({ start, end }) => text.slice(start, end)));
  return fence([...(lead ? [ellipsis] : []), ...code, ...(tail ? [ellipsis] : [])], language);
}

function writeTable(lines: readonly Stretch[], block: Block, { lead, tail }: Ends, page: Page): string {
  const [header = block] = linesOf(page.text, block);
  const fenced = fenceTable({ header, rows: lines }, page.text);
  if (fenced)
    return withName(
      fenced,
      nameOfRow(
        lines.filter(({ start }) => start > header.start),
        page,
      ),
    );
  return quoteLines(
    tellRows({ header, rows: lines }, page),
    lead ? `${ellipsis} ` : '',
    tail ? ` ${ellipsis}` : '',
    page.direction,
  );
}

function withName(fenced: string, name: string | undefined): string {
  return name === undefined ? fenced : `${fenced}\n-# ${name}`;
}

/** Nothing when all lines answer, or none. */
function nameOfLines(
  lines: readonly Stretch[],
  lead: boolean,
  { text, highlight, names }: Page,
): string | undefined {
  const answers = (line: Stretch) => isMarked(line, highlight);
  const first = lines.findIndex(answers);
  const last = lines.findLastIndex(answers);
  if (first < 0 || (first === 0 && last === lines.length - 1)) return undefined;
  const before = lead ? 1 : 0;
  const name = names.lines(first + 1 + before, last + 1 + before);
  const only = first === last ? lines[first] : undefined;
  const code = only ? text.slice(only.start, only.end).trim() : '';
  const isShort = code.length > 0 && code.length <= maxNamedCode && !code.includes('`');
  return isShort ? `${name}: \`${code}\`` : name;
}

/** UTF-16 units. */
const maxNamedCode = 60;

/** Of more, a name says little. */
const maxNamedRows = 3;

function nameOfRow(rows: readonly Stretch[], { text, highlight, names }: Page): string | undefined {
  const marked = rows.filter((row) => isMarked(row, highlight));
  if (marked.length === 0 || marked.length > maxNamedRows || marked.length === rows.length) return undefined;
  const first = marked.map(({ start, end }) => text.slice(start, end).split(' | ')[0] ?? '');
  return names.row(escapeMarkdown(first.join(', ')));
}

function isMarked({ start, end }: Stretch, highlight: Highlight | undefined): boolean {
  return highlight !== undefined && highlight.start < end && highlight.end > start;
}
