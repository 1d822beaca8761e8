import type { FoundCandidate } from '../candidates.js';
import type { LanguageIndex } from '../index/language-index.js';
import type { Query } from '../query.js';
import { meanDirection } from '../word-vectors.js';
import { TermSimilarity } from './matching/semantic.js';
import { type MatchWord, matchWords } from './matching/word-match.js';
import type { Model } from './model.js';
import { rowsOf } from './topic.js';

/** What all candidates of one query have in common. */
export interface RerankContext {
  readonly query: Query;
  /** Mean direction of the question's answer vectors; of length 0 without them. */
  readonly direction: Float32Array;
  readonly candidates: readonly FoundCandidate[];
  readonly index: LanguageIndex;
  readonly sentenceModel: Model;
  readonly matchWord: MatchWord;
  readonly similarity: TermSimilarity;
}

export function createRerankContext(
  query: Query,
  candidates: readonly FoundCandidate[],
  index: LanguageIndex,
  sentenceModel: Model,
): RerankContext {
  const { answerVectors } = index.lexicon;
  return {
    query,
    direction: meanDirection(rowsOf(query, answerVectors), answerVectors),
    candidates,
    index,
    sentenceModel,
    matchWord: matchWords(query, index.lexicon),
    similarity: new TermSimilarity(query, index.lexicon),
  };
}
