import type { Picture, Span } from '../article.js';
import type { Block, LineMark } from './block.js';

/** Scripts that put no spaces between words: a line break in their text is not a space. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

const wordSign = /[\p{L}\p{N}]/u;

/** A picture whose place is not yet known. */
export type ShownPicture = Omit<Picture, 'at'>;

/** Text built up bit by bit that remembers which line of the file each bit is from. */
export class MarkedText {
  #text = '';
  /** Last character of the text: reading it from a growing string would copy the string each time. */
  #last = '';
  #joint: Joint = 'none';
  /** What the next line begins with; written only when words follow. */
  #prefix = '';
  #indent = '';
  readonly #marks: LineMark[] = [];
  readonly #seams: number[] = [];
  readonly #spans: Span[] = [];
  readonly #pictures: Picture[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Gives the offset at which the words begin. */
  add(text: string, line: number): number {
    if (text === '') return this.#text.length;
    this.#join(text);
    if (this.#marks.at(-1)?.line !== line) this.#marks.push({ at: this.#text.length, line });
    this.#append(this.#prefix);
    this.#prefix = '';
    const start = this.#text.length;
    this.#append(text);
    return start;
  }

  /** The same, with runs of spaces collapsed as on a page. */
  addFlowing(text: string, line: number): number {
    const single = text.replace(/[ \t]+/g, ' ');
    const followsSpace = this.#joint !== 'none' || this.#last === ' ';
    return this.add(followsSpace ? single.replace(/^ /, '') : single, line);
  }

  /** Marks up a stretch of the text so far with what plain words cannot show. */
  addSpan(span: Span): void {
    if (span.start < span.end) this.#spans.push(span);
  }

  /** A picture stands behind the words so far. */
  addPicture(picture: ShownPicture): void {
    this.#pictures.push({ at: this.#text.length, ...picture });
  }

  /** A line break that is only there to keep lines short: a space, or nothing where words have no spaces. */
  breakSoftly(): void {
    if (this.#joint === 'none') this.#joint = 'soft';
  }

  /** White space that is seen only between words: never at the end of a line. */
  space(): void {
    if (this.#joint === 'none' || this.#joint === 'apart') this.#joint = 'space';
  }

  /** What follows looks separate from what came before, though nothing is in between: two words get a space. */
  keepApart(): void {
    if (this.#joint === 'none') this.#joint = 'apart';
  }

  /** A line break the reader is meant to see. */
  breakLine(): void {
    this.startLine(this.#indent);
  }

  /** The next words begin a line of their own, except where a list item was begun and has no words yet. */
  startLine(indent: string): void {
    if (this.#joint === 'item') return;
    this.#joint = 'line';
    this.#indent = indent;
    this.#prefix = this.#text === '' ? '' : indent;
  }

  /** The next words begin a list item or a table row: a place where a long text may be cut. */
  startItem(marker: string, indent: string): void {
    this.#joint = 'item';
    this.#indent = indent;
    this.#prefix = marker;
  }

  /** The text reaches down to this line, though not which of its words are on it. */
  reach(line: number): void {
    const last = this.#text.length - 1;
    if (last > 0 && (this.#marks.at(-1)?.line ?? line) < line) this.#marks.push({ at: last, line });
  }

  toBlock(kind: Block['kind']): Block {
    const spans = this.#spans.length > 0 && { spans: this.#spans };
    const pictures = this.#pictures.length > 0 && { pictures: this.#pictures };
    return { kind, text: this.#text, marks: this.#marks, seams: this.#seams, ...spans, ...pictures };
  }

  #join(next: string): void {
    if (this.#text !== '') this.#append(this.#jointBefore(next));
    if (this.#joint === 'item' && this.#text !== '') this.#seams.push(this.#text.length);
    this.#joint = 'none';
  }

  #append(text: string): void {
    this.#text += text;
    this.#last = text.at(-1) ?? this.#last;
  }

  #jointBefore(next: string): string {
    if (this.#joint === 'none') return '';
    if (this.#joint === 'line' || this.#joint === 'item') return this.#last === '\n' ? '' : '\n';
    if (/\s/.test(this.#last)) return '';
    if (this.#joint === 'space') return ' ';
    if (this.#joint === 'apart' && !(wordSign.test(this.#last) && wordSign.test(next.charAt(0)))) return '';
    return spaceless.test(this.#last) && spaceless.test(next.charAt(0)) ? '' : ' ';
  }
}

/** How the next words are joined to those before. */
type Joint = 'none' | 'soft' | 'space' | 'apart' | 'line' | 'item';
