import type { Highlight } from '../answer/answer.js';

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
  if (!fits(highlight.start, highlight.end)) return cutHighlight(text, highlight, fits);
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
  let [from, to] = [start, end];
  for (const [, sentenceEnd] of sentences) {
    if (sentenceEnd > to && fits(from, sentenceEnd)) to = sentenceEnd;
  }
  for (const [sentenceStart] of sentences.toReversed()) {
    if (sentenceStart < from && fits(sentenceStart, to)) from = sentenceStart;
  }
  return [from, to];
}

/** One sentence alone is too long: its beginning is shown. */
function cutHighlight(
  text: string,
  { start, end }: Highlight,
  fits: (from: number, to: number) => boolean,
): QuotedText {
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(start, middle)) low = middle;
    else high = middle;
  }
  const shown = cutText(text.slice(start, end), low - start);
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
