import type { Vocabulary } from './vocabulary.js';
import type { WordVectors } from './word-vectors.js';

const unknown = -2;

/** Word vectors, and where in them the terms of one vocabulary are. */
export class TermVectors {
  readonly words: WordVectors;
  readonly #vocabulary: Vocabulary;
  /** Filled as terms are met: most of a large vocabulary never is. */
  readonly #rows: Int32Array;

  constructor(vocabulary: Vocabulary, words: WordVectors) {
    this.words = words;
    this.#vocabulary = vocabulary;
    this.#rows = new Int32Array(vocabulary.terms.length).fill(unknown);
  }

  get areNone(): boolean {
    return this.words.dimensions === 0;
  }

  /** -1 when nothing is known of the term. */
  rowOfTerm(term: number): number {
    const known = this.#rows[term] ?? -1;
    if (known !== unknown) return known;
    const row = this.words.rowOf(this.#vocabulary.terms.textAt(term));
    this.#rows[term] = row;
    return row;
  }
}
