import type { IndexedPassage } from '../index/indexed-passage.js';
import { cosine, meanDirection } from '../word-vectors.js';
import type { RerankContext } from './context.js';
import type { Overlap } from './matching/overlap.js';
import { rowsOf } from './topic.js';

/** How far a passage tells what is asked, by vectors that were tuned for it; all 0 without them. */
export interface AnsweringFeatures {
  /** Cosine of the question and the passage with its headings. */
  readonly withHeadings: number;
  /** The same of the words of the question that are found in neither, times their share of it. */
  readonly missing: number;
  /** The same of these words and the sentence closest to them. */
  readonly missingInSentence: number;
}

const nothing: AnsweringFeatures = { withHeadings: 0, missing: 0, missingInSentence: 0 };

export function answeringFeatures(
  { query, direction, index }: RerankContext,
  passage: IndexedPassage,
  { strengths }: Overlap,
): AnsweringFeatures {
  const { answerVectors } = index.lexicon;
  if (answerVectors.dimensions === 0) return nothing;
  const whole = passage.direction.map((each, at) => each + (passage.heading.direction[at] ?? 0));
  const isMissing = (term: (typeof query.terms)[number], place: number) =>
    (strengths[place] ?? 0) < 0.5 && !(term.term && passage.heading.terms.has(term.term));
  const missing = meanDirection(
    rowsOf({ terms: query.terms.filter(isMissing) }, answerVectors),
    answerVectors,
  );
  const part = Math.min(1, lengthOf(missing) / Math.max(Number.EPSILON, lengthOf(direction)));
  return {
    withHeadings: cosine(direction, whole),
    missing: part * cosine(missing, whole),
    missingInSentence:
      part * highest(passage.sentences.map((sentence) => cosine(missing, sentence.direction))),
  };
}

function highest(values: readonly number[]): number {
  return values.reduce((most, each) => Math.max(most, each), 0);
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0));
}
