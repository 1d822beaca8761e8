import { share } from '../bm25.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Query } from '../query.js';
import { cosine, type Direction, meanDirection, type WordVectors } from '../word-vectors.js';

/** How the topic of a question compares with what was found; both 0 without word vectors. */
export interface Topic {
  /** Cosine of the question's words and a passage's, mean over the first passages, less what is usual. */
  readonly topicalSimilarity: number;
  /** Share of the question's words that have no vector. */
  readonly withoutVector: number;
}

/** Midway between the mean of answered and of foreign questions of SQuAD 2 dev. */
const usualSimilarity = 0.6;
/** How many passages to compare: a single one may be first by chance. */
const passagesCompared = 5;

export function topicOf(query: Query, found: readonly IndexedPassage[], vectors: WordVectors): Topic {
  if (vectors.dimensions === 0) return { topicalSimilarity: 0, withoutVector: 0 };
  const rows = rowsOf(query, vectors);
  const asked = meanDirection(rows, vectors);
  const cosines = found.slice(0, passagesCompared).map(({ topic }) => cosine(asked, topic));
  return {
    topicalSimilarity: rows.length === 0 || found.length === 0 ? 0 : mean(cosines) - usualSimilarity,
    withoutVector: 1 - share(rows.length, query.terms.length),
  };
}

/** What is asked, and parts of it, as directions of answers. */
export class AskedDirection {
  readonly whole: Direction;
  readonly #terms: Query['terms'];
  readonly #vectors: WordVectors;
  /** By the places of its terms: most candidates lack the same ones. */
  readonly #parts = new Map<string, Direction>();

  constructor(query: Query, vectors: WordVectors) {
    this.#terms = query.terms;
    this.#vectors = vectors;
    this.whole = meanDirection(rowsOf(query, vectors), vectors);
  }

  /** Of those terms alone. */
  of(isWanted: (place: number) => boolean): Direction {
    const terms = this.#terms.filter((_, place) => isWanted(place));
    const key = terms.map(({ text }) => text).join('\n');
    const part = this.#parts.get(key) ?? meanDirection(rowsOf({ terms }, this.#vectors), this.#vectors);
    this.#parts.set(key, part);
    return part;
  }
}

/** Rows of the vectors of those of the question's words that have one. */
function rowsOf({ terms }: Pick<Query, 'terms'>, vectors: WordVectors): readonly number[] {
  return terms.map(({ text }) => vectors.rowOf(text)).filter((row) => row >= 0);
}

function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, each) => sum + each, 0),
    values.length,
  );
}
