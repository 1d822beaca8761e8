import type { FoundCandidate } from '../candidates.js';
import type { LanguageIndex } from '../index/language-index.js';
import type { Query } from '../query.js';
import { AskedDirection } from './directions.js';
import { HeadingStrengths } from './matching/heading-match.js';
import { Neighbourhood } from './matching/neighbours.js';
import { TermSimilarity } from './matching/semantic.js';
import { type MatchedQuery, matchQuery } from './matching/word-match.js';
import type { SentenceWeights } from './sentences.js';

/** What all candidates of one query have in common. */
export interface RerankContext extends MatchedQuery {
  readonly index: LanguageIndex;
  readonly sentenceWeights: SentenceWeights;
  /** What is asked, by the vectors that tell answers. */
  readonly asked: AskedDirection;
  readonly headings: HeadingStrengths;
  readonly neighbourhood: Neighbourhood;
  readonly similarity: TermSimilarity;
}

export function createRerankContext(
  query: Query,
  candidates: readonly FoundCandidate[],
  index: LanguageIndex,
  sentenceWeights: SentenceWeights,
): RerankContext {
  const matched = matchQuery(query, index.lexicon);
  return {
    ...matched,
    index,
    sentenceWeights,
    asked: new AskedDirection(query, index.lexicon.answerVectors),
    headings: new HeadingStrengths(matched),
    neighbourhood: new Neighbourhood(matched, candidates, index.passages),
    similarity: new TermSimilarity(matched),
  };
}
