import type { Block, Piece } from '../block.js';
import { MarkedText } from '../marked-text.js';
import { isHardWrapped, type Line } from './line-wrapping.js';

/**
 * Reads plain text: the first line is the title, a short line without final punctuation between two paragraphs
 * is a heading. Paragraphs are one line each, or wrapped lines with blank lines between the paragraphs.
 *
 * A first line that is plainly a sentence is a paragraph; the text then has no title.
 *
 * @param firstLine line of the file in which the text begins, from 1
 */
export function readPlainText(text: string, firstLine: number): readonly Piece[] {
  const paragraphs = paragraphsOf(linesOf(text, firstLine));
  const pieces: Piece[] = [];
  for (let at = 0; at < paragraphs.length; ) at += addPiece(pieces, paragraphs, at);
  return pieces;
}

type Shape = 'prose' | 'short' | 'item';

interface Paragraph {
  readonly lines: readonly Line[];
  readonly shape: Shape;
  /** No blank line stands between this and the paragraph before. */
  readonly followsDirectly: boolean;
}

function linesOf(text: string, firstLine: number): readonly Line[] {
  let afterBlank = true;
  return text.split('\n').flatMap((raw, index): Line[] => {
    const words = raw.trim();
    const line = { words, number: firstLine + index, afterBlank };
    afterBlank = words === '';
    return words === '' ? [] : [line];
  });
}

function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const isWrapped = isHardWrapped(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const continues = isWrapped && !line.afterBlank && !isItem(line) && !endsTitle(lines, index);
    if (continues) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    lines: group,
    shape: shapeOf(group),
    followsDirectly: group[0]?.afterBlank === false,
  }));
}

/** In wrapped text the title may stand directly above the first paragraph: a line that was not filled. */
function endsTitle(lines: readonly Line[], index: number): boolean {
  const [title, next] = lines;
  if (index !== 1 || !title || !next || !mayBeTitle(title.words)) return false;
  const width = Math.max(...lines.slice(1, 22).map(({ words }) => words.length));
  return title.words.length + (/^\S+/.exec(next.words)?.[0].length ?? 0) < width - 10;
}

function shapeOf(lines: readonly Line[]): Shape {
  const [first] = lines;
  if (!first || isItem(first)) return 'item';
  return lines.length <= 2 && isShort(wordsOf(lines)) ? 'short' : 'prose';
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ words }) => words).join(' ');
}

function isItem({ words }: Line): boolean {
  return /^(?:[-*•‣–]|\(?\d{1,3}[.)])\s/u.test(words);
}

/** Longer lines than this are no headings. */
const maxHeadingLength = 100;

function isShort(words: string): boolean {
  return words.length <= maxHeadingLength && !/[.!?…:;,。！？：；，।؟۔]["'”’»)\]]*$/u.test(words);
}

/** A title may be a question, but not a sentence that ends in a full stop. */
function mayBeTitle(words: string): boolean {
  return isShort(words.replace(/[!?！？؟]+["'”’»)\]]*$/u, ''));
}

/** Adds the piece that begins at a paragraph; gives the number of paragraphs it took. */
function addPiece(pieces: Piece[], paragraphs: readonly Paragraph[], at: number): number {
  const depth = headingDepth(paragraphs, at);
  const paragraph = paragraphs[at];
  const first = paragraph?.lines[0];
  if (!paragraph || !first) return 1;
  if (depth !== undefined) {
    pieces.push({ kind: 'heading', depth, text: wordsOf(paragraph.lines), line: first.number });
    return 1;
  }
  if (paragraph.shape === 'prose') {
    pieces.push(proseOf(paragraph));
    return 1;
  }
  const items = runOfItems(paragraphs, at);
  pieces.push(listOf(items, pieces.at(-1)));
  return items.length;
}

function headingDepth(paragraphs: readonly Paragraph[], at: number): 1 | 2 | undefined {
  const [before, paragraph, after] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (!paragraph || !after) return undefined;
  if (!before) return paragraph.lines.length <= 2 && mayBeTitle(wordsOf(paragraph.lines)) ? 1 : undefined;
  const startsAnew = before.shape !== 'short' || at === 1 || !paragraph.followsDirectly;
  const isBetween = startsAnew && after.shape !== 'short' && !introduces(before);
  return paragraph.shape === 'short' && isBetween ? 2 : undefined;
}

function introduces({ lines }: Paragraph): boolean {
  return endsInColon(lines.at(-1)?.words ?? '');
}

function endsInColon(words: string): boolean {
  return /[:：]$/.test(words);
}

/** Short lines and list items that follow each other without a blank line. */
function runOfItems(paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] {
  let end = at + 1;
  const goesOn = (next: Paragraph | undefined) => next?.followsDirectly && next.shape !== 'prose';
  while (goesOn(paragraphs[end]) && headingDepth(paragraphs, end) === undefined) end += 1;
  return paragraphs.slice(at, end);
}

function proseOf({ lines }: Paragraph): Block {
  const out = new MarkedText();
  addLines(out, lines);
  return out.toBlock('paragraph');
}

function listOf(items: readonly Paragraph[], before: Piece | undefined): Block {
  const out = new MarkedText();
  for (const { lines } of items) {
    out.startItem('', '');
    addLines(out, lines);
  }
  const isIntroduced = before?.kind === 'paragraph' && endsInColon(before.text);
  const list = out.toBlock(isIntroduced || items.length > 1 ? 'list' : 'paragraph');
  return items[0]?.shape === 'item' && items[0].followsDirectly ? { ...list, after: 'nothing' } : list;
}

function addLines(out: MarkedText, lines: readonly Line[]): void {
  for (const { words, number } of lines) {
    out.add(words, number);
    out.breakSoftly();
  }
}
