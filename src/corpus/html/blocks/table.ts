import type { Element } from 'domhandler';
import { MarkedText } from '../../document/marked-text.js';
import { addRow, type Cell, onOneLine } from '../../document/one-line.js';
import { childrenNamed, holds, textOf } from '../elements.js';
import { addInline, type PageView } from '../inline.js';
import { isLeftOut } from '../left-out.js';
import { isElement } from '../page-tree.js';

/** Writes a table row by row, the cells parted by `|`; a cell that spans rows stands in each of them. */
export function addTable(out: MarkedText, table: Element, indent: string, view: PageView): void {
  const spanning: Spanning[] = [];
  for (const row of rowsOf(table)) {
    if (isLeftOut(row)) continue;
    const cells = cellsOf(row, spanning, view);
    if (cells.some(({ text }) => text !== '')) addRow(out, cells, indent);
  }
}

/** A cell that is repeated in the same column of the next rows. */
interface Spanning {
  readonly cell: Cell;
  rowsLeft: number;
}

function cellsOf(row: Element, spanning: Spanning[], view: PageView): readonly Cell[] {
  const line = view.lineAt(row.startIndex ?? 0);
  const cells: Cell[] = [];
  const takeOver = () => {
    for (let above = spanning[cells.length]; above && above.rowsLeft > 0; above = spanning[cells.length]) {
      above.rowsLeft -= 1;
      cells.push({ ...above.cell, line, lastLine: line });
    }
  };
  for (const element of childrenNamed(row, 'td', 'th')) {
    takeOver();
    const cell = isLeftOut(element) ? { text: '', spans: [], line } : wordsIn(element, line, view);
    spanning[cells.length] = { cell, rowsLeft: Math.min(spanOf(element), maxSpan) - 1 };
    cells.push(cell);
  }
  takeOver();
  return cells;
}

/** https://html.spec.whatwg.org/#dom-tdth-rowspan allows 65,534; nobody reads that many. */
const maxSpan = 200;

function spanOf({ attribs }: Element): number {
  return Math.max(1, Number.parseInt(attribs.rowspan ?? '1', 10) || 1);
}

/** All words of a cell on one line. @param line where its row begins */
function wordsIn(cell: Element, line: number, view: PageView): Cell {
  const out = new MarkedText();
  addCell(out, cell, view);
  const block = out.toBlock('paragraph');
  const [first = line, last = first] = [block.marks[0]?.line, block.marks.at(-1)?.line];
  return { ...onOneLine(block), line: first, lastLine: last };
}

function addCell(out: MarkedText, parent: Element, view: PageView): void {
  for (const child of parent.children) {
    if (isElement(child) && view.isFlow(child)) {
      if (isLeftOut(child)) continue;
      out.startLine('');
      addCell(out, child, view);
      out.startLine('');
    } else addInline(out, [child], view.isShown(parent), view);
  }
}

/** Its own rows, not those of tables inside it. */
function rowsOf(table: Element): readonly Element[] {
  return [table, ...childrenNamed(table, 'thead', 'tbody', 'tfoot')].flatMap((part) =>
    childrenNamed(part, 'tr'),
  );
}

/** Whether the first row names the columns. */
export function hasHeader(table: Element): boolean {
  const [first] = rowsOf(table);
  return first !== undefined && childrenNamed(first, 'td').length === 0;
}

const parts = new Set(['th', 'thead', 'caption']);
const pageParts = new Set('table form h1 h2 h3 h4 h5 h6 article section'.split(' '));

/** Without headings, cells longer than this on average are columns of page layout. */
const maxMeanCell = 300;

/** Tells a data table from one used for page layout, and from code with line numbers beside it. */
export function isDataTable(table: Element): boolean {
  if (table.attribs.role === 'presentation' || table.attribs.role === 'none') return false;
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => childrenNamed(row, 'td', 'th'));
  if (cells.length <= rows.length || cells.some((cell) => holds(cell, pageParts)) || isCode(table))
    return false;
  if (holds(table, parts)) return true;
  return textOf(table).length <= cells.length * maxMeanCell;
}

/** Sphinx, Rouge and highlight.js put code in a table of one row, or one row a line. */
function isCode(table: Element): boolean {
  if (/highlight|rouge|hljs|code/i.test(table.attribs.class ?? '')) return true;
  for (let above = table.parent; above; above = above.parent) {
    if ('name' in above && above.name === 'pre') return true;
  }
  return false;
}
