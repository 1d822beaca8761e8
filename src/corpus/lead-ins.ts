import type { Block, Piece } from './block.js';

/** A list goes with the paragraph that introduces it: one that ends in a colon. */
export function withLeadIns(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (piece.kind === 'list' && before?.kind === 'paragraph' && /[:：]\s*$/.test(before.text))
      joined[joined.length - 1] = joinBlocks(before, piece);
    else joined.push(piece);
  }
  return joined;
}

function joinBlocks(before: Block, block: Block): Block {
  const start = before.text.length + 1;
  return {
    kind: block.kind,
    text: `${before.text}\n${block.text}`,
    marks: [...before.marks, ...block.marks.map(({ at, line }) => ({ at: at + start, line }))],
    seams: [start, ...block.seams.map((at) => at + start)],
  };
}
