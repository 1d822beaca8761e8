import { rememberFor } from '../../base/remember.js';
import { share } from '../bm25.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Lexicon } from '../index/lexicon.js';
import { NumberBlocks } from '../number-blocks.js';
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
  lexicon: Lexicon,
): AnsweringFeatures {
  if (asked.whole.length === 0) return nothing;
  const isMissing = (place: number) => {
    const term = terms[place]?.term;
    return (strengths[place] ?? 0) < leastStrength && !(term && passage.heading.terms.has(term));
  };
  const missing = asked.of(isMissing);
  const part = Math.min(1, missing.length / asked.whole.length);
  const whole = cosinesOf(asked.whole, passage, lexicon);
  const rest = missing.length === 0 ? nothing : cosinesOf(missing, passage, lexicon);
  return {
    ...whole,
    missing: part * rest.withHeadings,
    missingInSentence: part * rest.sentence,
  };
}

function cosinesOf({ vector, length }: Direction, passage: IndexedPassage, lexicon: Lexicon) {
  const { direction, heading, lengthWithHeadings } = passage;
  const sentences = sentenceDirections(passage, lexicon);
  const ofPassage = dot(vector, direction.vector);
  const ofHeading = dot(vector, heading.direction.vector);
  let sentence = 0;
  for (let from = 0; from < sentences.length; from += vector.length)
    sentence = Math.max(sentence, dot(vector, sentences, from));
  const part = (product: number, other: number) => (other > 0 ? product / (length * other) : 0);
  return {
    passage: part(ofPassage, direction.length),
    sentence: sentence / length,
    headings: part(ofHeading, heading.direction.length),
    withHeadings: part(ofPassage + ofHeading, lengthWithHeadings),
  };
}

/**
 * Two megabytes. Kept for every passage they were a tenth of all memory; of a larger corpus those that a question looks at
 * are made anew, which takes a twentieth of its time.
 */
const mostRemembered = 2000;
const maxRemembered = ({ passages }: Lexicon) => Math.min(mostRemembered, Math.max(1, passages));

/** Of each sentence, in vectors of length 1, one after the other: there are many sentences. */
const sentenceDirections = rememberFor(
  maxRemembered,
  ({ words, sentences }: IndexedPassage, lexicon: Lexicon): Float32Array => {
    const { answerVectors } = lexicon;
    const { dimensions } = answerVectors;
    const all = room.singles(sentences.length * dimensions);
    let position = 0;
    for (const [place, { wordsEnd }] of sentences.entries()) {
      const rows: number[] = [];
      for (; position < wordsEnd; position += 1) {
        const row = lexicon.formAt(words[position] ?? -1).term?.answerVector ?? -1;
        if (row >= 0) rows.push(row);
      }
      const own = all.subarray(place * dimensions, (place + 1) * dimensions);
      const { length } = meanDirection(rows, answerVectors, own);
      if (length > 0) for (let i = 0; i < dimensions; i += 1) own[i] = (own[i] ?? 0) / length;
    }
    return all;
  },
);

const room = new NumberBlocks();

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

export function topicOf(query: Query, found: readonly IndexedPassage[], lexicon: Lexicon): Topic {
  const { vectors } = lexicon;
  if (vectors.dimensions === 0) return { topicalSimilarity: 0, withoutVector: 0 };
  const rows = known(query.terms.map(({ vector }) => vector));
  const asked = meanDirection(rows, vectors);
  const cosines = found
    .slice(0, passagesCompared)
    .map((each) => cosine(asked, topicDirection(each, lexicon)));
  return {
    topicalSimilarity: rows.length === 0 || found.length === 0 ? 0 : mean(cosines) - usualSimilarity,
    withoutVector: 1 - share(rows.length, query.terms.length),
  };
}

/** Of the words of a passage: what it is about. */
const topicDirection = rememberFor(
  maxRemembered,
  ({ words }: IndexedPassage, lexicon: Lexicon): Direction => {
    const rows = Array.from(words, (id) => lexicon.formAt(id).term?.vector ?? -1);
    return meanDirection(known(rows), lexicon.vectors);
  },
);

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
