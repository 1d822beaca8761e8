import type { IndexedPassage } from '../index/indexed-passage.js';
import { type Direction, dot } from '../word-vectors.js';
import type { RerankContext } from './context.js';
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
  { query, asked }: RerankContext,
  passage: IndexedPassage,
  { strengths }: Overlap,
): AnsweringFeatures {
  if (asked.whole.length === 0) return nothing;
  const isMissing = (place: number) => {
    const term = query.terms[place]?.term;
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
