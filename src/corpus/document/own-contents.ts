import { piecesOutside } from '../../base/outside.js';
import type { LinkSpan } from '../article.js';
import type { Block, Piece } from './block.js';

/** Without the tables of contents that a page has of itself: they name what is answered elsewhere on it. */
export function withoutOwnContents(pieces: readonly Piece[]): readonly Piece[] {
  const isLeftOut = (piece: Piece | undefined) => piece && piece.kind !== 'heading' && isOwnContents(piece);
  const kept = pieces.flatMap((piece, at): readonly Piece[] => {
    if (isLeftOut(piece)) return [];
    const before = pieces[at - 1];
    const isParted = before && 'after' in before && before.after === 'break' && isLeftOut(before);
    return isParted && piece.kind !== 'heading' ? [{ ...piece, after: 'break' }] : [piece];
  });
  return kept.some(({ kind }) => kind !== 'heading') ? kept : pieces;
}

/** All its words lead to headings of the page: a list of them, or a line of a printed one (`Rules 2`). */
function isOwnContents({ kind, text, spans = [] }: Block): boolean {
  if (kind !== 'list' && kind !== 'paragraph') return false;
  const links = spans.filter((span): span is LinkSpan => span.kind === 'link' && /^#./.test(span.url));
  const isLine = links.length === 1 && kind === 'paragraph' && /\s\d{1,4}$/.test(text);
  return (links.length > 1 || isLine) && !/[\p{L}\p{N}]{3}/u.test(piecesOutside(text, links).join(' '));
}
