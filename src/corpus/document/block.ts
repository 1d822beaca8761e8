import type { Picture, Span } from '../article.js';

/** From this UTF-16 offset up to the next mark, the text is on this line of the file (from 1). */
export interface LineMark {
  readonly at: number;
  readonly line: number;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1…6. */
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

/** One body paragraph as the reader sees it, before it is joined to others or cut into parts. */
export interface Block {
  /** `label`: only says what the next block is, as the title of a box or a tab does; it is not numbered. */
  readonly kind: 'paragraph' | 'list' | 'table' | 'code' | 'label';
  readonly text: string;
  /** Sorted, the first one at 0. */
  readonly marks: readonly LineMark[];
  /** Where the text may be cut if it is too long: starts of list items, table rows, code lines. */
  readonly seams: readonly number[];
  /** Inline code, links and code blocks inside. */
  readonly spans?: readonly Span[];
  readonly pictures?: readonly Picture[];
  /** Of a code block, as its fence names it. */
  readonly language?: string;
  /** Length of the first row of a table when that names the columns. */
  readonly headerLength?: number;
  /** What separates this block from the one before, unless it is a blank line: a thematic break, or nothing. */
  readonly after?: 'break' | 'nothing';
  /** Number of the quotation it is in. */
  readonly quotation?: number;
  /** All of its words are bold. */
  readonly isBold?: true;
}

/** The content of a file after its front matter, in reading order. */
export type Piece = Heading | Block;
