import type { Highlight } from '../../answer/answer.js';
import { type Sentence, sentencesOf } from '../../corpus/sentences.js';

interface QuotedText {
  readonly text: string;
  readonly highlight: Highlight;
}

const ellipsis = '…';

/**
 * The part of a passage around its highlight that fits, cut at the ends of sentences, `…` where something is left
 * out. Sentences after the highlight come before those in front of it: people read on.
 * @param language of the text, BCP 47
 * @param room upper bound of `cost`, which says how long a text gets when it is written out
 */
export function cutPassage(
  { text, highlight, language }: QuotedText & { readonly language: string },
  room: number,
  cost: (text: string) => number,
): QuotedText {
  if (cost(text) <= room) return { text, highlight };
  const roomForText = room - 2 * (ellipsis.length + 1);
  const fits = (from: number, to: number) => cost(text.slice(from, to)) <= roomForText;
  if (!fits(highlight.start, highlight.end)) return cutHighlight(text, highlight, room, fits);
  const sentences = nearby(text, highlight, language, room);
  return withEllipses(text, highlight, grow(sentences, highlight, fits));
}

/** `text` within `room` UTF-16 units, cut between words if possible, never within a character. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = wholeCharacters(text, Math.max(0, room - ellipsis.length));
  const lastSpace = head.search(/\s\S*$/);
  const cutAtWord = lastSpace > head.length / 2 ? head.slice(0, lastSpace) : head;
  return `${cutAtWord}${ellipsis}`.slice(0, Math.max(0, room));
}

/** The sentences around the highlight; a quote of a page does not need a table of a megabyte cut up. */
function nearby(
  text: string,
  { start, end }: Highlight,
  language: string,
  room: number,
): readonly Sentence[] {
  const from = Math.max(0, start - room);
  const sentences = sentencesOf(text.slice(from, end + room), language);
  return sentences.map((sentence) => ({ start: from + sentence.start, end: from + sentence.end }));
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
  let [low, high] = [-1, candidates.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(candidates[middle] ?? 0)) low = middle;
    else high = middle;
  }
  return candidates[low];
}

/** When one sentence is too long by itself, its beginning is shown. */
function cutHighlight(
  text: string,
  { start, end }: Highlight,
  room: number,
  fits: (from: number, to: number) => boolean,
): QuotedText {
  const ends = Array.from({ length: Math.min(end - start, room) }, (_, units) => start + units + 1);
  const shownEnd = lastFitting(ends, (candidate) => fits(start, candidate)) ?? start;
  const shown = cutText(text.slice(start, end), shownEnd - start);
  const lead = start > 0 ? `${ellipsis} ` : '';
  return { text: lead + shown, highlight: { start: lead.length, end: lead.length + shown.length } };
}

function withEllipses(text: string, highlight: Highlight, { start: from, end: to }: Sentence): QuotedText {
  const lead = from > 0 ? `${ellipsis} ` : '';
  const tail = to < text.length ? ` ${ellipsis}` : '';
  const body = text.slice(from, to);
  const shift = lead.length - from;
  return {
    text: lead + body + tail,
    highlight: { start: highlight.start + shift, end: highlight.end + shift },
  };
}

function wholeCharacters(text: string, units: number): string {
  const head = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}
