import { placeOfFirst } from '../../base/bisect.js';

/** Tells the line (from 1) in which an offset stands. */
export type LineAt = (offset: number) => number;

/** A binary search over the starts of the lines. */
export function lineCounter(text: string): LineAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => placeOfFirst(starts.length, (line) => (starts[line] ?? 0) > offset);
}
