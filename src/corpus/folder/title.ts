import type { Heading, Piece } from '../document/block.js';
import { readableName, titleFromName } from './slug.js';

/**
 * Text without a title line and Markdown without a heading of depth 1 are named after the file, not after the
 * first heading that happens to be in them: notes and wiki pages are known by their file names. So is one that has
 * such a heading below several others, or several of them with text above, or of versions or days.
 */
export function nameWithoutTitle(file: string, pieces: readonly Piece[]): string | undefined {
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const tops = headings.filter(({ depth }) => depth === 1);
  const [first] = tops;
  const isTitle =
    first !== undefined &&
    (tops.length > 1 ? first === pieces[0] && !isOfVersion(first.text) : headings.indexOf(first) < 2);
  return isTitle ? undefined : (lowerTitle(file, pieces, headings) ?? titleFromName(file));
}

/**
 * A heading of another depth is the title if it is the first thing in the file, all others stand below it, and the name
 * of the file says the same or is no more than a number: `## Threads` in `ch16-01-threads.md`.
 */
function lowerTitle(
  file: string,
  [first]: readonly Piece[],
  headings: readonly Heading[],
): string | undefined {
  if (first?.kind !== 'heading' || headings.slice(1).some(({ depth }) => depth <= first.depth))
    return undefined;
  const name = wordsOf(readableName(file));
  const isNumber = /^(?:ch|chapter|kap|part|sec|lesson|day|week)?\d/.test(name.join(' '));
  return isNumber || wordsOf(first.text).some((word) => name.includes(word)) ? first.text : undefined;
}

/** `1.4.0`, `[v2.0] - 2026-01-31`, `2026-08-16 01:23`: a log of changes has one for each. */
function isOfVersion(text: string): boolean {
  return /^(?:version\s|release\s|v)?\[?v?\d+[.-]\d/i.test(text);
}

/** Words that say something, without case and accents. */
function wordsOf(text: string): readonly string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2 || !/^[a-z]+$/.test(word));
}
