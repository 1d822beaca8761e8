import { append } from '../../base/lists.js';
import { columnZoneOf } from './column-zone.js';
import { type Cell, type Line, linesOf } from './page-lines.js';

/** In points: distance between the places where lines are compared. */
const step = 2;
/** In points: the smallest gap between two columns of text. */
const minGutter = 8;
/** A column has at least this many lines, most of them this wide and no figures: cells of a table do not. */
const minLines = 6;
const minFill = 0.6;
/** Share of lines that may run across a gutter: headlines, wide tables. */
const maxCrossing = 0.15;

/** The lines of a page in reading order: column by column, interrupted by lines that run across. */
export function readingOrder(cells: readonly Cell[], page: number): readonly Line[] {
  const gutters = guttersOf(cells);
  const zone =
    gutters.length === 0 ? columnZoneOf(cells, (inside) => guttersOf(inside).length > 0) : undefined;
  if (zone) return [zone.above, zone.inside, zone.below].flatMap((part) => readingOrder(part, page));
  return inBands(cells, gutters, page);
}

function inBands(cells: readonly Cell[], gutters: readonly number[], page: number): readonly Line[] {
  const sorted = [...cells].sort((one, other) => other.base - one.base);
  const lines: Line[] = [];
  let band: Cell[] = [];
  const flush = () => {
    append(lines, inColumns(band, gutters, page));
    band = [];
  };
  for (const cell of sorted) {
    if (!gutters.some((at) => cell.left < at && cell.right > at)) band.push(cell);
    else {
      const [beside, above] = partition(band, ({ base }) => base < cell.base + cell.size * 0.4);
      band = above;
      flush();
      append(lines, linesOf([...beside, cell], page, edgesOf(cells)));
    }
  }
  flush();
  return lines;
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function inColumns(cells: readonly Cell[], gutters: readonly number[], page: number): readonly Line[] {
  const isRightToLeft = cells.filter((cell) => cell.isRightToLeft).length * 2 > cells.length;
  const edges = [Number.NEGATIVE_INFINITY, ...gutters, Number.POSITIVE_INFINITY];
  const columns = edges.slice(1).map((right, place) => {
    const left = edges[place] ?? right;
    return cells.filter((cell) => cell.left >= left && cell.left < right);
  });
  if (isRightToLeft) columns.reverse();
  return columns.flatMap((column) => (column.length > 0 ? linesOf(column, page, edgesOf(column)) : []));
}

function edgesOf(cells: readonly Cell[]): readonly [left: number, right: number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const cell of cells) {
    left = Math.min(left, cell.left);
    right = Math.max(right, cell.right);
  }
  return [left, right];
}

/** Where the page is parted into columns: the middle of each strip that hardly any line crosses. */
function guttersOf(cells: readonly Cell[]): readonly number[] {
  if (cells.length < minLines * 2) return [];
  const [left, right] = edgesOf(cells);
  const places = Math.max(0, Math.ceil((right - left) / step));
  const crossing = new Int32Array(places + 1);
  for (const cell of cells) {
    const to = Math.min(places, Math.floor((cell.right - left) / step));
    for (let at = Math.ceil((cell.left - left) / step); at <= to; at += 1)
      crossing[at] = (crossing[at] ?? 0) + 1;
  }
  const rows = new Set(cells.map(({ base }) => Math.round(base))).size;
  const free = emptyStrips(crossing, rows * maxCrossing).map((at) => left + at * step);
  return free.filter((at, place) => {
    const [from, to] = [free[place - 1] ?? left, free[place + 1] ?? right];
    return isColumn(cells, from, at) && isColumn(cells, at, to);
  });
}

function emptyStrips(crossing: Int32Array, most: number): readonly number[] {
  const strips: number[] = [];
  let start: number | undefined;
  for (const [at, count] of crossing.entries()) {
    if (count <= most) start ??= at;
    else {
      if (start !== undefined && start > 0 && (at - start) * step >= minGutter) strips.push((start + at) / 2);
      start = undefined;
    }
  }
  return strips;
}

const onlyFigures = /^[\d\s.,:%$€£¥+–—x×-]*$/;

function isColumn(cells: readonly Cell[], left: number, right: number): boolean {
  const inside = cells.filter((cell) => cell.left >= left && cell.right <= right);
  const [from, to] = edgesOf(inside);
  const wide = inside.filter((cell) => cell.right - cell.left >= (to - from) * minFill);
  const figures = inside.filter((cell) => onlyFigures.test(cell.text));
  return (
    inside.length >= minLines && Math.min(wide.length, inside.length - figures.length) * 2 > inside.length
  );
}
