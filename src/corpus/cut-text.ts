import type { Block } from './block.js';
import { sentencesOf } from './sentences.js';

/** Paragraphs and lists longer than this (UTF-16 units) are cut; about 200 words, a screenful in a chat. */
export const maxPassageLength = 1200;

/** Tables and code are worth most whole; this is the most that one Discord message can show. */
export const maxWholeLength = 3600;

type Range = readonly [start: number, end: number];

/** Where the parts of a block begin and end, trimmed of white space; one part when it is short enough. */
export function cutText(block: Block, language: string): readonly Range[] {
  const whole = trimRange(block, [0, block.text.length]);
  const isKeptWhole = block.kind === 'table' || block.kind === 'code';
  const max = isKeptWhole ? maxWholeLength : maxPassageLength;
  if (whole[1] - whole[0] <= max) return [whole];
  const grain = max / grainsInPart;
  const cuts = everyGrain(possibleCuts(block, whole, max - grain, language), grain);
  const parts = balance(cuts, whole, max).map((range) => trimRange(block, range));
  return parts.filter(([start, end]) => start < end);
}

/** Cuts are weighed at this many places of a part, so that a text of tiny pieces costs no more than others. */
const grainsInPart = 64;

function everyGrain(cuts: readonly number[], grain: number): readonly number[] {
  const kept: number[] = [];
  for (const cut of cuts) if (cut - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= grain) kept.push(cut);
  return kept;
}

/** Offsets at which the block may be cut so that no stretch between two of them is longer than the limit. */
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

/** Chooses cuts so that no part is longer than the limit and all are about as long as each other. */
function balance(cuts: readonly number[], [start, end]: Range, max: number): readonly Range[] {
  const edges = [start, ...cuts, end];
  const wanted = (end - start) / Math.ceil((end - start) / max);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to < edges.length; to += 1) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const length = (edges[to] ?? end) - (edges[from] ?? start);
      if (length > max && from < to - 1) break;
      const cost = (best[from]?.cost ?? 0) + (length - wanted) ** 2;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  return pathOf(best, edges);
}

function pathOf(best: readonly { from: number }[], edges: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let to = edges.length - 1; to > 0; ) {
    const from = best[to]?.from ?? 0;
    ranges.unshift([edges[from] ?? 0, edges[to] ?? 0]);
    to = from;
  }
  return ranges;
}

/** Code keeps the indentation of its first line. */
function trimRange({ text, kind }: Block, [start, end]: Range): Range {
  const slice = text.slice(start, end);
  const leading = kind === 'code' ? /^(?:[ \t]*\n)*/ : /^\s*/;
  const from = start + (leading.exec(slice)?.[0].length ?? 0);
  return [from, Math.max(from, start + slice.trimEnd().length)];
}
