import type { FrontMatter } from '../front-matter/front-matter.js';
import type { Piece } from './block.js';
import type { Fault } from './fault.js';

/** Files that are more than text: each kind has its own reader, loaded with the first such file. */
export type DocumentKind = 'html' | 'word' | 'pdf';

export type DocumentReader = (kind: DocumentKind, bytes: Uint8Array) => Promise<ReadDocument | Fault>;

/** What a reader makes of such a file: the same pieces as for Markdown, and what the file says about itself. */
export interface ReadDocument {
  readonly pieces: readonly Piece[];
  readonly facts: FrontMatter;
  /** What the `line` of headings and marks counts. */
  readonly place: Place;
  /** What was left out, though the rest can be read. */
  readonly warnings?: readonly Fault[];
}

/** Word lays out lines and pages anew on every machine, so a place in its files has only a paragraph number. */
export type Place = 'line' | 'page' | 'none';
