import { featureNames } from '../../src/search/rerank/features.js';
import type { Hit } from '../../src/search/search.js';
import { type Choice, type Row, scoreOf, type Weights } from './fit.js';
import type { Lesson } from './lessons.js';

/** So many candidates teach what a hundred do: the others are far behind, whatever the weights. */
const candidatesTaught = 25;

/** Passages of which the right one should come first. */
export function rankingChoices(lessons: readonly Lesson[], weight: number): readonly Choice[] {
  return lessons.map(({ result, right }) => {
    const kept = result.hits.flatMap((_, place) =>
      place < candidatesTaught || right.includes(place) ? [place] : [],
    );
    return {
      rows: kept.map((place) => rowOf(result.hits[place])),
      right: right.map((place) => kept.indexOf(place)),
      weight,
    };
  });
}

function rowOf(hit: Hit | undefined): Row {
  const measured = featureNames.map((name) => [name, hit?.features[name]] as const);
  return Object.fromEntries(
    measured.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Share of choices whose best scored row is right. */
export function hitRate(choices: readonly Choice[], weights: Weights): number {
  const hits = choices.filter(({ rows, right }) => right.includes(bestOf(rows, weights)));
  return hits.length / choices.length;
}

/** Mean logarithm of the chance that a choice gives its right rows; finer than the hit rate where few are asked. */
export function logLikelihood(choices: readonly Choice[], weights: Weights): number {
  const taught = choices.filter(({ right }) => right.length > 0);
  const total = taught.reduce((sum, { rows, right }) => {
    const scores = rows.map((row) => scoreOf(row, weights));
    const top = Math.max(...scores);
    const chances = scores.map((score) => Math.exp(score - top));
    const good = right.reduce((all, place) => all + (chances[place] ?? 0), 0);
    return sum + Math.log(good / chances.reduce((all, chance) => all + chance, 0));
  }, 0);
  return total / Math.max(1, taught.length);
}

export function bestOf(rows: readonly Row[], weights: Weights): number {
  const scores = rows.map((row) => scoreOf(row, weights));
  return scores.indexOf(Math.max(...scores));
}
