import type { FoundCandidate } from '../candidates.js';
import type { LanguageIndex } from '../index/language-index.js';
import type { Query } from '../query.js';
import { HeadingStrengths } from './matching/heading-match.js';
import { Neighbourhood } from './matching/neighbours.js';
import { TermSimilarity } from './matching/semantic.js';
import { type MatchWord, matchWords } from './matching/word-match.js';
import type { Model } from './model.js';
import { Scratch } from './scratch.js';
import { AskedDirection } from './topic.js';

/** What all candidates of one query have in common. */
export interface RerankContext {
  readonly query: Query;
  /** What is asked, by the vectors that tell answers. */
  readonly asked: AskedDirection;
  readonly index: LanguageIndex;
  readonly sentenceModel: Model;
  readonly scratch: Scratch;
  readonly matchWord: MatchWord;
  readonly headings: HeadingStrengths;
  readonly neighbourhood: Neighbourhood;
  readonly similarity: TermSimilarity;
}

export function createRerankContext(
  query: Query,
  candidates: readonly FoundCandidate[],
  index: LanguageIndex,
  sentenceModel: Model,
): RerankContext {
  const { lexicon } = index;
  const scratch = new Scratch();
  const matchWord = matchWords(query, lexicon);
  return {
    query,
    asked: new AskedDirection(query, lexicon.answerVectors),
    index,
    sentenceModel,
    scratch,
    matchWord,
    headings: new HeadingStrengths(query, matchWord, lexicon, scratch),
    neighbourhood: new Neighbourhood(query, matchWord, candidates, index.passages, scratch),
    similarity: new TermSimilarity(query, lexicon),
  };
}
