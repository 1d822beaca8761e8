import type { Block } from '../document/block.js';
import { MarkedText } from '../document/marked-text.js';
import type { Cell, Line } from './page-lines.js';
import { itemMark } from './paragraph-breaks.js';

/** In points: how exactly the cells of a column line up. */
const aligned = 6;
const minRows = 3;

/** A row, including the continuation of its cells on the lines below. */
interface Row {
  readonly cells: string[];
  readonly page: number;
  readonly columns: readonly Cell[];
}

export interface Taken {
  readonly block: Block;
  /** How many lines it takes. */
  readonly taken: number;
}

/** The table that begins at a place, when one does. */
export function tableAt(lines: readonly Line[], at: number): Taken | undefined {
  const rows: Row[] = [];
  let taken = 0;
  for (let line = lines[at]; line; line = lines[at + taken]) {
    const last = rows.at(-1);
    const before = lines[at + taken - 1];
    const isBelowHeader =
      rows.length === 1 && last?.columns.length === line.cells.length && line.cells.length > 2;
    if (isRow(line) && (!last || isBelowHeader || hasColumnsOf(line, last.columns))) {
      rows.push({ cells: line.cells.map(({ text }) => text.trim()), page: line.page, columns: line.cells });
    } else if (!last || before?.page !== line.page || !goesOn(last, line)) break;
    taken += 1;
  }
  return rows.length >= minRows ? { block: tableBlock(rows), taken } : undefined;
}

function tableBlock(rows: readonly Row[]): Block {
  const out = new MarkedText();
  for (const { cells, page } of rows) {
    out.startItem('', '');
    out.add(cells.join(' | '), page);
  }
  return out.toBlock('table');
}

/** Adds a line to the cell above it, when it stands below one other than the first. */
function goesOn({ cells, columns }: Row, line: Line): boolean {
  if (line.cells.length > 1) return false;
  const column = columns.findIndex(({ left }) => Math.abs(left - line.left) <= aligned);
  if (column > 0) cells[column] = `${cells[column] ?? ''} ${line.text}`.trim();
  return column > 0;
}

/** Two cells or more; a bullet or a number in front does not count as one. */
function isRow({ cells }: Line): boolean {
  const [first] = cells;
  return (
    cells.length > 1 && !(cells.length === 2 && first && itemMark(`${first.text.trim()} x`) !== undefined)
  );
}

function hasColumnsOf(line: Line, columns: readonly Cell[]): boolean {
  const matched = line.cells.filter((cell) => columns.some((column) => isAligned(cell, column)));
  return matched.length * 2 >= line.cells.length;
}

/** Left-aligned, or right-aligned as numbers are. */
function isAligned(one: Cell, other: Cell): boolean {
  return Math.abs(one.left - other.left) <= aligned || Math.abs(one.right - other.right) <= aligned;
}
