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
const sentenceModels = {
  withVectors: readModel(parsedModel.sentences.withVectors, sentenceFeatureNames),
  withoutVectors: readModel(parsedModel.sentences.withoutVectors, sentenceFeatureNames),
};

/**
 * How many candidates each round looks at. Of 100 right passages, 99 are among the 60 retrieved, and 99 among the 32
 * that the first round puts in front.
 */
const roundSizes = [60, 32, 12];

/** Best first: the candidates in the order of what a reader would look at. */
export function rerank(
  query: Query,
  found: readonly FoundCandidate[],
  index: LanguageIndex,
  sizes: readonly number[] = roundSizes,
): readonly Ranked[] {
  const kind = index.lexicon.vectors.dimensions > 0 ? 'withVectors' : 'withoutVectors';
  const model = models[kind];
  const context = createRerankContext(query, found, index, sentenceModels[kind]);
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
    // What falls behind before the last round is let go.
    const rest = round === rounds.length - 1 ? ranked.slice(measured.length) : [];
    ranked = [...measured, ...rest].sort((a, b) => b.score - a.score);
  });
  return ranked;
}
