import { append } from '../../base/lists.js';
import { balance } from './balance.js';
import { endsInColon, isLabel, namesWhatFollows, widthOf } from './lead-in.js';
import { maxJoinedWidth, maxPassageLength, maxWholeLength, shortWidth } from './lengths.js';
import { joint } from './slice.js';
import { longestKind, type Unit } from './units.js';

/** Joins short units to their neighbours under the same heading into passages of about equal length. */
export function joinShort(units: readonly Unit[]): readonly Unit[] {
  const measured = joinLabels(units.map((unit) => ({ unit, width: widthOfUnit(unit) })));
  const joined: Unit[] = [];
  for (let at = 0; at < measured.length; ) {
    const end = endOfRun(measured, at);
    for (const unit of joinRun(measured.slice(at, end))) joined.push(unit);
    at = end;
  }
  return joined;
}

interface Measured {
  readonly unit: Unit;
  readonly width: number;
}

function widthOfUnit({ slices }: Unit): number {
  const widths = slices.map(({ block, start, end }) => widthOf(block.text.slice(start, end)));
  return widths.reduce((sum, width) => sum + width + joint.length, -joint.length);
}

/** A label followed by nothing, or only by a thematic break, is not left alone if that can be avoided. */
function joinLabels(units: readonly Measured[]): readonly Measured[] {
  const joined: Measured[] = [];
  for (const next of units) {
    const before = joined.at(-1);
    if (before && (leads(before.unit, next.unit) || trails(before, next)))
      joined[joined.length - 1] = merged([before, next]);
    else joined.push(next);
  }
  return joined;
}

function isLoneLabel({ slices: [first, ...more] }: Unit): boolean {
  return first !== undefined && more.length === 0 && (isLabel(first.block) || endsInColon(first.block.text));
}

function leads(label: Unit, next: Unit): boolean {
  const [only] = label.slices;
  const isAlone = isLoneLabel(label) && label.startsAnew && next.startsAnew;
  return (
    isAlone &&
    only !== undefined &&
    namesWhatFollows(only.block) &&
    next.section.join('\n') === label.section.join('\n')
  );
}

function trails(before: Measured, next: Measured): boolean {
  const isLone = isLoneLabel(next.unit) && !next.unit.startsAnew;
  return (
    isLone &&
    next.width < maxJoinedWidth / 2 &&
    !areJoinable(before, next) &&
    before.width + next.width < limitAfter(before.unit)
  );
}

function limitAfter({ kind }: Unit): number {
  return kind === 'code' || kind === 'table' ? maxWholeLength : maxPassageLength;
}

/** Units each of which may be joined to the next one. */
function endOfRun(units: readonly Measured[], at: number): number {
  let end = at + 1;
  for (let next = units[end]; next && areJoinable(units[end - 1], next); next = units[end]) end += 1;
  return end;
}

function areJoinable(before: Measured | undefined, next: Measured): boolean {
  if (!before || next.unit.startsAnew) return false;
  if (before.width + joint.length + next.width > maxJoinedWidth) return false;
  return before.unit.kind === 'qa' || Math.min(before.width, next.width) < shortWidth;
}

/** A run too long for one passage is cut first where the title of a tab or a box stands. */
function joinRun(run: readonly Measured[]): readonly Unit[] {
  const titled: Measured[][] = [];
  for (const measured of run) {
    if (titled.length > 0 && !hasTitle(measured.unit)) titled.at(-1)?.push(measured);
    else titled.push([measured]);
  }
  return whileFitting(titled).flatMap(joinEvenly);
}

/** As many of them together as one passage may hold. */
function whileFitting(parts: readonly (readonly Measured[])[]): readonly (readonly Measured[])[] {
  const joined: { units: Measured[]; width: number }[] = [];
  for (const units of parts) {
    const [before, width] = [joined.at(-1), widthOfAll(units)];
    const both = (before?.width ?? 0) + joint.length + width;
    if (!before || both > maxJoinedWidth) joined.push({ units: [...units], width });
    else {
      append(before.units, units);
      before.width = both;
    }
  }
  return joined.map(({ units }) => units);
}

function hasTitle({ slices: [first] }: Unit): boolean {
  return first?.block.kind === 'label';
}

function widthOfAll(units: readonly Measured[]): number {
  return units.reduce((sum, { width }) => sum + width + joint.length, -joint.length);
}

function joinEvenly(run: readonly Measured[]): readonly Unit[] {
  const ends: number[] = [];
  for (const { width } of run) ends.push((ends.at(-1) ?? 0) + width + joint.length);
  const whole = ends.pop() ?? 0;
  const groups = balance(ends, [0, whole], maxJoinedWidth + joint.length);
  const edges = [0, ...ends];
  return groups.map(
    ([from, to]) => merged(run.filter((_, place) => isBetween(edges[place] ?? 0, from, to))).unit,
  );
}

function isBetween(place: number, from: number, to: number): boolean {
  return from <= place && place < to;
}

function merged(units: readonly Measured[]): Measured {
  const [first, ...more] = units;
  const last = more.at(-1);
  if (!first || !last) return first ?? { unit: nothing, width: 0 };
  const slices = units.flatMap(({ unit }) => unit.slices);
  const kinds = new Set(units.map(({ unit }) => unit.kind));
  const kind =
    first.unit.kind === 'qa' || kinds.size === 1
      ? first.unit.kind
      : longestKind(slices.map(({ block }) => block));
  const numbers = [first.unit.numbers[0], last.unit.numbers[1]] as const;
  return { unit: { ...first.unit, slices, kind, numbers }, width: widthOfAll(units) };
}

const nothing: Unit = { section: [], slices: [], numbers: [1, 1], kind: undefined, startsAnew: true };
