import type { Block, Piece } from '../document/block.js';
import { MarkedText } from '../document/marked-text.js';
import { type BreaksWord, hyphenation } from './hyphens.js';
import { withoutPageHeads } from './page-heads.js';
import { isCapitals, mayBeTitle, type Paragraph, paragraphsOf, wordsOf } from './paragraphs.js';
import { type Line, leastIndent, linesOf } from './text-lines.js';

/**
 * Reads plain text: the first line is the title, a short line without final punctuation between two paragraphs
 * is a heading. Paragraphs are one line each, or wrapped lines with blank lines between the paragraphs; heads and feet
 * of pages are left out.
 *
 * A first line that is plainly a sentence is a paragraph; the text then has no title.
 *
 * @param firstLine line of the file in which the text begins, from 1
 */
export function readPlainText(text: string, firstLine: number): readonly Piece[] {
  const { lines, title } = withoutPageHeads(linesOf(text, firstLine));
  const reader = new PieceReader(paragraphsOf(lines), hyphenation(lines));
  return reader.read(title && { kind: 'heading', depth: 1, text: title.text, line: title.line });
}

class PieceReader {
  readonly #paragraphs: readonly Paragraph[];
  readonly #breaksWord: BreaksWord;
  readonly #pieces: Piece[] = [];

  constructor(paragraphs: readonly Paragraph[], breaksWord: BreaksWord) {
    this.#paragraphs = paragraphs;
    this.#breaksWord = breaksWord;
  }

  read(title: Piece | undefined): readonly Piece[] {
    if (title) this.#pieces.push(title);
    const hasTitle = title !== undefined;
    for (let at = 0; at < this.#paragraphs.length; ) at += this.#addPiece(at, hasTitle);
    return this.#pieces;
  }

  /** Adds the piece that begins at a paragraph; gives the number of paragraphs it took. */
  #addPiece(at: number, hasTitle: boolean): number {
    const paragraph = this.#paragraphs[at];
    const first = paragraph?.lines[0];
    if (!paragraph || !first) return 1;
    const depth = headingDepth(this.#paragraphs, at, hasTitle);
    if (depth !== undefined) {
      this.#pieces.push({ kind: 'heading', depth, text: headingText(paragraph), line: first.number });
      return 1;
    }
    if (paragraph.shape === 'short' || paragraph.shape === 'item') return this.#addList(at, paragraph);
    this.#pieces.push(this.#blockOf(paragraph));
    return 1;
  }

  #addList(at: number, first: Paragraph): number {
    const items = runOfItems(this.#paragraphs, at);
    const before = this.#pieces.at(-1);
    const out = new MarkedText();
    for (const { lines } of items) {
      out.startItem('', '');
      const [line, more] = lines;
      // Its price may stand in a column of its own.
      if (line && !more) out.add(line.words, line.number);
      else this.#addLines(out, lines);
    }
    const isIntroduced = before?.kind === 'paragraph' && endsInColon(before.text);
    const list = out.toBlock(isIntroduced || items.length > 1 ? 'list' : 'paragraph');
    const follows = first.shape === 'item' && first.followsDirectly;
    this.#pieces.push(follows ? { ...list, after: 'nothing' } : list);
    return items.length;
  }

  #blockOf({ lines, shape }: Paragraph): Block {
    const out = new MarkedText();
    const [first, ...rest] = lines;
    if (shape === 'drawing') addDrawing(out, lines);
    else if (shape === 'verse') addVerse(out, lines);
    else if (shape === 'term' && first) {
      out.add(first.words, first.number);
      out.startLine('');
      this.#addLines(out, rest);
    } else this.#addLines(out, lines);
    return out.toBlock(shape === 'drawing' ? 'code' : 'paragraph');
  }

  #addLines(out: MarkedText, lines: readonly Line[]): void {
    for (const [at, { words, number }] of lines.entries()) {
      const next = lines[at + 1];
      const isBroken = next !== undefined && this.#breaksWord(words, next.words);
      out.addFlowing(isBroken ? words.slice(0, -1) : words, number);
      if (!isBroken && !/[\p{L}\p{N}]-$/u.test(words)) out.breakSoftly();
    }
  }
}

function addVerse(out: MarkedText, lines: readonly Line[]): void {
  const least = leastIndent(lines);
  for (const { words, indent, number } of lines) {
    out.startLine(' '.repeat(Math.min(indent - least, maxIndent)));
    out.add(words, number);
  }
}

const maxIndent = 60;

/** As it is, but outdented. */
function addDrawing(out: MarkedText, lines: readonly Line[]): void {
  const least = leastIndent(lines);
  lines.forEach(({ words, indent, number }, at) => {
    out.add(`${at === 0 ? '' : '\n'}${' '.repeat(Math.min(indent - least, maxIndent))}${words}`, number);
  });
}

function headingDepth(paragraphs: readonly Paragraph[], at: number, hasTitle: boolean): number | undefined {
  const [before, paragraph, after] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (!paragraph || !after) return undefined;
  if (paragraph.shape === 'underlined') return before || hasTitle ? 2 : 1;
  if (!before && !hasTitle) return isTitle(paragraph) ? 1 : isNumberedHeading(paragraph, after);
  if (!hasTitle && at === 1 && before?.shape === 'drawing' && isCentred(paragraph)) return 1;
  const numbered = isNumberedHeading(paragraph, after);
  if (numbered !== undefined) return numbered;
  // A heading followed only by another one would never be quoted.
  const next = paragraphs[at + 2];
  if (next && isNumberedHeading(after, next) !== undefined) return undefined;
  return shortHeadingDepth(before, paragraph, after, at);
}

function isTitle({ lines, shape }: Paragraph): boolean {
  const isPlain = shape === 'short' || shape === 'prose' || shape === 'verse';
  return isPlain && lines.length <= 2 && mayBeTitle(wordsOf(lines));
}

/** Below the names and dates at the top of a standard, its title is centred. */
function isCentred({ lines }: Paragraph): boolean {
  return lines.length <= 3 && lines.every(({ indent }) => indent >= 8) && mayBeTitle(wordsOf(lines));
}

const number = /^(?:Appendix\s+)?((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*)\.?\s+\S/;

/** `2.1.  Riding`, alone between blank lines, with its text indented or without a number at the end. */
function isNumberedHeading({ lines, followsDirectly }: Paragraph, after: Paragraph): number | undefined {
  const [line, more] = lines;
  if (!line || more || followsDirectly || after.followsDirectly || !mayBeTitle(line.words)) return undefined;
  const [, numbers = ''] = number.exec(line.words) ?? [];
  const next = after.lines[0];
  const isPart = next !== undefined && (number.exec(next.words)?.[1]?.startsWith(`${numbers}.`) ?? false);
  const isText = after.shape !== 'short' && after.shape !== 'item';
  const isAbove =
    next !== undefined && (isPart || (isText && (next.indent > line.indent || !number.test(next.words))));
  const isNumber = /\d/.test(numbers) || line.words.startsWith('Appendix') || /^[A-Z]\.\s\s/.test(line.words);
  return isNumber && isAbove ? 1 + numbers.split('.').length : undefined;
}

function shortHeadingDepth(
  before: Paragraph | undefined,
  paragraph: Paragraph,
  after: Paragraph,
  at: number,
): number | undefined {
  const { lines, shape, followsDirectly } = paragraph;
  const isLine =
    lines.length === 1 &&
    isCapitals(wordsOf(lines)) &&
    (!after.followsDirectly || isFurtherIn(paragraph, after));
  const isAboveText = after.shape !== 'short' || (after.followsDirectly && isFurtherIn(paragraph, after));
  if (isLine && !followsDirectly && isAboveText) return 2;
  if (!before || shape !== 'short') return undefined;
  const startsAnew = before.shape !== 'short' || at === 1 || !followsDirectly;
  return startsAnew && after.shape !== 'short' && !introduces(before) ? 2 : undefined;
}

function isFurtherIn({ lines: [line] }: Paragraph, { lines: [next] }: Paragraph): boolean {
  return line !== undefined && next !== undefined && next.indent > line.indent;
}

/** `CHAPTER IV.` without its full stop. */
function headingText({ lines }: Paragraph): string {
  return wordsOf(lines).replace(/\s+/g, ' ').replace(/\.$/, '');
}

function introduces({ lines }: Paragraph): boolean {
  return endsInColon(lines.at(-1)?.words ?? '');
}

function endsInColon(words: string): boolean {
  return /[:：]$/.test(words);
}

/** Consecutive short lines and list items without a blank line. */
function runOfItems(paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] {
  let end = at + 1;
  const goesOn = (next: Paragraph | undefined) =>
    next?.followsDirectly && (next.shape === 'short' || next.shape === 'item');
  while (goesOn(paragraphs[end]) && headingDepth(paragraphs, end, true) === undefined) end += 1;
  return paragraphs.slice(at, end);
}
