import type { Block, Heading, Piece } from './block.js';

/** A body paragraph and the headings it stands under, outermost first. */
export interface SectionedBlock {
  /** The very same list for everything under one heading, a different one under another. */
  readonly section: readonly string[];
  readonly block: Block;
}

export interface Outline {
  readonly title?: string;
  readonly blocks: readonly SectionedBlock[];
}

/**
 * Finds the title and the sections. The title is the one given, else the first heading of depth 1, else the first
 * heading. The heading that gave the title, or says the same, is not a section.
 */
export function outline(read: readonly Piece[], given?: string): Outline {
  const pieces = read.map(withShortHeading);
  const givenTitle = given === undefined ? undefined : cutHeading(given);
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const titleHeading = titleHeadingOf(pieces, headings, givenTitle);
  const title = givenTitle ?? titleHeading?.text ?? headings.find(({ text }) => text !== '')?.text;
  const blocks: SectionedBlock[] = [];
  let above: readonly Heading[] = [];
  let section: readonly string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'heading') {
      blocks.push({ section, block: piece });
      continue;
    }
    above = piece === titleHeading ? [] : [...above.filter(({ depth }) => depth < piece.depth), piece];
    section = above.map(({ text }) => text).filter((text) => text !== '');
  }
  return { ...(title === undefined ? {} : { title }), blocks };
}

/** UTF-16 units. Every passage below a heading has it, and each card is rendered with it. */
const maxHeading = 500;

function withShortHeading(piece: Piece): Piece {
  if (piece.kind !== 'heading' || piece.text.length <= maxHeading) return piece;
  return { ...piece, text: cutHeading(piece.text) };
}

function cutHeading(text: string): string {
  if (text.length <= maxHeading) return text;
  return `${text.slice(0, maxHeading - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function titleHeadingOf(pieces: readonly Piece[], headings: readonly Heading[], givenTitle?: string) {
  const tops = headings.filter(({ depth, text }) => depth === 1 && text !== '');
  const [first] = tops;
  if (givenTitle === undefined) return first;
  if (!first) return headings.slice(0, 1).find(({ text }) => sameWords(text, givenTitle));
  const standsAlone = tops.length === 1 && pieces[0] === first;
  return standsAlone || sameWords(first.text, givenTitle) ? first : undefined;
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return bare(one) === bare(other);
}
