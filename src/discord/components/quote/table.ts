import type { Highlight } from '../../../answer/answer.js';
import { largest } from '../../../base/lists.js';
import { factJoint } from '../lines.js';
import { fence } from './code-block.js';
import { formatLine, formatPieces, type Ink, type Piece, type Stretch } from './prose.js';

/** Columns of type that fit between the edges of a block of code on a phone of 375 pixels. */
const phoneColumns = 30;

/** Signs of one column's width: a table of others would not stand in columns. */
const singleWidth = /^[\u0020-\u02ff\u0370-\u058f\u2010-\u205e\u20a0-\u20bf]*$/u;

const cellJoint = ' | ';

export interface TableRows {
  /** The row that names the columns, when it is not among those shown. */
  readonly header: Stretch;
  readonly rows: readonly Stretch[];
}

/**
 * A narrow table in columns. Undefined when it is wide, or when its cells cannot be told apart: then it is read line by
 * line.
 */
export function fenceTable({ header, rows }: TableRows, text: string): string | undefined {
  const shown = rows[0]?.start === header.start ? rows : [header, ...rows];
  const cells = shown.map(({ start, end }) => splitCells(text.slice(start, end)));
  const columns = cells[0]?.length ?? 0;
  if (columns < 2 || cells.some((row) => row.length !== columns)) return undefined;
  if (!cells.flat().every((cell) => singleWidth.test(cell))) return undefined;
  const widths = Array.from({ length: columns }, (_, n) => largest(cells.map((row) => row[n]?.length ?? 0)));
  if (widths.reduce((sum, width) => sum + width + 2, -2) > phoneColumns) return undefined;
  const lines = cells.map((row) =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return fence(lines);
}

/** Rows read one by one, of a table that is too wide for columns. */
export function tellRows({ header, rows }: TableRows, ink: Ink): readonly string[] {
  const names = cellsOf(header, ink.text);
  const told = rows.filter((row, n) => row.start !== header.start || !isNamedBelow(n, rows, names, ink.text));
  return told.map((row) => tellRow(row, row.start === header.start ? [] : names, told.length > 1, ink));
}

/** Where each row says the names of its columns, they need no row of their own. */
function isNamedBelow(n: number, rows: readonly Stretch[], names: readonly Stretch[], text: string): boolean {
  const below = rows.slice(n + 1);
  return (
    names.length > 2 && below.length > 0 && below.every((row) => cellsOf(row, text).length === names.length)
  );
}

/** `Saturday: 12–16`, or with the names of more columns, `• Saturday · Opens: 12 · …`; the row that answers is in bold, and no other. */
function tellRow(row: Stretch, names: readonly Stretch[], isOneOfSeveral: boolean, ink: Ink): string {
  const cells = cellsOf(row, ink.text);
  const [key, ...values] = cells;
  if (!key || values.length === 0) return formatLine(row, ink);
  const isMarked = overlaps(row, ink.highlight);
  const isHeader = names.length === 0;
  const inRow = (part: Stretch | string): Piece => ({ part, isBold: isMarked });
  if (values.length === 1 || isHeader || names.length !== cells.length)
    return formatPieces([inRow(key), inRow(': '), ...between(values.map(inRow), inRow(factJoint))], ink);
  const told = values.flatMap((value, n) => {
    if (isEmpty(value)) return [];
    const name = names[n + 1];
    return [inRow(factJoint), ...(name && !isEmpty(name) ? [inRow(name), inRow(': ')] : []), inRow(value)];
  });
  return `${isOneOfSeveral ? bullet : ''}${formatPieces([inRow(key), ...told], ink)}`;
}

/** Rows that are several lines long on a phone are told apart by it; a list of Discord's would do more with them. */
const bullet = '• ';

function between(pieces: readonly Piece[], glue: Piece): readonly Piece[] {
  return pieces.flatMap((piece, n) => (n === 0 ? [piece] : [glue, piece]));
}

function isEmpty({ start, end }: Stretch): boolean {
  return end <= start;
}

function overlaps({ start, end }: Stretch, highlight: Highlight | undefined): boolean {
  return highlight !== undefined && highlight.start < end && highlight.end > start;
}

function cellsOf({ start, end }: Stretch, text: string): readonly Stretch[] {
  let at = start;
  return splitCells(text.slice(start, end)).map((cell) => {
    const part = { start: at, end: at + cell.length };
    at = part.end + cellJoint.length;
    return part;
  });
}

/** A passage ends without white space, so its last cell, when that is empty, has lost the blank in front of it. */
function splitCells(row: string): readonly string[] {
  return (row.endsWith(cellJoint.trimEnd()) ? `${row} ` : row).split(cellJoint);
}
