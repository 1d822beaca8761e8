import { textKey } from '../../article.js';
import type { Block, Heading, Piece } from '../../document/block.js';
import { readMarkdown } from '../../markdown/markdown.js';
import type { Asked } from './asked.js';
import type { ValueText } from './value-text.js';

/**
 * The questions of a front matter, each with its answer, as pages show them below their text. Those that the text asks
 * itself are left out: many pages have them a second time, for search engines.
 */
export function piecesOfAsked(
  all: readonly Asked[],
  text: readonly Piece[],
  isMdx: boolean,
): readonly Piece[] {
  const known = new Set(text.map((piece) => textKey(piece)));
  const pieces = all.flatMap((asked): readonly Piece[] => {
    if ('heading' in asked) return headingOf(blocksOf(asked.heading, isMdx));
    const question = questionOf(blocksOf(asked.question, isMdx));
    if (!question || known.has(textKey(question))) return [];
    const answers = asked.answers.flatMap((answer) => blocksOf(answer, isMdx));
    return answers.length > 0 ? [question, ...answers] : [];
  });
  const isAsked = pieces.some(({ kind }) => kind !== 'heading');
  return isAsked ? [endOfSections, ...pieces] : [];
}

/** They belong to the page, not to the last section of its text. */
const endOfSections: Heading = { kind: 'heading', depth: 1, text: '', line: 1 };

function headingOf([first]: readonly Block[]): readonly Piece[] {
  const line = first?.marks[0]?.line ?? 1;
  return first ? [{ kind: 'heading', depth: 2, text: first.text, line }] : [];
}

function questionOf([first]: readonly Block[]): Block | undefined {
  return first && { ...first, kind: 'label', after: 'break' };
}

/** A heading in an answer is no section of the page. */
function blocksOf({ markdown, lines }: ValueText, isMdx: boolean): readonly Block[] {
  const read = readMarkdown(markdown, 1, isMdx);
  if ('reason' in read) return [];
  const inFile = (line: number) => lines[line - 1] ?? lines.at(-1) ?? 1;
  return read.map((piece) => {
    const block: Block =
      piece.kind === 'heading'
        ? { kind: 'label', text: piece.text, marks: [{ at: 0, line: piece.line }], seams: [] }
        : piece;
    return { ...block, marks: block.marks.map(({ at, line }) => ({ at, line: inFile(line) })) };
  });
}
