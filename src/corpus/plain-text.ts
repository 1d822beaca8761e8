import type { Block, Piece } from './block.js';
import { MarkedText } from './marked-text.js';

/**
 * Reads plain text: the first line is the title, a short line without final punctuation between paragraphs is
 * a heading. Paragraphs are one line each, or wrapped lines with blank lines between the paragraphs.
 *
 * @param firstLine line of the file in which the text begins, from 1
 */
export function readPlainText(text: string, firstLine: number): readonly Piece[] {
  const lines = text.split('\n').map((words, index) => ({ words: words.trim(), line: firstLine + index }));
  return lines
    .filter(({ words }) => words !== '')
    .map((line, index, all) => pieceOf(line, all[index - 1], all[index + 1]));
}

interface Line {
  readonly words: string;
  readonly line: number;
}

const maxHeadingLength = 100;

function pieceOf(line: Line, before: Line | undefined, after: Line | undefined): Piece {
  const isTitle = before === undefined && looksLikeHeading(line);
  const isHeading = looksLikeHeading(line) && after && !looksLikeHeading(after);
  if (isTitle || isHeading)
    return { kind: 'heading', depth: isTitle ? 1 : 2, text: line.words, line: line.line };
  const out = new MarkedText();
  out.add(line.words, line.line);
  return out.toBlock('paragraph') satisfies Block;
}

function looksLikeHeading({ words }: Line): boolean {
  return words.length <= maxHeadingLength && !/[.!?:;,…。！？।؟۔]['"’”»)\]]*$/u.test(words);
}
