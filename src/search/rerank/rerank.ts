import type { FoundCandidate } from '../candidates.js';
import type { LanguageIndex } from '../index/language-index.js';
import type { Query } from '../query.js';
import { Candidate } from './candidate.js';
import { createRerankContext } from './context.js';
import { featureNames, measure, type RerankFeatures, rounds } from './features.js';
import { readModel, scoreWith } from './model.js';
import parsedModel from './model.json' with { type: 'json' };
import { sentenceFeatureNames } from './sentences.js';

/** A candidate, scored. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly features: RerankFeatures;
  /** Comparable between passages for one question, and roughly between questions. */
  readonly score: number;
}

/** Without word vectors, letters count for more. */
const models = {
  withVectors: readModel(parsedModel.ranking.withVectors, featureNames),
  withoutVectors: readModel(parsedModel.ranking.withoutVectors, featureNames),
};
/** One for all languages: word vectors told nothing of sentences. */
const sentenceModel = readModel(parsedModel.sentences, sentenceFeatureNames);

/**
 * How many candidates each round looks at. Of 100 right passages, 99 are among the 60 retrieved, and 99 in the top 32
 * after the first round.
 */
const roundSizes = [60, 32, 12];

/** The candidates, best first. */
export function rerank(
  query: Query,
  found: readonly FoundCandidate[],
  index: LanguageIndex,
  sizes: readonly number[] = roundSizes,
): readonly Ranked[] {
  const kind = index.lexicon.hasVectors ? 'withVectors' : 'withoutVectors';
  const model = models[kind];
  const context = createRerankContext(query, found, index, sentenceModel);
  let ranked: readonly Ranked[] = found.map((each) => ({
    candidate: new Candidate(each, context),
    features: {},
    score: 0,
  }));
  rounds.forEach((names, round) => {
    const measured = ranked.slice(0, sizes[round]).map(({ candidate, features: known }): Ranked => {
      const features = measure(candidate, names, known);
      return { candidate, features, score: scoreWith(model, features) };
    });
    // Whatever is not among the top before the last round is dropped.
    const rest = round === rounds.length - 1 ? ranked.slice(measured.length) : [];
    ranked = [...measured, ...rest].sort((a, b) => b.score - a.score);
  });
  return ranked;
}
