import { largest, smallest } from '../../base/lists.js';
import type { Cell } from './page-lines.js';

/** A part of a page from top to bottom, and what is above and below it. */
interface Zone {
  readonly above: readonly Cell[];
  readonly inside: readonly Cell[];
  readonly below: readonly Cell[];
}

/** In points: how far apart the places are at which the page may be parted. */
const step = 6;
/** More is no page that somebody set. */
const maxCells = 3000;
/** A column has at least this many lines. */
const minLines = 6;

/**
 * The tallest part of a page that is set in columns, where the rest of it is not: below a title and a summary, or above
 * a table.
 */
export function columnZoneOf(
  cells: readonly Cell[],
  isInColumns: (inside: readonly Cell[]) => boolean,
): Zone | undefined {
  if (cells.length < minLines * 2 || cells.length > maxCells) return undefined;
  const sorted = [...cells].sort((one, other) => other.base - one.base);
  const left = smallest(cells.map((cell) => cell.left));
  const right = largest(cells.map((cell) => cell.right));
  const places = Array.from({ length: Math.ceil((right - left) / step) }, (_, n) => left + n * step);
  const runs = places.flatMap((at) => runsBeside(sorted, at));
  runs.sort((one, other) => other.to - other.from - (one.to - one.from));
  const best = runs.find(({ from, to, at }) => {
    const inside = sorted.slice(from, to);
    return inside.length < sorted.length && !isTable(inside, at) && isInColumns(inside);
  });
  if (!best) return undefined;
  const to = best.to - headingBelow(sorted.slice(best.from, best.to), best.at);
  return { above: sorted.slice(0, best.from), inside: sorted.slice(best.from, to), below: sorted.slice(to) };
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** What no line in it crosses. */
  readonly at: number;
}

/** How many of the last lines stand below both columns: they belong to what comes next. */
function headingBelow(inside: readonly Cell[], at: number): number {
  const onRight = inside.filter((cell) => cell.left >= at);
  const lowest = smallest(onRight.map(({ base }) => base));
  const onLeft = inside.filter((cell) => cell.right <= at);
  const first = onLeft.findIndex(({ base, size }, place) => {
    const before = onLeft[place - 1];
    return before && base < lowest && before.base - base > size * minGap;
  });
  return first === -1 ? 0 : onLeft.length - first;
}

/** The stretches in which no line crosses a place, with enough lines on both sides of it. */
function runsBeside(sorted: readonly Cell[], at: number): readonly Run[] {
  const crossings = sorted.flatMap((cell, place) => (cell.left < at && cell.right > at ? [place] : []));
  const edges = [-1, ...crossings, sorted.length];
  return edges.slice(1).flatMap((to, place) => {
    const from = (edges[place] ?? -1) + 1;
    const onLeft = sorted.slice(from, to).filter((cell) => cell.right <= at).length;
    return Math.min(onLeft, to - from - onLeft) >= minLines ? [{ from, to, at }] : [];
  });
}

/** In ems: a line is this far below the one above it, or there is a gap. */
const minGap = 1.7;

/** In the rows of a table, both sides begin anew at one height; paragraphs side by side do so by chance. */
function isTable(cells: readonly Cell[], at: number): boolean {
  const [left, right] = [
    gapsIn(cells.filter((cell) => cell.right <= at)),
    gapsIn(cells.filter((cell) => cell.left >= at)),
  ];
  const shared = left.filter((base) => right.some((other) => Math.abs(base - other) < 3)).length;
  return shared >= 2 && shared * 2 >= Math.min(left.length, right.length);
}

function gapsIn(cells: readonly Cell[]): readonly number[] {
  return cells.flatMap(({ base, size }, place) => {
    const before = cells[place - 1];
    return before && before.base - base > size * minGap ? [base] : [];
  });
}
