import type { Span } from '../article.js';

/** From this UTF-16 offset on, up to the next mark, the text stands in this line of the file (from 1). */
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
  /** `label`: says only what the next block is, as the title of a box or a tab does; it is not counted. */
  readonly kind: 'paragraph' | 'list' | 'table' | 'code' | 'label';
  readonly text: string;
  /** Sorted, the first one at 0. */
  readonly marks: readonly LineMark[];
  /** Where the text may be cut if it is too long: starts of list items, table rows, code lines. */
  readonly seams: readonly number[];
  /** Inline code, links and code blocks inside. */
  readonly spans?: readonly Span[];
  /** Of a code block, as its fence names it. */
  readonly language?: string;
  /** Length of the first row of a table when that names the columns. */
  readonly headerLength?: number;
  /** What stands between this block and the one before, where it is not a blank line: a line across the page, nothing. */
  readonly after?: 'break' | 'nothing';
  /** Which quotation of the file it stands in. */
  readonly quotation?: number;
  /** All of its words are bold. */
  readonly isBold?: true;
}

/** What a file holds between its front matter and its end, in reading order. */
export type Piece = Heading | Block;
