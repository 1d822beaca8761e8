import type { Token } from 'markdown-it';
import type { Block, Piece } from '../block.js';
import type { Fault } from '../fault.js';
import { MarkedText } from '../marked-text.js';
import type { VisibleText } from '../visible-text.js';
import { addInline, inlineWords, isAllBold } from './inline-text.js';
import { maxNesting, parseMarkdown } from './parser.js';

/**
 * Headings and body paragraphs in the order of the file. Quotes and footnotes are looked through: what they
 * hold are paragraphs like any other.
 *
 * @param firstLine line of the file in which the text begins, from 1
 * @param visible reads the words of HTML that stands in the Markdown
 */
export function readMarkdown(
  text: string,
  firstLine: number,
  visible: VisibleText,
): readonly Piece[] | Fault {
  const tokens = parseMarkdown(text);
  const walk: Walk = {
    tokens,
    visible,
    firstLine,
    pieces: [],
    end: 0,
    isAfterBreak: false,
    quotes: 0,
    quotation: 0,
  };
  const tooDeep = walk.tokens.find(({ level }) => level >= maxNesting - 1);
  if (tooDeep) return { line: lineOf(walk, tooDeep, 0), reason: nestedTooDeep };
  for (let at = 0; at < walk.tokens.length; ) at = readPiece(walk, at);
  return walk.pieces;
}

const nestedTooDeep = `lists or quotes more than ${Math.floor(maxNesting / 2)} deep from here on: nest them less`;

interface Walk {
  readonly tokens: readonly Token[];
  readonly visible: VisibleText;
  readonly firstLine: number;
  readonly pieces: Piece[];
  /** The line after the last piece, to tell whether the next one follows directly. */
  end: number;
  /** A line across the page stands above the next piece. */
  isAfterBreak: boolean;
  /** How deep in quotations. */
  quotes: number;
  /** Number of the quotation, or of the last one. */
  quotation: number;
}

/** Reads the piece that begins at a token; gives the place of the next one. */
function readPiece(walk: Walk, at: number): number {
  const token = walk.tokens[at];
  if (!token) return at + 1;
  switch (token.type) {
    case 'heading_open':
      keep(walk, at, token.level === 0 ? headingAt(walk, at) : blockOf(walk, at, 'label'));
      return closeOf(walk, at) + 1;
    case 'paragraph_open':
    case 'html_block':
      keep(walk, at, blockOf(walk, at, 'paragraph'));
      return closeOf(walk, at) + 1;
    case 'fence':
    case 'code_block':
      keep(walk, at, blockOf(walk, at, 'code'));
      return at + 1;
    case 'table_open':
      keep(walk, at, blockOf(walk, at, 'table'));
      return closeOf(walk, at) + 1;
    case 'bullet_list_open':
    case 'ordered_list_open':
      keep(walk, at, blockOf(walk, at, 'list'));
      return closeOf(walk, at) + 1;
    default:
      passMark(walk, token);
      return at + 1;
  }
}

/** What parts or frames the pieces and is none itself. */
function passMark(walk: Walk, { type }: Token): void {
  if (type === 'hr') walk.isAfterBreak = true;
  if (type === 'blockquote_close') walk.quotes -= 1;
  if (type !== 'blockquote_open') return;
  if (walk.quotes === 0) walk.quotation += 1;
  walk.quotes += 1;
}

function keep(walk: Walk, at: number, piece: Piece): void {
  const token = walk.tokens[at];
  if (!token || piece.text.trim() === '') return;
  const after = walk.isAfterBreak ? 'break' : lineOf(walk, token, 0) === walk.end ? 'nothing' : undefined;
  const isBold = token.type === 'paragraph_open' && isAllBold(walk.tokens[at + 1]);
  walk.pieces.push(
    piece.kind === 'heading'
      ? piece
      : {
          ...piece,
          ...(after && { after }),
          ...(walk.quotes > 0 && { quotation: walk.quotation }),
          ...(isBold && { isBold }),
        },
  );
  walk.end = lineOf(walk, token, 1);
  walk.isAfterBreak = false;
}

function headingAt(walk: Walk, at: number): Piece {
  const open = walk.tokens[at];
  const inline = walk.tokens[at + 1];
  const text = inline ? inlineWords(inline, walk.visible) : '';
  return { kind: 'heading', depth: Number(open?.tag.slice(1)), text, line: open ? lineOf(walk, open, 0) : 1 };
}

function blockOf(walk: Walk, at: number, kind: Block['kind']): Block {
  const out = new MarkedText();
  writeBlock(walk, at, out, '');
  const block = out.toBlock(kind);
  if (kind === 'table') return { ...block, headerLength: (block.seams[0] ?? block.text.length + 1) - 1 };
  const language = kind === 'code' ? languageOf(walk.tokens[at]) : '';
  return language === '' ? block : { ...block, language };
}

/** The first word behind the fence: `js` of `js title="a.js" {1,3}`. */
function languageOf(token: Token | undefined): string {
  return /^[\w+#.-]+/.exec(token?.info.trim() ?? '')?.[0] ?? '';
}

/** Writes what stands at a token, each new line with the indent; gives the place of what follows. */
function writeBlock(walk: Walk, at: number, out: MarkedText, indent: string): number {
  const token = walk.tokens[at];
  if (!token) return at + 1;
  switch (token.type) {
    case 'inline':
      addInline(out, token, lineOf(walk, token, 0), walk.visible);
      return at + 1;
    case 'fence':
    case 'code_block':
      writeCode(walk, token, out, indent);
      return at + 1;
    case 'html_block':
      writeHtml(walk, token, out, indent);
      return at + 1;
    case 'table_open':
      return writeTable(walk, at, out, indent);
    case 'bullet_list_open':
    case 'ordered_list_open':
      return writeList(walk, at, out, indent);
    case 'paragraph_open':
    case 'heading_open':
      return writeParagraph(walk, at, out, indent);
    default:
      return at + 1;
  }
}

function writeParagraph(walk: Walk, at: number, out: MarkedText, indent: string): number {
  out.startLine(indent);
  writeBlock(walk, at + 1, out, indent);
  return closeOf(walk, at) + 1;
}

function writeList(walk: Walk, at: number, out: MarkedText, indent: string): number {
  const end = closeOf(walk, at);
  const open = walk.tokens[at];
  let number = Number(open?.attrGet('start') ?? 1);
  for (let item = at + 1; item < end; item = closeOf(walk, item) + 1) {
    const token = walk.tokens[item];
    if (!token) break;
    const marker = open?.type === 'ordered_list_open' ? `${number}${token.markup} ` : '- ';
    number += 1;
    out.startItem(indent + marker, `${indent}  `);
    for (let inside = item + 1; inside < closeOf(walk, item); ) {
      inside = writeBlock(walk, inside, out, `${indent}  `);
    }
  }
  return end + 1;
}

function writeTable(walk: Walk, at: number, out: MarkedText, indent: string): number {
  const end = closeOf(walk, at);
  for (let row = at; row < end; row += 1) {
    const token = walk.tokens[row];
    if (token?.type !== 'tr_open') continue;
    const cells = walk.tokens.slice(row, closeOf(walk, row)).filter(({ type }) => type === 'inline');
    const words = cells.map((cell) => inlineWords(cell, walk.visible)).join(' | ');
    out.startItem(indent, indent);
    out.add(words, lineOf(walk, token, 0));
  }
  return end + 1;
}

function writeCode(walk: Walk, token: Token, out: MarkedText, indent: string): void {
  const firstLine = lineOf(walk, token, 0) + (token.type === 'fence' ? 1 : 0);
  const lines = token.content.replace(/\n$/, '').split('\n');
  out.startLine(indent);
  lines.forEach((line, index) => {
    out.add(index === 0 ? line : `\n${line && indent}${line}`, firstLine + index);
  });
}

function writeHtml(walk: Walk, token: Token, out: MarkedText, indent: string): void {
  const words = walk.visible(token.content).trim();
  out.startLine(indent);
  out.add(words.replaceAll('\n', `\n${indent}`), lineOf(walk, token, 0));
  if (words !== '') out.reach(lineOf(walk, token, 1) - 1);
}

/** The token that closes what this one opens; itself when it opens nothing. */
function closeOf(walk: Walk, at: number): number {
  const open = walk.tokens[at];
  if (open?.nesting !== 1) return at;
  let close = at + 1;
  while (close < walk.tokens.length - 1 && !closes(walk.tokens[close], open)) close += 1;
  return close;
}

function closes(token: Token | undefined, open: Token): boolean {
  return token?.nesting === -1 && token.level === open.level;
}

/** First line of a token (edge 0) or the line after its last one (edge 1), counted in the file from 1. */
function lineOf(walk: Walk, token: Token, edge: 0 | 1): number {
  return (token.map?.[edge] ?? 0) + walk.firstLine;
}
