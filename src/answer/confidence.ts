import { type FeatureName, featureNames } from '../search/rerank/features.js';
import { type Lacking, lackingNames } from '../search/rerank/lacking.js';
import { readModel } from '../search/rerank/model.js';
import type { Hit, SearchIndex, SearchResult } from '../search/search.js';
import parsedModel from './confidence-model.json' with { type: 'json' };

/** At this confidence and above a passage is shown as the answer. */
export const answerThreshold = 0.5;

/** Below all three, even the closest passage is about something else: confidence, share of the question, likeness. */
const faint = { confidence: 0.1, share: 0.4, topic: 0.5 };

/**
 * Whether even the closest passage is not worth showing. On the communities' questions none of the 55 that only get
 * what is close loses it, and a sixth of the near misses (18 of 103) do; of what has nothing to do with the articles,
 * half is told so (29 of 60).
 */
export function isAboutSomethingElse(
  index: SearchIndex,
  question: string,
  { ordinal }: Hit,
  confidence: number,
): boolean {
  if (confidence >= faint.confidence) return false;
  // By its own words: those of the conversation are in whatever was shown before.
  const [closest] = index.measure(question, [ordinal]);
  const { headingAndPassage = 0, passageTopic = 0 } = closest?.features ?? {};
  return headingAndPassage < faint.share && passageTopic < faint.topic;
}

const largestKnownCorpus = 5000;
/** ln(1 + words): few paragraphs to learn from were shorter. */
const shortestKnown = Math.log(1 + 40);

/** A sign of whether the best hit answers the question at all. */
type ConfidenceFeature = (
  result: SearchResult,
  best: SearchResult['hits'][number],
  lacking: Lacking,
) => number;

/** A feature of the reranker, of the best hit. */
function ofBest(name: FeatureName): ConfidenceFeature {
  return (_, { features }) => features[name] ?? 0;
}

function ofLacking(name: keyof Lacking): ConfidenceFeature {
  return (_result, _best, lacking) => lacking[name];
}

// fromEntries forgets the names.
const rerankFeatures = Object.fromEntries(featureNames.map((name) => [name, ofBest(name)])) as Record<
  FeatureName,
  ConfidenceFeature
>;

const lackingFeatures = Object.fromEntries(lackingNames.map((name) => [name, ofLacking(name)])) as Record<
  keyof Lacking,
  ConfidenceFeature
>;

/**
 * What the confidence model looks at: the reranker's features of the best hit, what it lacks, and more. Scores of two questions
 * cannot be compared, shares of what was asked can; the plain numbers say how far to trust a share of so few or so common
 * words.
 */
const confidenceFeatures = {
  ...rerankFeatures,
  /** The share of names, squared: that half of them are found says nothing yet. */
  allNames: (_, { features }) => (features.names ?? 0) ** 2,
  /** Share found of the words that are no names, and the smaller of the two shares: who, and what of them. */
  others: (_, { coverageOfOthers }) => coverageOfOthers,
  namesAndOthers: (_, { features, coverageOfOthers }) => Math.min(features.names ?? 0, coverageOfOthers),
  ...lackingFeatures,
  /** What another passage has of the question, headings with it, more than the best. */
  coveredBetter: ({ hits }, best) => coveredBetter(hits, best),
  length: (_, { features }) => Math.max(shortestKnown, features.length ?? 0),
  topicalSimilarity: ({ topicalSimilarity }) => topicalSimilarity,
  withoutVector: ({ withoutVector }) => withoutVector,
  outOfVocabulary: ({ outOfVocabulary }) => outOfVocabulary,
  /** ln(1 + searchable words), and whether there is only one, or only two. */
  words: ({ searchableWords }) => Math.log(1 + searchableWords),
  oneWord: ({ searchableWords }) => (searchableWords === 1 ? 1 : 0),
  twoWords: ({ searchableWords }) => (searchableWords === 2 ? 1 : 0),
  meanWeight: ({ meanWeight }) => meanWeight,
  /** ln(1 + weight of all that was found). */
  mass: ({ meanWeight, searchableWords }, { features }) =>
    Math.log(1 + (features.coverage ?? 0) * meanWeight * searchableWords),
  /** A tenth of the ranking score, and of its lead over the fifth passage. */
  score: (_, { score }) => score / 10,
  lead: ({ hits }) => leadOf(hits),
  /** ln(passages searched), at most that of 5,000, as no larger corpus was there to learn from. */
  corpus: ({ passages }) => Math.log(Math.min(largestKnownCorpus, Math.max(1, passages))),
  bias: () => 1,
} satisfies Record<string, ConfidenceFeature>;

type ConfidenceFeatureName = keyof typeof confidenceFeatures;

// Object.keys forgets the type of the keys.
export const confidenceFeatureNames = Object.keys(confidenceFeatures) as readonly ConfidenceFeatureName[];

/**
 * Three fits: of an article or two of plain prose, of a few short documents, and of a community's folder. In ten
 * paragraphs a word that is missing says little; in a thousand, a passage that has most of the words and lacks one is
 * the usual near miss. And a list of rules has in a line what an essay takes a paragraph for.
 */
const models = {
  withVectors: readModels(parsedModel.withVectors),
  withoutVectors: readModels(parsedModel.withoutVectors),
};

/** Documents of communities have single paragraphs for a third of their passages, nine in ten of them for less than .65. */
const documents = 0.8;
const prose = 0.97;

/** A corpus is small up to the first number of passages, large from the second; in between the two fits are mixed. */
const fewPassages = 20;
const manyPassages = 200;

function readModels({ article, few, many }: Readonly<Record<'article' | 'few' | 'many', unknown>>) {
  return { article: readWeights(article), few: readWeights(few), many: readWeights(many) };
}

/** In the order of the features' names. */
function readWeights(parsed: unknown): readonly number[] {
  const model = readModel(parsed, confidenceFeatureNames);
  return confidenceFeatureNames.map((name) => model.get(name) ?? 0);
}

/** How surely the best hit answers the question, 0…1: of answers given with .8, four in five are right. */
export function confidenceOf(result: SearchResult): number {
  const [best] = result.hits;
  if (!best) return 0;
  const { article, few, many } = result.hasVectors ? models.withVectors : models.withoutVectors;
  const size = placeBetween(fewPassages, manyPassages, result.passages, Math.log);
  const essay = placeBetween(documents, prose, result.proseShare);
  const lacking = best.lacking();
  let [asArticle, asFew, asMany] = [0, 0, 0];
  measures.forEach((measure, place) => {
    const value = measure(result, best, lacking);
    asArticle += (article[place] ?? 0) * value;
    asFew += (few[place] ?? 0) * value;
    asMany += (many[place] ?? 0) * value;
  });
  const asSmall = essay * asArticle + (1 - essay) * asFew;
  return logistic((1 - size) * asSmall + size * asMany);
}

const measures = Object.values<ConfidenceFeature>(confidenceFeatures);

/** 0 up to the first, 1 from the second. */
function placeBetween(low: number, high: number, value: number, scale = (each: number) => each): number {
  const place = (scale(value) - scale(low)) / (scale(high) - scale(low));
  return Math.min(1, Math.max(0, place));
}

/** Undefined when nothing was found. */
export function measureConfidence(
  result: SearchResult,
): Readonly<Record<ConfidenceFeatureName, number>> | undefined {
  const [best] = result.hits;
  if (!best) return undefined;
  const lacking = best.lacking();
  // fromEntries forgets the type of the keys.
  return Object.fromEntries(
    confidenceFeatureNames.map((name) => [name, confidenceFeatures[name](result, best, lacking)]),
  ) as Record<ConfidenceFeatureName, number>;
}

/** The last passage where there are fewer than five. */
function leadOf(hits: SearchResult['hits']): number {
  const [best, ...next] = hits.slice(0, 5);
  const last = next.at(-1);
  return best && last ? (best.score - last.score) / 10 : 0;
}

function coveredBetter(hits: SearchResult['hits'], best: SearchResult['hits'][number]): number {
  const most = hits.reduce((most, { features }) => Math.max(most, features.headingAndPassage ?? 0), 0);
  return most - (best.features.headingAndPassage ?? 0);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
