import type { FoundCandidate } from '../candidates.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { LanguageIndex } from '../index/language-index.js';
import type { Query } from '../query.js';
import { Candidate } from './candidate.js';
import { createRerankContext } from './context.js';
import {
  type FeatureName,
  featureNames,
  features,
  MeasuredFeatures,
  type RerankFeatures,
  rounds,
} from './features.js';
import { type Model, readModel } from './model.js';
import parsedModel from './model.json' with { type: 'json' };
import { sentenceFeatureNames, sentenceWeights } from './sentences.js';

/** A candidate, scored. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly features: RerankFeatures;
  /** Comparable between passages for one question, and roughly between questions. */
  readonly score: number;
}

/** Without word vectors, letters count for more. */
const models = {
  withVectors: inRounds(readModel(parsedModel.ranking.withVectors, featureNames)),
  withoutVectors: inRounds(readModel(parsedModel.ranking.withoutVectors, featureNames)),
};
/** One for all languages: word vectors told nothing of sentences. */
const ofSentences = sentenceWeights(readModel(parsedModel.sentences, sentenceFeatureNames));

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
  const model = index.lexicon.hasVectors ? models.withVectors : models.withoutVectors;
  const context = createRerankContext(query, found, index, ofSentences);
  let ranked = found.map((each) => new Measured(new Candidate(each, context)));
  model.forEach((weights, round) => {
    const looked = ranked.slice(0, sizes[round]);
    for (const each of looked) each.measure(weights);
    // Whatever is not among the top before the last round is dropped.
    const rest = round === model.length - 1 ? ranked.slice(looked.length) : [];
    ranked = [...looked, ...rest].sort((a, b) => b.score - a.score);
  });
  return ranked;
}

/** Passages that need not have been found, by no more than their words: no ranking. */
export function measureWords(
  query: Query,
  passages: readonly IndexedPassage[],
  index: LanguageIndex,
): readonly Ranked[] {
  const found = passages.map((passage) => ({ passage, retrievalScore: 0 }));
  const context = createRerankContext(query, found, index, ofSentences);
  return found.map((each) => {
    const measured = new Measured(new Candidate(each, context));
    measured.measure(ofWords);
    return measured;
  });
}

interface Weight {
  readonly name: FeatureName;
  /** In `featureNames`. */
  readonly place: number;
  readonly weight: number;
}

/** A feature without a weight counts nothing, but others may ask for it. */
function inRounds(model: Model): readonly (readonly Weight[])[] {
  return rounds.map((names) => weighed(names, model));
}

function weighed(names: readonly FeatureName[], model: Model): readonly Weight[] {
  return names.map((name) => ({
    name,
    place: featureNames.indexOf(name),
    weight: model.get(name) ?? 0,
  }));
}

const ofWords = weighed(['coverage', 'headingAndPassage', 'related'], new Map());

/** Scored by as many features as have been looked at. */
class Measured implements Ranked {
  readonly candidate: Candidate;
  readonly #measured: MeasuredFeatures;
  score = 0;

  constructor(candidate: Candidate) {
    this.candidate = candidate;
    this.#measured = new MeasuredFeatures(candidate.context.scratch);
  }

  get features(): RerankFeatures {
    return this.#measured.byName;
  }

  measure(weights: readonly Weight[]): void {
    for (const { name, place, weight } of weights) {
      const value = features[name](this.candidate);
      this.#measured.values[place] = value;
      this.score += weight * value;
    }
  }
}
