import { type BlockState, startOf } from './lines.js';

/** Text inside elements is often indented with them: the lines up to a blank one or a tag move to the left. */
export function outdent(state: BlockState, from: number, endLine: number): void {
  let end = from;
  let least = Number.POSITIVE_INFINITY;
  while (
    end < endLine &&
    !state.isEmpty(end) &&
    (end === from || !/^<\/?[a-z]/i.test(state.src.slice(startOf(state, end), startOf(state, end) + 3)))
  ) {
    least = Math.min(least, (state.sCount[end] ?? 0) - state.blkIndent);
    end += 1;
  }
  if (least > 0) for (let line = from; line < end; line += 1) shift(state, line, least);
}

export function shift(state: BlockState, line: number, columns: number): void {
  const start = startOf(state, line);
  const spaces = (state.sCount[line] ?? 0) - columns;
  // What is left of the indentation begins where as many spaces stand before the words; a tab is not cut.
  state.bMarks[line] = Math.max(state.bMarks[line] ?? 0, start - spaces);
  state.tShift[line] = start - (state.bMarks[line] ?? 0);
  state.sCount[line] = spaces;
}
