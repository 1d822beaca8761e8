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
      rows: kept.map((place): Row => ({ ...result.hits[place]?.features })),
      right: right.map((place) => kept.indexOf(place)),
      weight,
    };
  });
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
