import { largest, smallest } from '../../base/lists.js';
import type { Item } from './page-items.js';

/** Words side by side on one line with no more than a space between them. */
export type Cell = Item;

export interface Line extends Cell {
  /** From 1. */
  readonly page: number;
  /** Edges of the column it stands in. */
  readonly column: readonly [left: number, right: number];
  /** More than one when separated by wide gaps, as in a table. */
  readonly cells: readonly Cell[];
}

/** In ems. Between words there is less, even where a line is stretched to the edge; between columns there is more. */
const cellGap = 1.6;
const wordGap = 0.12;

/** Joins runs of text in the order of the file, which is how programs write a line. */
export function cellsOf(items: readonly Item[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const item of items) {
    const before = cells.at(-1);
    const joined = before && join(before, item);
    if (joined) cells[cells.length - 1] = joined;
    else cells.push(item);
  }
  return cells;
}

function join(before: Cell, item: Item): Cell | undefined {
  const size = Math.max(before.size, item.size);
  if (Math.abs(before.base - item.base) > size * 0.5) return undefined;
  const gap = gapBetween(before, item);
  if (gap > size * cellGap || gap < -size) return undefined;
  const isNote = isRaised(before, item);
  const space =
    gap > size * wordGap && !isNote && !/\s$/.test(before.text) && !/^\s/.test(item.text) ? ' ' : '';
  return {
    text: before.text + space + (isNote ? raised(item.text) : item.text),
    left: Math.min(before.left, item.left),
    right: Math.max(before.right, item.right),
    base: before.size >= item.size ? before.base : item.base,
    size,
    isRightToLeft: before.isRightToLeft || item.isRightToLeft,
    isCode: before.isCode && item.isCode,
  };
}

function gapBetween(before: Cell, item: Item): number {
  return before.isRightToLeft && item.isRightToLeft ? before.left - item.right : item.left - before.right;
}

/** The number of a note or an exponent. */
function isRaised(before: Cell, item: Item): boolean {
  return (
    item.size < before.size * 0.85 &&
    item.base > before.base + before.size * 0.15 &&
    /^\d{1,3}$/.test(item.text.trim())
  );
}

const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** Cells of one column, from top to bottom, those at one height as one line. */
export function linesOf(
  cells: readonly Cell[],
  page: number,
  column: readonly [left: number, right: number],
): readonly Line[] {
  const rows: Cell[][] = [];
  for (const cell of [...cells].sort((one, other) => other.base - one.base)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.base - cell.base) < Math.min(first.size, cell.size) * 0.4)
      row.push(cell);
    else rows.push([cell]);
  }
  return rows.map((row) => lineOf(row, page, column));
}

/** Fewer lines do not show how wide their column is. */
const minLines = 4;

/** Columns as wide as what is left in them: a page number may stand further out. */
export function withOwnEdges(lines: readonly Line[]): readonly Line[] {
  const columns = new Map<string, { left: number; right: number; lines: number }>();
  for (const { column, left, right } of lines) {
    const found = columns.get(column.join()) ?? { left, right, lines: 0 };
    columns.set(column.join(), {
      left: Math.min(found.left, left),
      right: Math.max(found.right, right),
      lines: found.lines + 1,
    });
  }
  return lines.map((line) => {
    const own = columns.get(line.column.join());
    return own && own.lines >= minLines ? { ...line, column: [own.left, own.right] } : line;
  });
}

function lineOf(row: readonly Cell[], page: number, column: Line['column']): Line {
  const isRightToLeft = row.filter((cell) => cell.isRightToLeft).length * 2 > row.length;
  const cells = [...row].sort((one, other) =>
    isRightToLeft ? other.right - one.right : one.left - other.left,
  );
  const size = largest(cells.map((cell) => cell.size));
  return {
    text: cells.map(({ text }) => text.trim()).join(' '),
    left: smallest(cells.map(({ left }) => left)),
    right: largest(cells.map(({ right }) => right)),
    base: cells.find((cell) => cell.size === size)?.base ?? 0,
    size,
    isRightToLeft,
    isCode: cells.every((cell) => cell.isCode),
    page,
    column,
    cells,
  };
}
