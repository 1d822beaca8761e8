import type { Highlight } from '../../answer/answer.js';
import { placeOfFirst } from '../../base/bisect.js';
import type { Span } from '../../corpus/article.js';
import { type Sentence, sentencesOf } from '../../corpus/sentences.js';

export interface CutText {
  readonly text: string;
  /** What must stay. */
  readonly highlight: Highlight;
  /** BCP 47. */
  readonly language: string;
  /** Blocks in these are cut at the ends of lines. */
  readonly spans?: readonly Span[];
}

/** A part of a text. */
export interface Cut extends Sentence {
  /** It ends within a sentence, which is too long by itself. */
  readonly isMidSentence?: true;
}

export const ellipsis = '…';

/**
 * The part of a passage around its highlight that fits, cut at the ends of sentences. Sentences after the highlight
 * come before those in front of it: people read on.
 * @param room upper bound of `cost`, which says how long a part gets when it is written out
 */
export function cutPassage(
  { text, highlight, language, spans = [] }: CutText,
  room: number,
  cost: (from: number, to: number) => number,
): Cut {
  // What is written out may be shorter than the text where a table loses the lines between its cells, but not by half.
  if (text.length <= 2 * room && cost(0, text.length) <= room) return { start: 0, end: text.length };
  const fits = (from: number, to: number) => cost(from, to) <= room;
  if (!fits(highlight.start, highlight.end)) return cutHighlight(text, highlight, room, fits);
  return grow(nearby(text, highlight, language, spans, room), highlight, fits);
}

/** `text` within `room` UTF-16 units, cut between words if possible, never within a character. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = wholeCharacters(text, Math.max(0, room - ellipsis.length));
  const words = head.slice(0, wordEnd(head)).replace(/[,;:.]$/, '');
  return `${words}${ellipsis}`.slice(0, Math.max(0, room));
}

/** Where the last whole word ends, if that is not too far back. */
function wordEnd(head: string): number {
  const lastSpace = head.search(/\s\S*$/);
  return lastSpace > head.length / 2 ? lastSpace : head.length;
}

/** The sentences around the highlight; a quote of a page does not need a table of a megabyte cut up. */
function nearby(
  text: string,
  { start, end }: Highlight,
  language: string,
  spans: readonly Span[],
  room: number,
): readonly Sentence[] {
  const from = Math.max(0, start - 2 * room);
  const to = Math.min(text.length, end + 2 * room);
  const blocks = spans.flatMap((span) =>
    span.kind === 'block' && span.start < to && span.end > from
      ? { ...span, start: Math.max(span.start - from, 0), end: Math.min(span.end, to) - from }
      : [],
  );
  const sentences = sentencesOf(text.slice(from, to), language, blocks.map(cutByLines));
  return sentences.map((sentence) => ({ start: from + sentence.start, end: from + sentence.end }));
}

function cutByLines(span: Span): Span {
  return span.kind === 'block' && span.block === 'table' ? { ...span, block: 'code' } : span;
}

function grow(
  sentences: readonly Sentence[],
  { start, end }: Highlight,
  fits: (from: number, to: number) => boolean,
): Sentence {
  const ends = sentences.map((sentence) => sentence.end).filter((sentenceEnd) => sentenceEnd > end);
  const to = lastFitting(ends, (sentenceEnd) => fits(start, sentenceEnd)) ?? end;
  const starts = sentences.map((sentence) => sentence.start).filter((sentenceStart) => sentenceStart < start);
  const from = lastFitting(starts.toReversed(), (sentenceStart) => fits(sentenceStart, to)) ?? start;
  return { start: from, end: to };
}

/** By bisection: each candidate takes more room than the one before. */
function lastFitting(
  candidates: readonly number[],
  fits: (candidate: number) => boolean,
): number | undefined {
  const tooLong = placeOfFirst(candidates.length, (place) => !fits(candidates[place] ?? 0));
  return candidates[tooLong - 1];
}

/** When one sentence is too long by itself, its beginning is shown. */
function cutHighlight(
  text: string,
  { start, end }: Highlight,
  room: number,
  fits: (from: number, to: number) => boolean,
): Cut {
  const ends = Array.from({ length: Math.min(end - start, room) }, (_, units) => start + units + 1);
  const shownEnd = lastFitting(ends, (candidate) => fits(start, candidate)) ?? start;
  const head = wholeCharacters(text.slice(start, end), shownEnd - start);
  return { start, end: start + wordEnd(head), isMidSentence: true };
}

function wholeCharacters(text: string, units: number): string {
  const head = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}
