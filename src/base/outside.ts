/** A stretch of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a text stands before, between and behind some spans of it, one piece more than there are spans. Taken out one
 * by one, each would copy all of the text: the time would grow with its square.
 *
 * @param spans in their order, none over another
 */
export function piecesOutside(text: string, spans: readonly Span[]): readonly string[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), text.length];
  return starts.map((start, nth) => text.slice(start, ends[nth]));
}
