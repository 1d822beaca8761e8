import { share } from '../bm25.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Query } from '../query.js';
import { cosine, type Direction, dot, meanDirection, type WordVectors } from '../word-vectors.js';
import type { Overlap } from './matching/overlap.js';

/** How far a passage tells what is asked, by vectors that were tuned for it; all 0 without them. */
export interface AnsweringFeatures {
  /** Cosine of the question and the passage, its best sentence, its headings, the passage with its headings. */
  readonly passage: number;
  readonly sentence: number;
  readonly headings: number;
  readonly withHeadings: number;
  /** The same of the words of the question that are found in neither, times their share of it. */
  readonly missing: number;
  /** The same of these words and the sentence closest to them. */
  readonly missingInSentence: number;
}

const nothing: AnsweringFeatures = {
  passage: 0,
  sentence: 0,
  headings: 0,
  withHeadings: 0,
  missing: 0,
  missingInSentence: 0,
};

/** Below this a word counts as missing. */
const leastStrength = 0.5;

export function answeringFeatures(
  { terms }: Query,
  asked: AskedDirection,
  passage: IndexedPassage,
  { strengths }: Overlap,
): AnsweringFeatures {
  if (asked.whole.length === 0) return nothing;
  const isMissing = (place: number) => {
    const term = terms[place]?.term;
    return (strengths[place] ?? 0) < leastStrength && !(term && passage.heading.terms.has(term));
  };
  const missing = asked.of(isMissing);
  const part = Math.min(1, missing.length / asked.whole.length);
  const whole = cosinesOf(asked.whole, passage);
  const rest = missing.length === 0 ? nothing : cosinesOf(missing, passage);
  return {
    ...whole,
    missing: part * rest.withHeadings,
    missingInSentence: part * rest.sentence,
  };
}

function cosinesOf({ vector, length }: Direction, passage: IndexedPassage) {
  const { direction, heading, lengthWithHeadings, sentences, sentenceDirections } = passage;
  const ofPassage = dot(vector, direction.vector);
  const ofHeading = dot(vector, heading.direction.vector);
  let sentence = 0;
  for (let place = 0; place < sentences.length; place += 1)
    sentence = Math.max(sentence, dot(vector, sentenceDirections, place * vector.length));
  const part = (product: number, other: number) => (other > 0 ? product / (length * other) : 0);
  return {
    passage: part(ofPassage, direction.length),
    sentence: sentence / length,
    headings: part(ofHeading, heading.direction.length),
    withHeadings: part(ofPassage + ofHeading, lengthWithHeadings),
  };
}

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
  const rows = known(query.terms.map(({ vector }) => vector));
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
    this.whole = this.of(() => true);
  }

  /** Of those terms alone. */
  of(isWanted: (place: number) => boolean): Direction {
    let key = '';
    for (let place = 0; place < this.#terms.length; place += 1) key += isWanted(place) ? '1' : '0';
    const part = this.#parts.get(key) ?? this.#directionOf(key);
    this.#parts.set(key, part);
    return part;
  }

  #directionOf(key: string): Direction {
    const rows = this.#terms.map(({ answerVector }, place) => (key[place] === '1' ? answerVector : -1));
    return meanDirection(known(rows), this.#vectors);
  }
}

/** Rows that are there. */
function known(rows: readonly number[]): readonly number[] {
  return rows.filter((row) => row >= 0);
}

function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, each) => sum + each, 0),
    values.length,
  );
}
