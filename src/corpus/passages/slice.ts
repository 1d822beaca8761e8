import { placeOfFirst } from '../../base/bisect.js';
import type { BlockSpan, Passage, Picture, Span } from '../article.js';
import type { Block } from '../document/block.js';

/** The part of a block that is in one passage. */
export interface Slice {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** A later part of a table: its first row is shown again above it. */
  readonly repeatsHeader?: true;
}

/** What separates two blocks of one passage. */
export const joint = '\n\n';

/** As many as Discord shows in one message. */
const maxPictures = 10;

type Composed = Required<Pick<Passage, 'text' | 'lines' | 'spans' | 'pictures'>>;

/** Text, lines and spans of a passage that is made of these slices. */
export function compose(slices: readonly Slice[]): Composed {
  let text = '';
  const spans: Span[] = [];
  const pictures: Picture[] = [];
  for (const slice of slices) {
    if (text !== '') text += joint;
    const start = text.length;
    const { block, repeatsHeader } = slice;
    if (repeatsHeader) text += `${block.text.slice(0, block.headerLength)}\n`;
    for (const span of spansOf(slice, text.length)) spans.push(span);
    for (const picture of picturesOf(slice, text.length)) pictures.push(picture);
    text += block.text.slice(slice.start, slice.end);
    const blockSpan = blockSpanOf(block, start, text.length);
    if (blockSpan) spans.push(blockSpan);
  }
  return {
    text,
    lines: linesOf(slices),
    spans: spans.sort(byPlace),
    pictures: pictures.slice(0, maxPictures),
  };
}

/** Whole blocks, trimmed of white space; one that has no words gives none. */
export function sliceOf(block: Block): Slice {
  const [start, end] = trimmed(block, [0, block.text.length]);
  return { block, start, end };
}

/** Code keeps the indentation of its first line. */
export function trimmed(
  { text, kind }: Block,
  [start, end]: readonly [start: number, end: number],
): readonly [start: number, end: number] {
  const slice = text.slice(start, end);
  const leading = kind === 'code' ? /^(?:[ \t]*\n)*/ : /^\s*/;
  const from = start + (leading.exec(slice)?.[0].length ?? 0);
  return [from, Math.max(from, start + slice.trimEnd().length)];
}

export function lengthOf(slices: readonly Slice[]): number {
  const words = slices.reduce((sum, { start, end }) => sum + end - start, 0);
  return words + joint.length * (slices.length - 1);
}

function spansOf({ block, start, end }: Slice, at: number): readonly Span[] {
  return spansByKind(block).flatMap((spans) =>
    overlapping(spans, start, end).map((span) => ({
      ...span,
      start: at + Math.max(span.start, start) - start,
      end: at + Math.min(span.end, end) - start,
    })),
  );
}

/** A picture stands behind words, or in front of the first. */
function picturesOf({ block, start, end }: Slice, at: number): readonly Picture[] {
  const { pictures = [], text } = block;
  return pictures
    .filter((picture) => picture.at > start || (picture.at === 0 && start === 0))
    .filter((picture) => picture.at <= end || text.slice(end, picture.at).trim() === '')
    .map((picture) => ({ ...picture, at: at + Math.min(picture.at, end) - start }));
}

/** Code may be inside a link, but not code in code or a link in a link: spans of one kind never overlap. */
function spansByKind(block: Block): readonly (readonly Span[])[] {
  const known = kindsOfSpans.get(block);
  if (known) return known;
  const spans = block.spans ?? [];
  const kinds = [...new Set(spans.map(({ kind }) => kind))].map((kind) =>
    spans.filter((span) => span.kind === kind),
  );
  kindsOfSpans.set(block, kinds);
  return kinds;
}

/** A long block has many slices: each looks only at the spans it has. */
const kindsOfSpans = new WeakMap<Block, readonly (readonly Span[])[]>();

function overlapping(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const first = placeOfFirst(spans.length, (place) => (spans[place]?.end ?? 0) > start);
  let last = first;
  while ((spans[last]?.start ?? end) < end) last += 1;
  return spans.slice(first, last);
}

function blockSpanOf(
  { kind, quotation, language }: Block,
  start: number,
  end: number,
): BlockSpan | undefined {
  if (kind !== 'paragraph')
    return { kind: 'block', block: kind, start, end, ...(language !== undefined && { language }) };
  return quotation === undefined ? undefined : { kind: 'block', block: 'quote', start, end };
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

function linesOf(slices: readonly Slice[]): readonly [from: number, to: number] {
  const first = slices[0];
  const last = slices.at(-1);
  if (!first || !last) return [1, 1];
  return [lineAt(first.block, first.start), lineAt(last.block, last.end - 1)];
}

/** Line of the file with the character at an offset; a binary search over the marks. */
function lineAt({ marks }: Block, offset: number): number {
  const next = placeOfFirst(marks.length, (place) => (marks[place]?.at ?? 0) > offset);
  return marks[Math.max(0, next - 1)]?.line ?? 1;
}
