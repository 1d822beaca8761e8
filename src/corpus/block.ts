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

/** One body paragraph as the reader sees it, before long ones are cut into parts. */
export interface Block {
  readonly kind: 'paragraph' | 'list' | 'table' | 'code';
  readonly text: string;
  /** Sorted, the first one at 0. */
  readonly marks: readonly LineMark[];
  /** Where the text may be cut if it is too long: starts of list items, table rows, code lines. */
  readonly seams: readonly number[];
}

/** What a file holds between its front matter and its end, in reading order. */
export type Piece = Heading | Block;
