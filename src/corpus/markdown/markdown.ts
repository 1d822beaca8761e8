import type { Token } from 'markdown-it';
import type { Block, Piece } from '../document/block.js';
import type { Fault } from '../document/fault.js';
import { MarkedText } from '../document/marked-text.js';
import { Pieces } from '../document/pieces.js';
import { endsInColon } from '../passages/lead-in.js';
import { BlockWriter } from './block-writer.js';
import { languageOf, titleOfCode } from './code-lines.js';
import { inlineWords, isAllBold, picturesIn } from './inline-text.js';
import { maxNesting, parseMarkdown } from './parser.js';
import { isTable } from './tags/html-structure.js';
import { TokenTree } from './token-tree.js';

/**
 * Headings and body paragraphs in file order. Quotes, boxes, footnotes and what terms mean are transparent: what they
 * hold are paragraphs like any other.
 *
 * @param firstLine line of the file in which the text begins, from 1
 * @param isMdx it is Markdown with JSX, as in `.mdx` files
 */
export function readMarkdown(text: string, firstLine: number, isMdx = false): readonly Piece[] | Fault {
  const tree = new TokenTree(parseMarkdown(text, isMdx), firstLine);
  const tooDeep = tree.tokens.find(({ level }) => level >= maxNesting - 1);
  if (tooDeep) return { line: tree.firstLineOf(tooDeep), reason: nestedTooDeep };
  return new PieceReader(tree).read();
}

/** Tokens; a paragraph has three. */
const maxFold = 60;

const nestedTooDeep = `lists or quotes more than ${Math.floor(maxNesting / 2)} deep from here on: nest them less`;

class PieceReader {
  readonly #tree: TokenTree;
  readonly #pieces = new Pieces();
  /** The line after the last piece, to tell whether the next one follows directly. */
  #end = 0;
  /** There is a thematic break above the next piece. */
  #isAfterBreak = false;
  /** Nesting depth of quotations, and the number of the last one. */
  #quotes = 0;
  #quotation = 0;

  /** Up to this token a fold goes on whose headings are no sections. */
  #foldEnd = 0;

  constructor(tree: TokenTree) {
    this.#tree = tree;
  }

  read(): readonly Piece[] {
    for (let at = 0; at < this.#tree.tokens.length; ) at = this.#readPiece(at);
    return this.#pieces.all;
  }

  /** Reads the piece that begins at a token; gives the place of the next one. */
  #readPiece(at: number): number {
    const token = this.#tree.tokens[at];
    const kind = token && this.#kindAt(at, token);
    if (!token || !kind) {
      if (token) this.#passMark(at, token);
      return at + 1;
    }
    if (kind === 'code') this.#keepTitle(token);
    if (kind === 'heading') this.#keepHeading(at, token);
    else this.#keep(at, token, this.#blockAt(at, token, kind));
    return this.#tree.closeOf(at) + 1;
  }

  #kindAt(at: number, token: Token): Piece['kind'] | undefined {
    const kind = kindOf(token);
    return kind === 'heading' && at < this.#foldEnd ? 'label' : kind;
  }

  /** What separates or wraps pieces without being one. */
  #passMark(at: number, { type, info }: Token): void {
    if (type === 'hr' || (type === 'fold_edge' && !this.#isIntroduced(info))) this.#isAfterBreak = true;
    if (type === 'fold_edge' && info === 'start' && at >= this.#foldEnd) this.#foldEnd = this.#endOfFold(at);
    if (type === 'blockquote_close') this.#quotes -= 1;
    if (type !== 'blockquote_open') return;
    if (this.#quotes === 0) this.#quotation += 1;
    this.#quotes += 1;
  }

  /** "Like in this example:" above a fold. */
  #isIntroduced(edge: string): boolean {
    const before = this.#pieces.all.at(-1);
    return edge === 'start' && before?.kind === 'paragraph' && endsInColon(before.text);
  }

  /** Of a short fold; a long one is a chapter, with sections. */
  #endOfFold(start: number): number {
    const { tokens } = this.#tree;
    let depth = 0;
    for (let at = start; at < Math.min(tokens.length, start + maxFold); at += 1) {
      const { type, info } = tokens[at] ?? {};
      if (type === 'fold_edge') depth += info === 'start' ? 1 : -1;
      if (depth === 0) return at;
    }
    return start;
  }

  #keep(at: number, token: Token, block: Block): void {
    if (block.text.trim() === '') this.#pieces.addPictures(block.pictures);
    else {
      this.#pieces.push({ ...block, ...this.#surroundingsOf(at, token) });
      this.#passed(token);
    }
  }

  #keepHeading(at: number, token: Token): void {
    const inline = this.#tree.tokens[at + 1];
    const text = inline ? inlineWords(inline) : '';
    const [depth, line] = [Number(token.tag.slice(1)), this.#tree.firstLineOf(token)];
    if (text === '') return;
    this.#pieces.push({ kind: 'heading', depth, text, line });
    if (inline) this.#pieces.addPictures(picturesIn(inline));
    this.#passed(token);
  }

  #passed(token: Token): void {
    this.#end = this.#tree.lineAfter(token);
    this.#isAfterBreak = false;
  }

  #surroundingsOf(at: number, token: Token): Pick<Block, 'after' | 'quotation' | 'isBold'> {
    const follows = this.#tree.firstLineOf(token) === this.#end ? ('nothing' as const) : undefined;
    const after = this.#isAfterBreak ? ('break' as const) : follows;
    const isBold = token.type === 'paragraph_open' && isAllBold(this.#tree.tokens[at + 1]);
    return {
      ...(after && { after }),
      ...(this.#quotes > 0 && { quotation: this.#quotation }),
      ...(isBold && { isBold }),
    };
  }

  #blockAt(at: number, token: Token, kind: Block['kind']): Block {
    const out = new MarkedText();
    new BlockWriter(this.#tree, out).write(at, '');
    const block = out.toBlock(kind);
    if (kind === 'table') return { ...block, headerLength: (block.seams[0] ?? block.text.length + 1) - 1 };
    const language = kind === 'code' ? languageOf(token.info) : '';
    if (language === 'compressed-json') return { ...block, text: '' };
    return language === '' ? block : { ...block, language };
  }

  /** The name of a file or a tab above a code block is a label of it. */
  #keepTitle(token: Token): void {
    const text = titleOfCode(token.info);
    const line = this.#tree.firstLineOf(token);
    if (text === '' || token.content.trim() === '') return;
    const after = this.#isAfterBreak && { after: 'break' as const };
    this.#pieces.push({ kind: 'label', text, marks: [{ at: 0, line }], seams: [], ...after });
    this.#isAfterBreak = false;
  }
}

function kindOf(token: Token): Piece['kind'] | undefined {
  switch (token.type) {
    case 'heading_open':
      return token.level === 0 ? 'heading' : 'label';
    case 'label_open':
    case 'dt_open':
      return 'label';
    case 'paragraph_open':
    case 'formula':
      return 'paragraph';
    case 'fence':
    case 'code_block':
    case 'preformatted':
      return 'code';
    case 'table_open':
      return 'table';
    case 'html_structure':
      return isTable(token.content) ? 'table' : 'list';
    case 'bullet_list_open':
    case 'ordered_list_open':
      return 'list';
    default:
      return undefined;
  }
}
