import type { Span } from '../article.js';
import type { Block } from './block.js';
import type { MarkedText } from './marked-text.js';

/** What is written on one line whatever its file has: a heading, the cell of a table. */
export interface OneLine {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A text with one space where it has line breaks or several spaces, and its code and links still in their places. */
export function onOneLine({ text, spans = [] }: Pick<Block, 'text' | 'spans'>): OneLine {
  if (!/\s\s|[^\S ]|^\s|\s$/.test(text)) return { text, spans };
  let line = '';
  let isApart = true;
  const places: number[] = [];
  for (const sign of text.split('')) {
    const isSpace = /\s/.test(sign);
    places.push(line.length);
    if (!isSpace) line += sign;
    else if (!isApart) line += ' ';
    isApart = isSpace;
  }
  const end = line.trimEnd().length;
  const placeOf = (at: number) => Math.min(places[at] ?? end, end);
  const moved = spans.map((span) => ({ ...span, start: placeOf(span.start), end: placeOf(span.end) }));
  return { text: line.slice(0, end), spans: moved.filter((span) => span.start < span.end) };
}

export interface Cell extends OneLine {
  /** Of the file, from 1. */
  readonly line: number;
  /** The last one that it reaches down to, if it is another. */
  readonly lastLine?: number;
}

export const cellJoint = ' | ';

/** Writes the row of a table. */
export function addRow(out: MarkedText, cells: readonly Cell[], indent: string): void {
  out.startItem(indent, indent);
  for (const [place, { text, spans, line, lastLine = line }] of cells.entries()) {
    const before = place === 0 ? '' : cellJoint;
    const at = out.add(before + text, line) + before.length;
    for (const span of spans) out.addSpan({ ...span, start: at + span.start, end: at + span.end });
    out.reach(lastLine);
  }
}
