/** Means over questions, each 0…1. */
export interface RankingMetrics {
  readonly questions: number;
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly mrrAt10: number;
  readonly ndcgAt10: number;
}

/** What one question got: ranked ids, best first, and the ids that answer. */
export interface Ranked {
  readonly ids: readonly string[];
  readonly gold: ReadonlySet<string>;
}

export function rankingMetrics(results: readonly Ranked[]): RankingMetrics {
  return {
    questions: results.length,
    hitAt1: mean(results.map((result) => hitAt(result, 1))),
    hitAt5: mean(results.map((result) => hitAt(result, 5))),
    mrrAt10: mean(results.map(reciprocalRankAt10)),
    ndcgAt10: mean(results.map(ndcgAt10)),
  };
}

/** 1 when one of the first `depth` ids answers, else 0. */
export function hitAt({ ids, gold }: Ranked, depth: number): 0 | 1 {
  return ids.slice(0, depth).some((id) => gold.has(id)) ? 1 : 0;
}

function reciprocalRankAt10({ ids, gold }: Ranked): number {
  const place = ids.slice(0, 10).findIndex((id) => gold.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Binary gains, discount log2(rank + 1) (Järvelin and Kekäläinen, 2002, https://doi.org/10.1145/582415.582418). */
function ndcgAt10({ ids, gold }: Ranked): number {
  if (gold.size === 0) return 0;
  const gained = sum(ids.slice(0, 10).map((id, index) => (gold.has(id) ? discount(index) : 0)));
  const ideal = sum(Array.from({ length: Math.min(10, gold.size) }, (_, index) => discount(index)));
  return gained / ideal;
}

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}

/**
 * Chance that a random positive scores above a random negative, ties counted half: the area under the ROC
 * curve, by the Mann–Whitney rank sum. NaN when either side is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const scored = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ];
  scored.sort((a, b) => a.score - b.score);
  const rankSum = sum(tiedRanks(scored.map(({ score }) => score)).filter((_, i) => scored[i]?.isPositive));
  const pairs = positives.length * negatives.length;
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}

/** Ranks from 1 of sorted scores; equal scores share the middle of their ranks. */
function tiedRanks(sorted: readonly number[]): number[] {
  const ranks: number[] = [];
  while (ranks.length < sorted.length) {
    const from = ranks.length;
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const shared = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) ranks.push(shared);
  }
  return ranks;
}

/** How sure somebody was, 0…1, and whether it was right. */
export interface Forecast {
  readonly confidence: number;
  readonly isRight: boolean;
}

const calibrationBins = 10;

/**
 * Expected calibration error (Naeini et al., 2015, https://doi.org/10.1609/aaai.v29i1.9602): by how much, on
 * average, confidence and the share that was right differ, in ten bins of confidence. NaN for no forecasts.
 */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const binOf = ({ confidence }: Forecast) =>
    Math.min(calibrationBins - 1, Math.floor(confidence * calibrationBins));
  const gaps = Array.from({ length: calibrationBins }, (_, bin) => {
    const inBin = forecasts.filter((forecast) => binOf(forecast) === bin);
    return Math.abs(
      sum(inBin.map(({ confidence }) => confidence)) - inBin.filter(({ isRight }) => isRight).length,
    );
  });
  return sum(gaps) / forecasts.length;
}

/** The smallest value that `share` (0…1) of all values do not exceed. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** NaN for no values. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The share of `items` for which `holds` is true; NaN for none. */
export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
