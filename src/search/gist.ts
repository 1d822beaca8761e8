import type { IndexedPassage } from './language-index.js';
import { formOf } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';
import { share } from './scales.js';
import type { TermVectors } from './term-vectors.js';
import { noTerm } from './vocabulary.js';
import type { WordVectors } from './word-vectors.js';

/** What a question is about, beside what was found. */
export interface Gist {
  /**
   * Cosine of the question's words and a passage's, each taken together; mean over the first passages, less what
   * is usual; 0 without word vectors.
   */
  readonly gist: number;
  /** Share of the question's words of whose meaning nothing is known; 0 without word vectors. */
  readonly strange: number;
}

/** Midway between the mean of answered and of foreign questions of SQuAD 2 dev. */
const usual = 0.6;
/** Passages that tell what was found: one alone may have come first by chance. */
const passagesCompared = 5;

export function gistOf(
  { terms }: QuestionTerms,
  found: readonly IndexedPassage[],
  vectors: TermVectors,
  termOf: Int32Array,
): Gist {
  if (vectors.areNone) return { gist: 0, strange: 0 };
  const rows = terms.map(({ term }) => vectors.words.rowOf(term)).filter((row) => row >= 0);
  const asked = directionOf(rows, vectors.words);
  const compared = found.slice(0, passagesCompared);
  const cosines = compared.map(({ terms: { words } }) =>
    cosine(asked, directionOf(rowsOf(words, vectors, termOf), vectors.words)),
  );
  return {
    gist: rows.length === 0 || found.length === 0 ? 0 : mean(cosines) - usual,
    strange: 1 - share(rows.length, terms.length),
  };
}

function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, each) => sum + each, 0),
    values.length,
  );
}

function rowsOf(words: Int32Array, vectors: TermVectors, termOf: Int32Array): readonly number[] {
  const rows: number[] = [];
  for (const word of words) {
    const term = termOf[formOf(word)] ?? noTerm;
    const row = term === noTerm ? -1 : vectors.rowOfTerm(term);
    if (row >= 0) rows.push(row);
  }
  return rows;
}

/** Rows are in the order of how common their words are: rare ones say more of the subject. */
function directionOf(rows: readonly number[], vectors: WordVectors): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  for (const row of rows) vectors.add(sum, row, Math.log(2 + row));
  return sum;
}

/** 0 when either has no direction. */
function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let ofA = 0;
  let ofB = 0;
  a.forEach((each, i) => {
    const other = b[i] ?? 0;
    dot += each * other;
    ofA += each * each;
    ofB += other * other;
  });
  return share(dot, Math.sqrt(ofA * ofB));
}
