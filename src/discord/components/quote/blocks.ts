import type { Highlight } from '../../../answer/answer.js';
import type { BlockSpan, Passage } from '../../../corpus/article.js';
import type { Stretch } from './prose.js';

/** A block of which the lines are shown as they are. */
export interface Block extends Stretch {
  readonly kind: 'code' | 'table';
  readonly language?: string;
}

/** The code and the tables of a passage, in order; of blocks in blocks, the outer ones. */
export function blocksOf({ text, spans = [] }: Passage): readonly Block[] {
  const blocks: Block[] = [];
  for (const span of spans) {
    if (!isKept(span) || span.start < (blocks.at(-1)?.end ?? 0)) continue;
    const { block: kind, language } = span;
    const start = lineStart(text, span.start);
    blocks.push({ kind, start, end: span.end, ...(language !== undefined && { language }) });
  }
  return blocks;
}

/** Where it lies in a block, the whole lines of that. */
export function toWholeLines({ start, end }: Highlight, text: string, blocks: readonly Block[]): Highlight {
  const holds = (at: number) => blocks.find((block) => block.start <= at && at < block.end);
  const last = holds(end - 1);
  return {
    start: holds(start) ? text.lastIndexOf('\n', start - 1) + 1 : start,
    end: last ? Math.min(last.end, lineEnd(text, end)) : end,
  };
}

export function linesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const part = { start: at, end: at + line.length };
      at = part.end + 1;
      return part;
    });
}

function isKept(span: { readonly kind: string }): span is BlockSpan & { block: Block['kind'] } {
  return span.kind === 'block' && 'block' in span && (span.block === 'code' || span.block === 'table');
}

/** With the indentation in front of it. */
function lineStart(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(line, start).trim() === '' ? line : start;
}

function lineEnd(text: string, end: number): number {
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next;
}
