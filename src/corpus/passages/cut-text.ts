import type { Block } from '../document/block.js';
import { sentencesOf } from '../sentences.js';
import { balance, type Range } from './balance.js';
import { trimmed } from './slice.js';

/** Where the parts of a stretch of a block begin and end, trimmed of white space; one part when it is short enough. */
export function cutText(block: Block, stretch: Range, max: number, language: string): readonly Range[] {
  const whole = trimmed(block, stretch);
  if (whole[1] - whole[0] <= max) return [whole];
  const grain = max / grainsInPart;
  const cuts = everyGrain(possibleCuts(block, whole, max - grain, language), grain);
  const parts = balance(cuts, whole, max).map((range) => trimmed(block, range));
  return parts.filter(([start, end]) => start < end);
}

/** At most this many cuts per part are considered, so that a text of tiny pieces costs no more than others. */
const grainsInPart = 64;

function everyGrain(cuts: readonly number[], grain: number): readonly number[] {
  const kept: number[] = [];
  for (const cut of cuts) if (cut - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= grain) kept.push(cut);
  return kept;
}

/** Offsets where the block may be cut so that nothing between two of them exceeds the limit. */
function possibleCuts(block: Block, whole: Range, max: number, language: string): readonly number[] {
  const bySeams = block.kind === 'code' ? lineStarts(block.text) : block.seams;
  const bySentences = divideLong(bySeams, whole, max, (from, to) =>
    sentencesOf(block.text.slice(from, to), language).map(({ start }) => from + start),
  );
  const byWords = divideLong(bySentences, whole, max, (from, to) =>
    [...block.text.slice(from, to).matchAll(/\s+/g)].map((space) => from + space.index + space[0].length),
  );
  return divideLong(byWords, whole, max, (from, to) => everyFew(block.text, from, to, max));
}

function lineStarts(text: string): readonly number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
}

function divideLong(
  cuts: readonly number[],
  [start, end]: Range,
  max: number,
  divide: (from: number, to: number) => readonly number[],
): readonly number[] {
  const inside = cuts.filter((cut) => cut > start && cut < end);
  const edges = [start, ...inside, end];
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? start;
    const finer = to - from > max ? divide(from, to).filter((cut) => cut > from && cut < to) : [];
    return to === end ? finer : [...finer, to];
  });
}

/** Text without sentences and spaces: cut by length, but never through a surrogate pair. */
function everyFew(text: string, from: number, to: number, length: number): readonly number[] {
  const cuts: number[] = [];
  for (let at = from + length; at < to; at += length) {
    if (/[\udc00-\udfff]/.test(text.charAt(at))) at -= 1;
    cuts.push(at);
  }
  return cuts;
}
