import type { MarkedText } from '../../document/marked-text.js';
import { addRow, type Cell, type OneLine } from '../../document/one-line.js';
import { inlineOnOneLine } from '../inline-text.js';
import { parseInline } from '../parser.js';
import { blockElements, hiddenElements } from './elements.js';
import { type Tag, tagAt } from './tag.js';

/** Where the lines of a table or a list written in HTML are put. */
interface StructureTarget {
  readonly out: MarkedText;
  readonly indent: string;
  /** Line of the file in which it begins, from 1. */
  readonly firstLine: number;
}

/** Writes a `<table>` row by row and a `<ul>`, `<ol>` or `<dl>` item by item, as those of Markdown are. */
export function writeStructure(source: string, target: StructureTarget): void {
  const writer = new StructureWriter(target);
  const lines = new LineCounter(source, target.firstLine);
  let from = 0;
  for (let at = 0; at < source.length; ) {
    const { tag, start, end } = nextTag(source, at);
    writer.addWords(source.slice(from, start), lines, from);
    if (tag) writer.readTag(tag);
    from = end;
    at = end;
  }
  writer.endRow();
}

export function isTable(source: string): boolean {
  return /^<table\b/i.test(source);
}

/** The next tag that ends a line, a cell or an item, skipping comments and what is hidden. */
function nextTag(
  source: string,
  from: number,
): { readonly tag?: Tag; readonly start: number; readonly end: number } {
  for (let start = source.indexOf('<', from); start !== -1; start = source.indexOf('<', start + 1)) {
    if (source.startsWith('<!--', start)) return { start, end: endOf(source, '-->', start) };
    const tag = tagAt(source, start);
    const name = tag?.name.toLowerCase() ?? '';
    if (!tag || !(blockElements.has(name) || hiddenElements.has(name) || name === 'br')) continue;
    const isHidden = hiddenElements.has(name) && !tag.isClosing && !tag.isSelfClosing;
    return isHidden ? { start, end: endOf(source, `</${tag.name}>`, start) } : { tag, start, end: tag.end };
  }
  return { start: source.length, end: source.length };
}

function endOf(source: string, close: string, from: number): number {
  const found = source.indexOf(close, from);
  return found === -1 ? source.length : found + close.length;
}

class StructureWriter {
  readonly #out: MarkedText;
  readonly #indent: string;
  readonly #lists: { readonly isOrdered: boolean; number: number }[] = [];
  #row: Cell[] | undefined;
  #isInCell = false;
  /** Where the words so far end, or the white space before a tag. */
  #line: number;

  constructor({ out, indent, firstLine }: StructureTarget) {
    this.#out = out;
    this.#indent = indent;
    this.#line = firstLine;
  }

  addWords(written: string, lines: LineCounter, at: number): void {
    const bare = written.trim();
    const inline = bare === '' ? undefined : parseInline(bare.replace(/\s+/g, ' '));
    const words = inline ? inlineOnOneLine(inline) : nothing;
    const line = lines.at(at + written.length - written.trimStart().length);
    const lastLine = bare === '' ? line : lines.at(at + written.trimEnd().length);
    this.#line = lastLine;
    if (this.#row && this.#isInCell) this.#addToCell({ ...words, line, lastLine });
    else if (words.text !== '') {
      this.#addSpans(words, this.#out.add(words.text, line));
      this.#out.reach(lastLine);
    }
  }

  readTag(tag: Tag): void {
    const name = tag.name.toLowerCase();
    if (name === 'ul' || name === 'ol') this.#readList(tag, name);
    else if (name === 'td' || name === 'th') this.#isInCell = !tag.isClosing && this.#startCell();
    else if (name === 'tr') this.endRow(tag.isClosing ? undefined : []);
    else if (tag.isClosing || this.#row) return;
    else if (name === 'li') this.#startItem();
    else if (name === 'dt') this.#out.startItem(this.#indent, `${this.#indent}  `);
    else
      this.#out.startLine(
        `${this.#indent}${'  '.repeat(Math.max(this.#lists.length, name === 'dd' ? 1 : 0))}`,
      );
  }

  endRow(next?: Cell[]): void {
    const row = this.#row ?? [];
    if (row.some(({ text }) => text !== '')) addRow(this.#out, row, this.#indent);
    this.#row = next;
    this.#isInCell = false;
  }

  /** It begins where its words do, or here if it has none. */
  #startCell(): boolean {
    this.#row ??= [];
    this.#row.push({ ...nothing, line: this.#line });
    return true;
  }

  #addToCell(words: Cell): void {
    const cell = this.#row?.pop();
    if (!cell) return;
    if (cell.text === '' || words.text === '') this.#row?.push(words.text === '' ? cell : words);
    else {
      const at = cell.text.length + 1;
      const spans = words.spans.map((span) => ({ ...span, start: at + span.start, end: at + span.end }));
      const text = `${cell.text} ${words.text}`;
      this.#row?.push({ ...words, text, spans: [...cell.spans, ...spans], line: cell.line });
    }
  }

  #addSpans({ spans }: OneLine, at: number): void {
    for (const span of spans) this.#out.addSpan({ ...span, start: at + span.start, end: at + span.end });
  }

  #readList(tag: Tag, name: string): void {
    if (tag.isClosing) this.#lists.pop();
    else this.#lists.push({ isOrdered: name === 'ol', number: Number(tag.attributes.get('start')) || 1 });
  }

  #startItem(): void {
    const list = this.#lists.at(-1);
    const outer = this.#indent + '  '.repeat(Math.max(this.#lists.length - 1, 0));
    this.#out.startItem(outer + (list?.isOrdered ? `${list.number}. ` : '- '), `${outer}  `);
    if (list) list.number += 1;
  }
}

const nothing: OneLine = { text: '', spans: [] };

/** Line numbers of offsets that are asked for in order. */
class LineCounter {
  readonly #source: string;
  #line: number;
  /** Where this line ends. */
  #end: number;

  constructor(source: string, firstLine: number) {
    this.#source = source;
    this.#line = firstLine;
    this.#end = this.#endFrom(0);
  }

  at(offset: number): number {
    while (this.#end < offset) {
      this.#line += 1;
      this.#end = this.#endFrom(this.#end + 1);
    }
    return this.#line;
  }

  #endFrom(offset: number): number {
    const end = this.#source.indexOf('\n', offset);
    return end === -1 ? Number.POSITIVE_INFINITY : end;
  }
}
