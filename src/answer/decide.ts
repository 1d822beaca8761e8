import { weigher } from '../search/scales.js';
import type { SearchResult } from '../search/search-index.js';
import { confidenceWeights } from './confidence-weights.js';

/** At this confidence and above a passage is shown as the answer. */
export const answerThreshold = 0.5;

/** What word vectors tell. */
export interface SignsFromVectors {
  /** What words alike in meaning add to coverage, and to inSentence. */
  readonly related: number;
  readonly relatedInSentence: number;
  /** How near in meaning the first passages are to the question, and the share of its words that this leaves out. */
  readonly gist: number;
  readonly strange: number;
}

/**
 * What tells whether the best hit answers the question at all. Scores of two questions cannot be compared, shares
 * of what was asked can; the plain numbers say how far a share of so few or so common words is to be believed.
 */
export interface Signs extends SignsFromVectors {
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
  /** The share of names, squared: that half of them are found says nothing yet. */
  readonly allNames: number;
  /** Share found of the words that are no names, and the smaller of the two shares: who, and what of them. */
  readonly rest: number;
  readonly both: number;
  /** ln(1 + words of the passage), at least that of 40; whether it has a time or a person where one is asked for. */
  readonly length: number;
  readonly time: number;
  readonly person: number;
  /** Share of the question in words no passage has. */
  readonly unseen: number;
  /** ln(1 + searchable words), and whether there is only one, or only two. */
  readonly words: number;
  readonly oneWord: number;
  readonly twoWords: number;
  /** Mean weight of a word, and ln(1 + weight of all that was found). */
  readonly meanWeight: number;
  readonly mass: number;
  /** A tenth of the ranking score, and of what it is ahead of the fifth passage's. */
  readonly score: number;
  readonly lead: number;
  /** ln(passages searched), at most that of 5,000, as no larger corpus was there to learn from. */
  readonly corpus: number;
}

const largestKnownCorpus = 5000;
/** ln(1 + words): few paragraphs to learn from were shorter. */
const shortestKnown = Math.log(1 + 40);

export function signsOf({
  hits,
  unseen,
  searchableWords,
  meanWeight,
  passages,
  gist,
  strange,
}: SearchResult): Signs | undefined {
  const [best] = hits;
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
    allNames: evidence.names ** 2,
    rest: evidence.rest,
    both: Math.min(evidence.names, evidence.rest),
    gist,
    strange,
    length: Math.max(shortestKnown, evidence.length),
    time: evidence.time,
    person: evidence.person,
    unseen,
    words: Math.log(1 + searchableWords),
    oneWord: searchableWords === 1 ? 1 : 0,
    twoWords: searchableWords === 2 ? 1 : 0,
    meanWeight,
    mass: Math.log(1 + evidence.coverage * meanWeight * searchableWords),
    score: best.score / 10,
    lead: leadOf(hits),
    corpus: Math.log(Math.min(largestKnownCorpus, Math.max(1, passages))),
  };
}

/** A corpus of fewer passages has no fifth: the last one stands for it. */
function leadOf(hits: SearchResult['hits']): number {
  const [best, ...next] = hits.slice(0, 5);
  const last = next.at(-1);
  return best && last ? (best.score - last.score) / 10 : 0;
}

/** How surely the best hit answers the question, 0…1. */
export function confidenceOf(result: SearchResult): number {
  const signs = signsOf(result);
  if (!signs) return 0;
  const scoreOf = result.hasVectors ? scoreWith : scoreWithout;
  return logistic(scoreOf({ ...signs, bias: 1 }));
}

const scoreWith = weigher(confidenceWeights.withVectors);
const scoreWithout = weigher(confidenceWeights.withoutVectors);

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
