import { weigher } from '../search/scales.js';
import type { SearchResult } from '../search/search-index.js';
import { confidenceWeights } from './confidence-weights.js';

/** At this confidence and above a passage is shown as the answer. */
export const answerThreshold = 0.5;

/**
 * What tells whether the best hit answers the question at all. Scores of two questions cannot be compared, shares
 * of what was asked can; the plain numbers say how far a share of so few or so common words is to be believed.
 */
export interface Signs {
  readonly coverage: number;
  readonly inSentence: number;
  readonly inWindow: number;
  readonly terms: number;
  readonly pieces: number;
  readonly piecesInSentence: number;
  readonly density: number;
  readonly written: number;
  readonly runsOfThree: number;
  readonly neighbours: number;
  readonly names: number;
  readonly missing: number;
  readonly heading: number;
  readonly headingOnly: number;
  /** What words alike in meaning add to coverage, and to inSentence. */
  readonly related: number;
  readonly relatedInSentence: number;
  /** Share of the question in words no passage has. */
  readonly unseen: number;
  /** ln(1 + searchable words), and whether there is only one, or only two. */
  readonly words: number;
  readonly oneWord: number;
  readonly twoWords: number;
  /** Mean weight of a word, and ln(1 + weight of all that was found). */
  readonly meanWeight: number;
  readonly mass: number;
  /** A tenth of the ranking score. */
  readonly score: number;
  /** ln(passages searched), at most that of 5,000, as no larger corpus was there to learn from. */
  readonly corpus: number;
}

const largestKnownCorpus = 5000;

export function signsOf({
  hits: [best],
  unseen,
  searchableWords,
  meanWeight,
  passages,
}: SearchResult): Signs | undefined {
  if (!best) return undefined;
  const { evidence } = best;
  return {
    coverage: evidence.coverage,
    inSentence: evidence.inSentence,
    inWindow: evidence.inWindow,
    terms: evidence.terms,
    pieces: evidence.pieces,
    piecesInSentence: evidence.piecesInSentence,
    density: evidence.density,
    written: evidence.written,
    runsOfThree: evidence.runsOfThree,
    neighbours: evidence.neighbours,
    names: evidence.names,
    missing: evidence.missing,
    heading: evidence.heading,
    headingOnly: evidence.headingOnly,
    related: evidence.related,
    relatedInSentence: evidence.relatedInSentence,
    unseen,
    words: Math.log(1 + searchableWords),
    oneWord: searchableWords === 1 ? 1 : 0,
    twoWords: searchableWords === 2 ? 1 : 0,
    meanWeight,
    mass: Math.log(1 + evidence.coverage * meanWeight * searchableWords),
    score: best.score / 10,
    corpus: Math.log(Math.min(largestKnownCorpus, Math.max(1, passages))),
  };
}

/** How surely the best hit answers the question, 0…1. */
export function confidenceOf(result: SearchResult): number {
  const signs = signsOf(result);
  return signs ? logistic(bias + scoreOf(signs)) : 0;
}

const { bias, ...weights } = confidenceWeights;
const scoreOf = weigher(weights);

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
