import { type BlockState, endOf, startOf } from '../lines.js';

/**
 * Text inside elements is often indented with them: lines up to a blank one or a tag are outdented together.
 */
export function outdent(state: BlockState, from: number, endLine: number): void {
  const end = endOfRun(state, from, endLine);
  const indents = linesBetween(state, from, end).map((line) => indentOf(state, line));
  const least = indents.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  if (least > 0) for (const line of linesBetween(state, from, end)) shift(state, line, least);
}

/** The same by the first line's indent; lines with less lose what they have. */
export function outdentFully(state: BlockState, from: number, endLine: number): void {
  const columns = indentOf(state, from);
  for (const line of linesBetween(state, from, endOfRun(state, from, endLine))) {
    shift(state, line, Math.min(columns, Math.max(indentOf(state, line), 0)));
  }
}

/** A fence that begins in the run belongs to it whole, blank lines included, or its end would be missed. */
function endOfRun(state: BlockState, from: number, endLine: number): number {
  let end = from;
  let fence: string | undefined;
  while (end < endLine && (fence !== undefined || !endsRun(state, end, from))) {
    fence = fenceAfter(state, end, fence);
    end += 1;
  }
  return end;
}

function linesBetween(state: BlockState, from: number, end: number): readonly number[] {
  const lines: number[] = [];
  for (let line = from; line < end; line += 1) if (!state.isEmpty(line)) lines.push(line);
  return lines;
}

function indentOf(state: BlockState, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

function endsRun(state: BlockState, line: number, from: number): boolean {
  if (state.isEmpty(line)) return true;
  return line > from && /^<\/?[a-z]/i.test(state.src.slice(startOf(state, line), startOf(state, line) + 3));
}

/** The mark of the fence that is open below a line. */
function fenceAfter(state: BlockState, line: number, open: string | undefined): string | undefined {
  const words = state.src.slice(startOf(state, line), endOf(state, line));
  const [mark] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(words) ?? [];
  if (open === undefined || mark === undefined) return mark ?? open;
  return mark.startsWith(open) && words.slice(mark.length).trim() === '' ? undefined : open;
}

function shift(state: BlockState, line: number, columns: number): void {
  const start = startOf(state, line);
  const spaces = (state.sCount[line] ?? 0) - columns;
  // What is left of the indentation begins where as many spaces stand before the words; a tab is not cut.
  state.bMarks[line] = Math.max(state.bMarks[line] ?? 0, start - spaces);
  state.tShift[line] = start - (state.bMarks[line] ?? 0);
  state.sCount[line] = spaces;
}
