import type { Token } from 'markdown-it';
import type { MarkedText } from '../document/marked-text.js';
import { addRow } from '../document/one-line.js';
import { languageOf, shownCode } from './code-lines.js';
import { addInline, inlineOnOneLine } from './inline-text.js';
import { withoutEntities } from './parser.js';
import { writeStructure } from './tags/html-structure.js';
import type { TokenTree } from './token-tree.js';

/** Writes the blocks of one paragraph line by line, what is inside a list indented. */
export class BlockWriter {
  readonly #tree: TokenTree;
  readonly #out: MarkedText;

  constructor(tree: TokenTree, out: MarkedText) {
    this.#tree = tree;
    this.#out = out;
  }

  /** Writes what begins at a token, indenting each new line; gives the place of what follows. */
  write(at: number, indent: string): number {
    const token = this.#tree.tokens[at];
    if (!token) return at + 1;
    switch (token.type) {
      case 'inline':
        addInline(this.#out, token, this.#tree.firstLineOf(token));
        return at + 1;
      case 'fence':
      case 'code_block':
      case 'formula':
      case 'preformatted':
        this.#writeCode(token, indent);
        return at + 1;
      case 'html_structure':
        this.#writeStructure(token, indent);
        return at + 1;
      case 'table_open':
        return this.#writeTable(at, indent);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#writeList(at, token, indent);
      case 'dl_open':
        return this.#writeDefinitions(at, indent);
      case 'paragraph_open':
      case 'heading_open':
      case 'label_open':
      case 'dt_open':
        return this.#writeParagraph(at, indent);
      default:
        return at + 1;
    }
  }

  #writeParagraph(at: number, indent: string): number {
    this.#out.startLine(indent);
    this.write(at + 1, indent);
    return this.#tree.closeOf(at) + 1;
  }

  #writeList(at: number, open: Token, indent: string): number {
    const end = this.#tree.closeOf(at);
    let number = Number(open.attrGet('start') ?? 1);
    for (let item = at + 1; item < end; item = this.#tree.closeOf(item) + 1) {
      const markup = this.#tree.tokens[item]?.markup ?? '';
      const marker = open.type === 'ordered_list_open' ? `${number}${markup} ` : '- ';
      number += 1;
      this.#out.startItem(indent + marker, `${indent}  `);
      this.#writeAll(item + 1, this.#tree.closeOf(item), `${indent}  `);
    }
    return end + 1;
  }

  #writeAll(from: number, to: number, indent: string): void {
    for (let at = from; at < to; ) at = this.write(at, indent);
  }

  /** A term, and below it, indented, what it means. */
  #writeDefinitions(at: number, indent: string): number {
    const end = this.#tree.closeOf(at);
    for (let part = at + 1; part < end; part = this.#tree.closeOf(part) + 1) {
      const isTerm = this.#tree.tokens[part]?.type === 'dt_open';
      if (isTerm) this.#out.startItem(indent, indent);
      else this.#out.startLine(`${indent}  `);
      this.#writeAll(part + 1, this.#tree.closeOf(part), isTerm ? indent : `${indent}  `);
    }
    return end + 1;
  }

  #writeTable(at: number, indent: string): number {
    const end = this.#tree.closeOf(at);
    for (let row = at; row < end; row += 1) {
      const token = this.#tree.tokens[row];
      if (token?.type !== 'tr_open') continue;
      const cells = this.#tree.tokens
        .slice(row, this.#tree.closeOf(row))
        .filter(({ type }) => type === 'inline');
      const line = this.#tree.firstLineOf(token);
      const written = cells.map((cell) => ({ ...inlineOnOneLine(cell), line }));
      addRow(this.#out, written, indent);
    }
    return end + 1;
  }

  #writeCode(token: Token, indent: string): void {
    const firstLine = this.#tree.firstLineOf(token) + linesAbove(token);
    const language = languageOf(token.info);
    const lines = shownCode(codeIn(token), token.info);
    this.#out.startLine(indent);
    const starts = lines.map(({ text, offset }, n) =>
      this.#out.add(n === 0 ? text : `\n${text && indent}${text}`, firstLine + offset),
    );
    // A block of its own has its own kind.
    if (token.level === 0 || starts[0] === undefined || lines.every(({ text }) => text.trim() === '')) return;
    const range = { start: starts[0], end: this.#out.length };
    this.#out.addSpan({ kind: 'block', block: 'code', ...range, ...(language !== '' && { language }) });
  }

  #writeStructure(token: Token, indent: string): void {
    this.#out.startLine(indent);
    writeStructure(token.content, { out: this.#out, indent, firstLine: this.#tree.firstLineOf(token) });
  }
}

function linesAbove({ type, meta }: Token): number {
  if (type === 'fence') return 1;
  return typeof meta?.firstLine === 'number' ? meta.firstLine : 0;
}

/** Preformatted HTML without its tags. */
function codeIn({ type, content }: Token): string {
  if (type !== 'preformatted') return content;
  return withoutEntities(content.replace(/<\/?[a-z][^<>]{0,300}>/gi, ''));
}
