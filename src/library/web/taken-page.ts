import type { FetchRefusal } from './guarded-fetch.js';

/** An article taken from a page of the web, ready for the article folder. */
export interface TakenPage {
  /** Suggested: `the-old-mill.md`. */
  readonly file: string;
  /** Front matter and text. */
  readonly content: string;
  readonly title: string;
  readonly url: string;
  readonly source: string;
  readonly author?: string;
  /** ISO date. */
  readonly published?: string;
  /** BCP 47, as the page says. */
  readonly language?: string;
  readonly paragraphs: number;
  /** The first words of its text. */
  readonly beginning: string;
}

export type Taken =
  | { readonly kind: 'taken'; readonly page: TakenPage }
  | { readonly kind: 'refused'; readonly reason: FetchRefusal | 'no-article' };
