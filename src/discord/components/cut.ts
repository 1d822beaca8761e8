import type { Highlight } from '../../answer/answer.js';

export interface QuotedText {
  readonly text: string;
  readonly highlight: Highlight;
}

const ellipsis = '…';

/**
 * The part of a passage around its highlight that fits, cut at the ends of sentences, `…` where something is left
 * out. Sentences after the highlight come before those in front of it: people read on.
 * @param room upper bound of `cost`, which says how long a text gets when it is written out.
 */
export function cutPassage(
  text: string,
  highlight: Highlight,
  room: number,
  cost: (text: string) => number,
): QuotedText {
  if (cost(text) <= room) return { text, highlight };
  const roomForText = room - 2 * (ellipsis.length + 1);
  const fits = (from: number, to: number) => cost(text.slice(from, to)) <= roomForText;
  const window = nearby(text, highlight, room);
  if (!fits(highlight.start, highlight.end)) return cutHighlight(text, highlight, room, fits);
  return withEllipses(text, highlight, grow(window, highlight, fits));
}

/** `text` within `room` UTF-16 units, cut between words if it can be, never within a character. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = wholeCharacters(text, Math.max(0, room - ellipsis.length));
  const lastSpace = head.search(/\s\S*$/);
  const cutAtWord = lastSpace > head.length / 2 ? head.slice(0, lastSpace) : head;
  return `${cutAtWord}${ellipsis}`.slice(0, Math.max(0, room));
}

type Range = readonly [from: number, to: number];

/** The sentences around the highlight; a table of a megabyte is not segmented whole for a quote of a page. */
function nearby(text: string, { start, end }: Highlight, room: number): readonly Range[] {
  const from = Math.max(0, start - room);
  const part = text.slice(from, end + room);
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(part);
  return Array.from(segments, ({ index, segment }) => [from + index, from + index + segment.length] as const);
}

function grow(
  sentences: readonly Range[],
  { start, end }: Highlight,
  fits: (from: number, to: number) => boolean,
): Range {
  const ends = sentences.map(([, sentenceEnd]) => sentenceEnd).filter((sentenceEnd) => sentenceEnd > end);
  const to = lastFitting(ends, (sentenceEnd) => fits(start, sentenceEnd)) ?? end;
  const starts = sentences
    .map(([sentenceStart]) => sentenceStart)
    .filter((sentenceStart) => sentenceStart < start);
  const from = lastFitting(starts.toReversed(), (sentenceStart) => fits(sentenceStart, to)) ?? start;
  return [from, to];
}

/** By halves, as each candidate takes more room than the one before. */
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

/** One sentence alone is too long: its beginning is shown. */
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

function withEllipses(text: string, highlight: Highlight, [from, to]: Range): QuotedText {
  const lead = from > 0 ? `${ellipsis} ` : '';
  const tail = to < text.length ? ` ${ellipsis}` : '';
  const body = text.slice(from, Math.max(highlight.end, from + text.slice(from, to).trimEnd().length));
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
