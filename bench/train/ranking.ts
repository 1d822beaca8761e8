import { featureNames } from '../../src/search/rerank/features.js';
import { type Choice, fitChoices, type Row, scoreOf, type Weights } from './fit.js';
import type { Lesson } from './lessons.js';

/** Passages of which the right one should come first. */
export function rankingChoices(lessons: readonly Lesson[]): readonly Choice[] {
  // A set of 6,000 questions counts more than one of 1,200, but not five times as much.
  const weight = 1 / Math.sqrt(lessons.length);
  return lessons.map(({ result, right }) => ({
    rows: result.hits.map(({ features }): Row => ({ ...features })),
    right,
    weight,
  }));
}

/** @param leftOut evidence that the weights must do without */
export function fitRanking(choices: readonly Choice[], leftOut: readonly string[]): Weights {
  return fitChoices(
    choices,
    featureNames.filter((name) => !leftOut.includes(name)),
  );
}

/** Share of choices whose best scored row is right. */
export function hitRate(choices: readonly Choice[], weights: Weights): number {
  const hits = choices.filter(({ rows, right }) => right.includes(bestOf(rows, weights)));
  return hits.length / choices.length;
}

export function bestOf(rows: readonly Row[], weights: Weights): number {
  const scores = rows.map((row) => scoreOf(row, weights));
  return scores.indexOf(Math.max(...scores));
}
