import type { NumberBlocks } from '../number-blocks.js';
import type { Candidate } from './candidate.js';

/** Something that speaks for or against a candidate. */
type Feature = (candidate: Candidate) => number;

/**
 * What the reranker looks at, each between 0 and about 1: shares of the query's weight, so that one model serves
 * questions of any length in corpora of any size. A new feature is a line here; `npm run bench:train -- --write`
 * gives it its weight.
 */
export const features = {
  // From the passage's words: cheap, and enough to drop most candidates.
  /** BM25 of the terms and of the n-grams. */
  terms: ({ frequency }) => frequency.terms,
  ngrams: ({ frequency }) => frequency.ngrams,
  /** Share of the query found anywhere in the passage; similar words count by their similarity. */
  coverage: ({ coverage }) => coverage.all,
  /** Share of the names and numbers of the query found. */
  names: ({ coverage }) => coverage.names,
  /** Weight of the heaviest term that is missing. */
  missing: ({ coverage }) => coverage.missing,
  /** Share found in title and headings; share found only there; share found elsewhere in the article only. */
  heading: ({ headings }) => headings.heading,
  headingOnly: ({ headings }) => headings.headingOnly,
  article: ({ headings }) => headings.article,
  /** ln(1 + words that are no stop words). */
  length: ({ passage }) => Math.log(1 + passage.length),
  /** MiniSearch's score relative to the top one's. */
  retrieval: ({ retrievalScore }) => retrievalScore,

  // From its headings and the passages around it.
  titleMatch: ({ headingMatch }) => headingMatch.title,
  nearestHeading: ({ headingMatch }) => headingMatch.nearest,
  /** Share of the nearest heading's words that are asked for: 1 when it is the very name. */
  headingAsked: ({ headingMatch }) => headingMatch.nearestAsked,
  /** Share found in headings and best sentence together; in headings and passage together. */
  headingAndSentence: ({ headingMatch }) => headingMatch.withSentence,
  headingAndPassage: ({ headingMatch }) => headingMatch.withPassage,
  /** The same for the first passage below the heading, which answers what the heading asks. */
  firstBelowHeading: ({ headingMatch, passage }) =>
    passage.isFirstBelow ? headingMatch.nearest * headingMatch.nearestAsked : 0,
  adjacent: ({ neighbours }) => neighbours.adjacent,
  articleMass: ({ neighbours }) => neighbours.articleMass,
  sectionMass: ({ neighbours }) => neighbours.sectionMass,
  code: ({ passage }) => (passage.passage.kind === 'code' ? 1 : 0),
  list: ({ passage }) => (passage.passage.kind === 'list' ? 1 : 0),
  table: ({ passage }) => (passage.passage.kind === 'table' || passage.passage.kind === 'keys' ? 1 : 0),
  questionAndAnswer: ({ passage }) => (passage.passage.kind === 'qa' ? 1 : 0),

  // From its sentences.
  /** Share found in the best sentence, and in the best two that follow each other. */
  inSentence: ({ sentenceShares }) => highest(sentenceShares.coverage),
  inWindow: ({ sentenceShares }) => highest(sentenceShares.windowCoverage),
  ngramsInSentence: ({ sentenceShares }) => highest(sentenceShares.ngrams),
  ngramsInWindow: ({ sentenceShares }) => highest(sentenceShares.windowNgrams),
  /** BM25 of the densest sentence. */
  density: ({ sentenceShares }) => highest(sentenceShares.density),
  exactMatch: ({ phrases }) => phrases.exactMatch,
  longestPhrase: ({ phrases }) => phrases.longestPhrase,
  trigramMatch: ({ phrases }) => phrases.trigramMatch,
  adjacency: ({ phrases }) => phrases.adjacency,
  /** 1 when the question asks for a time, a number or a person and the answering sentence has one to give. */
  time: (candidate) => candidate.answersWith('time'),
  number: (candidate) => candidate.answersWith('number'),
  person: (candidate) => candidate.answersWith('person'),

  // From what its sentences do, by the model that marks one of them.
  /** A tenth of the best one's score, of the mean, and of ln Σ exp(score): of one alone or of many. */
  bestSentence: ({ answering }) => answering.best / 10,
  meanSentence: ({ answering }) => answering.mean / 10,
  anySentence: ({ answering }) => answering.any / 10,
  /** What the best one is: said in the question's own words, code, a no. */
  bestEchoes: (candidate) => candidate.bestDoes('echo'),
  bestIsCode: (candidate) => candidate.bestDoes('code'),
  bestWhetherNegates: (candidate) => candidate.bestDoes('whetherNegates'),
  /** Whether any of them does what the question wants. */
  howInstructs: (candidate) => candidate.highestOf('howInstructs'),
  howCode: (candidate) => candidate.highestOf('howCode'),
  whyExplains: (candidate) => candidate.highestOf('whyExplains'),
  whyNegates: (candidate) => candidate.highestOf('whyNegates'),
  whetherNegates: (candidate) => candidate.highestOf('whetherNegates'),

  // From vectors tuned to tell which text answers which question.
  /** Cosine of the question and the passage, its best sentence, its headings, the passage with its headings. */
  passageTopic: ({ answers }) => answers.passage,
  sentenceTopic: ({ answers }) => answers.sentence,
  headingTopic: ({ answers }) => answers.headings,
  answers: ({ answers }) => answers.withHeadings,
  /** The same of what is asked and found nowhere in the words: with passage and headings, and with a sentence. */
  missingAnswered: ({ answers }) => answers.missing,
  missingInSentence: ({ answers }) => answers.missingInSentence,

  // From word vectors, which takes as long as all the rest.
  related: ({ semantic }) => semantic.related,
  relatedInSentence: ({ semantic }) => semantic.relatedInSentence,
  relatedInWindow: ({ semantic }) => semantic.relatedInWindow,
} satisfies Record<string, Feature>;

function highest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

export type FeatureName = keyof typeof features;

/** Those that have been looked at. */
export type RerankFeatures = Readonly<Partial<Record<FeatureName, number>>>;

// Object.keys forgets the type of the keys.
export const featureNames = Object.keys(features) as readonly FeatureName[];

/**
 * Those of one candidate, by name. Numbers side by side: some 1,700 are measured for a question, and as fields they took
 * a dictionary each. The names are the class's, so that they cannot be spread.
 */
export class MeasuredFeatures {
  readonly values: Float64Array;

  constructor(scratch: NumberBlocks) {
    this.values = scratch.floats(featureNames.length).fill(Number.NaN);
  }

  static {
    for (const [place, name] of featureNames.entries()) {
      Object.defineProperty(MeasuredFeatures.prototype, name, {
        get(this: MeasuredFeatures) {
          const value = this.values[place];
          return Number.isNaN(value) ? undefined : value;
        },
      });
    }
  }

  /** As fields, without those that have not been looked at. */
  // The fields are defined above, where the compiler does not follow.
  get byName(): RerankFeatures {
    return this as RerankFeatures;
  }
}

export const semanticNames = [
  'related',
  'relatedInSentence',
  'relatedInWindow',
] as const satisfies FeatureName[];

/** Of sentences: each must be looked at by itself. */
const sentenceNames = [
  'bestSentence',
  'meanSentence',
  'anySentence',
  'bestEchoes',
  'bestIsCode',
  'bestWhetherNegates',
  'howInstructs',
  'howCode',
  'whyExplains',
  'whyNegates',
  'whetherNegates',
] as const satisfies FeatureName[];

const overviewNames = [
  'terms',
  'ngrams',
  'coverage',
  'names',
  'missing',
  'heading',
  'headingOnly',
  'article',
  'length',
  'retrieval',
] as const satisfies FeatureName[];

const closerNames = [...sentenceNames, ...semanticNames];
const closeNames = featureNames.filter((name) => ![...overviewNames, ...closerNames].includes(name as never));

/** In rounds, from cheap to expensive, each for fewer candidates. */
export const rounds: readonly (readonly FeatureName[])[] = [overviewNames, closeNames, closerNames];
