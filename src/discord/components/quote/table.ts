import type { Highlight } from '../../../answer/answer.js';
import { largest } from '../../../base/lists.js';
import { fence } from './code-block.js';
import { formatLine, type Ink, type Stretch } from './prose.js';

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
  const cells = shown.map(({ start, end }) => text.slice(start, end).split(cellJoint));
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

/** A row read by itself: `**Saturday**: 12–16`, or with the names of more columns, `**Saturday** · Opens: 12 · …`. */
export function tellRow(row: Stretch, header: Stretch, ink: Ink): string {
  const cells = cellsOf(row, ink.text);
  const [key, ...values] = cells;
  if (!key || values.length === 0) return formatLine(row, ink);
  const names = cellsOf(header, ink.text);
  const isHeader = row.start === header.start;
  const isMarked = overlaps(row, ink.highlight);
  // Bold within bold ends it, so a row that answers is bold as a whole.
  const cell = (part: Stretch) => formatLine(part, isMarked ? { ...ink, highlight: part } : ink);
  const keyWords = isMarked || isHeader || !ink.highlight ? cell(key) : emphasized(key, ink);
  if (values.length === 1 || isHeader || names.length !== cells.length)
    return `${keyWords}: ${values.map(cell).join(' · ')}`;
  const told = values.map((value, n) => {
    const name = names[n + 1];
    return name && name.end > name.start ? `${formatLine(name, plain(ink))}: ${cell(value)}` : cell(value);
  });
  return [keyWords, ...told].join(' · ');
}

function emphasized(part: Stretch, ink: Ink): string {
  return formatLine(part, { ...ink, highlight: part });
}

function plain({ highlight: _, ...ink }: Ink): Ink {
  return ink;
}

function overlaps({ start, end }: Stretch, highlight: Highlight | undefined): boolean {
  return highlight !== undefined && highlight.start < end && highlight.end > start;
}

function cellsOf({ start, end }: Stretch, text: string): readonly Stretch[] {
  let at = start;
  return text
    .slice(start, end)
    .split(cellJoint)
    .map((cell) => {
      const part = { start: at, end: at + cell.length };
      at = part.end + cellJoint.length;
      return part;
    });
}
