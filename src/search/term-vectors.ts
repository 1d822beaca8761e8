import type { Vocabulary } from './vocabulary.js';
import type { WordVectors } from './word-vectors.js';

const unknown = -2;

/** Word vectors by the numbers that the terms of one vocabulary have. */
export class TermVectors {
  readonly #vocabulary: Vocabulary;
  readonly #vectors: WordVectors;
  /** Filled as terms are met: most of a large vocabulary never is. */
  readonly #rows: Int32Array;

  constructor(vocabulary: Vocabulary, vectors: WordVectors) {
    this.#vocabulary = vocabulary;
    this.#vectors = vectors;
    this.#rows = new Int32Array(vocabulary.terms.length).fill(unknown);
  }

  /** Terms of the vocabulary. */
  get length(): number {
    return this.#rows.length;
  }

  get areNone(): boolean {
    return this.#vectors.dimensions === 0;
  }

  /** Of length 1; undefined when nothing is known of the term. */
  directionOf(term: string): Float32Array | undefined {
    const row = this.#vectors.rowOf(term);
    return row < 0 ? undefined : this.#vectors.directionAt(row);
  }

  /** -1 when nothing is known of the term. */
  rowOfTerm(term: number): number {
    const known = this.#rows[term] ?? -1;
    if (known !== unknown) return known;
    const row = this.#vectors.rowOf(this.#vocabulary.terms.textAt(term));
    this.#rows[term] = row;
    return row;
  }

  rowOf(term: string): number {
    return this.#vectors.rowOf(term);
  }

  zero(): Float32Array {
    return new Float32Array(this.#vectors.dimensions);
  }

  add(sum: Float32Array, row: number, weight: number): void {
    this.#vectors.add(sum, row, weight);
  }

  cosine(direction: Float32Array, row: number): number {
    return this.#vectors.cosine(direction, row);
  }
}
