import type { BlockSpan, Passage, Span } from '../article.js';
import type { Block } from '../block.js';

/** A stretch of a block that stands in one passage. */
export interface Slice {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** A later part of a table: its first row is shown again above it. */
  readonly repeatsHeader?: true;
}

/** What stands between two blocks of one passage. */
export const joint = '\n\n';

type Composed = Required<Pick<Passage, 'text' | 'lines' | 'spans'>>;

/** Text, lines and spans of a passage that is made of these slices. */
export function compose(slices: readonly Slice[]): Composed {
  let text = '';
  const spans: Span[] = [];
  for (const slice of slices) {
    if (text !== '') text += joint;
    const start = text.length;
    const { block, repeatsHeader } = slice;
    if (repeatsHeader) text += `${block.text.slice(0, block.headerLength)}\n`;
    spans.push(...spansOf(slice, text.length));
    text += block.text.slice(slice.start, slice.end);
    const blockSpan = blockSpanOf(block, start, text.length);
    if (blockSpan) spans.push(blockSpan);
  }
  return { text, lines: linesOf(slices), spans: spans.sort(byPlace) };
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
  return (block.spans ?? []).flatMap((span): readonly Span[] => {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    return from < to ? [{ ...span, start: at + from - start, end: at + to - start }] : [];
  });
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

/** Line of the file in which the character at an offset stands; a binary search over the marks. */
function lineAt({ marks }: Block, offset: number): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((marks[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return marks[low]?.line ?? 1;
}
