import { separation, type Trial } from './confidence.js';
import type { Case, Weights } from './fit.js';

interface JudgedTrial extends Trial {
  readonly isCommunity: boolean;
}

/** What a fit of confidences does on each corpus. @param fitWithout weights that have not seen the trial at a place */
export function printHeldOut(
  kind: string,
  trials: readonly JudgedTrial[],
  fitWithout: (place: number) => Weights,
): void {
  console.log(
    `\n## confidence ${kind}, held out\n\n| corpus | AUROC | right refused | near answered | foreign answered | wrong answered |\n| --- | --- | --- | --- | --- | --- |`,
  );
  const rows = trials.map((trial, place) => ({ ...trial, figures: figuresOf(trial, fitWithout(place)) }));
  for (const { name, figures } of rows) console.log(rowOf(name, figures));
  for (const isCommunity of [true, false]) {
    const alike = rows.filter((row) => row.isCommunity === isCommunity).map(({ figures }) => figures);
    console.log(rowOf(`mean ${isCommunity ? 'community' : 'encyclopaedia'}`, meansOf(alike)));
  }
}

function figuresOf({ cases }: Trial, weights: Weights): readonly number[] {
  const answered = (wanted: Trial['cases'][number]['kind']) => {
    const some = cases.filter(({ kind }) => kind === wanted);
    return some.length === 0 ? Number.NaN : 1 - refusedShare(some, weights);
  };
  const far = cases.filter(({ kind }) => kind !== 'wrong');
  return [
    separation(far, weights).auroc,
    1 - answered('answered'),
    answered('near'),
    answered('far'),
    answered('wrong'),
  ];
}

/** Of each column, without what there was none of. */
function meansOf(rows: readonly (readonly number[])[]): readonly number[] {
  const columns = rows[0]?.map((_, column) =>
    rows.flatMap((row) => row[column] ?? []).filter(Number.isFinite),
  );
  return (columns ?? []).map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

function rowOf(name: string, figures: readonly number[]): string {
  return `| ${name} | ${figures.map((each) => each.toFixed(3)).join(' | ')} |`;
}

function refusedShare(cases: readonly Case[], weights: Weights): number {
  return separation([...cases.map((each) => ({ ...each, isSo: true }))], weights).refused;
}
