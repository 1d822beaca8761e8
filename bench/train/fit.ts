/** One thing to choose from, and what speaks for it. */
export type Row = Readonly<Record<string, number>>;

/** Things of which one is right: a question's candidates, a passage's sentences. */
export interface Choice {
  readonly rows: readonly Row[];
  /** Places of the right ones; a choice with none teaches nothing. */
  readonly right: readonly number[];
  /** How much this choice counts, so that a large set does not drown a small one. */
  readonly weight: number;
}

/** Something that is so or not, and the signs of it. */
export interface Case {
  readonly row: Row;
  readonly isSo: boolean;
  readonly weight: number;
}

export type Weights = Readonly<Record<string, number>>;

/** Steps for features scaled to a deviation of 1: from zero, and from weights that lack only one feature's change. */
const farAway = { steps: 300, stepSize: 0.08 };
const nearby = { steps: 100, stepSize: 0.02 };
/** Adam's constants (Kingma and Ba 2015). */
const momentum = 0.9;
const memory = 0.99;
/**
 * Pulls weights to zero that the rows do not ask for. Cases want more of it than choices: held-out communities are told
 * from their near misses better with .02 than with .002.
 */
const ridges = { choices: 3e-3, cases: 2e-2 };

/** Softmax regression: the weights under which the right one of each choice is most likely. */
export function fitChoices(choices: readonly Choice[], names: readonly string[]): Weights {
  return choiceFitter(choices, names)();
}

/** A fit of the same choices, with one feature less: it starts from the weights of all, and so needs few steps. */
export interface Refit {
  readonly from: Weights;
  /** None, for the fit that those without a feature are compared with. */
  readonly without?: string;
}

/** Scales the rows once, for as many fits as are wanted. */
export function choiceFitter(
  choices: readonly Choice[],
  names: readonly string[],
): (refit?: Refit) => Weights {
  const taught = choices.filter(({ right }) => right.length > 0);
  const scale = deviations(
    taught.flatMap(({ rows }) => rows),
    names,
  );
  const matrices = taught.map((choice) => ({
    right: new Set(choice.right),
    weight: choice.weight,
    matrix: choice.rows.map((row) => scaled(row, names, scale)),
  }));
  const whole = taught.reduce((sum, { weight }) => sum + weight, 0);
  return (refit) => {
    const start = refit && scaledBack(refit, names, scale);
    const leftOut = names.indexOf(refit?.without ?? '');
    const fitted = descend(
      names.length,
      ridges.choices,
      (weights, gradient) => {
        for (const { matrix, right, weight } of matrices)
          addChoiceGradient(matrix, right, weight / whole, weights, gradient);
        if (leftOut >= 0) gradient[leftOut] = 0;
      },
      start,
    );
    return unscaled(fitted, names, scale);
  };
}

function addChoiceGradient(
  matrix: readonly Float64Array[],
  right: ReadonlySet<number>,
  weight: number,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const scores = matrix.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const likelihoods = scores.map((score) => Math.exp(score - top));
  const all = sum(likelihoods);
  const good = sum(likelihoods.filter((_, place) => right.has(place)));
  matrix.forEach((row, place) => {
    const likelihood = likelihoods[place] ?? 0;
    const push = likelihood / all - (right.has(place) ? likelihood / good : 0);
    for (let i = 0; i < row.length; i += 1) gradient[i] = (gradient[i] ?? 0) + weight * push * (row[i] ?? 0);
  });
}

/** Logistic regression, with `bias` among the weights. */
export function fitCases(cases: readonly Case[], names: readonly string[]): Weights {
  const scale = deviations(
    cases.map(({ row }) => row),
    names,
  );
  const columns = [...names, 'bias'];
  const matrix = cases.map(({ row }) => Float64Array.from([...scaled(row, names, scale), 1]));
  const whole = cases.reduce((total, { weight }) => total + weight, 0);
  const fitted = descend(columns.length, ridges.cases, (weights, gradient) => {
    cases.forEach(({ isSo, weight }, place) => {
      const row = matrix[place] ?? new Float64Array();
      const push = (weight / whole) * (logistic(dot(row, weights)) - (isSo ? 1 : 0));
      for (let i = 0; i < row.length; i += 1) gradient[i] = (gradient[i] ?? 0) + push * (row[i] ?? 0);
    });
  });
  return unscaled(fitted, columns, [...scale, 1]);
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

export function scoreOf(row: Row, weights: Weights): number {
  return Object.entries(weights).reduce(
    (score, [name, weight]) => score + weight * (name === 'bias' ? 1 : (row[name] ?? 0)),
    0,
  );
}

/** Adam over all rows at each step, from zero or from a start nearby: the same rows give the same weights. */
function descend(
  size: number,
  ridge: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
  start?: Float64Array,
): Float64Array {
  const { steps, stepSize } = start ? nearby : farAway;
  const weights = start ?? new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => ridge * weight);
    // Near the end each step would only go to and fro.
    const length = start ? stepSize * (1 - step / steps) : stepSize;
    addGradient(weights, gradient);
    for (let i = 0; i < size; i += 1) {
      const slope = gradient[i] ?? 0;
      mean[i] = momentum * (mean[i] ?? 0) + (1 - momentum) * slope;
      square[i] = memory * (square[i] ?? 0) + (1 - memory) * slope * slope;
      const direction = (mean[i] ?? 0) / (1 - momentum ** step);
      const size = Math.sqrt((square[i] ?? 0) / (1 - memory ** step)) + 1e-9;
      weights[i] = (weights[i] ?? 0) - (length * direction) / size;
    }
  }
  return weights;
}

function deviations(rows: readonly Row[], names: readonly string[]): readonly number[] {
  return names.map((name) => {
    const values = rows.map((row) => row[name] ?? 0);
    const mean = sum(values) / values.length;
    return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) || 1;
  });
}

function scaled(row: Row, names: readonly string[], scale: readonly number[]): Float64Array {
  return Float64Array.from(names, (name, i) => (row[name] ?? 0) / (scale[i] ?? 1));
}

function unscaled(weights: Float64Array, names: readonly string[], scale: readonly number[]): Weights {
  return Object.fromEntries(names.map((name, i) => [name, (weights[i] ?? 0) / (scale[i] ?? 1)]));
}

/** The weights of a fit as the descent has them, that of the missing feature at 0. */
function scaledBack(
  { from, without }: Refit,
  names: readonly string[],
  scale: readonly number[],
): Float64Array {
  return Float64Array.from(names, (name, i) => (name === without ? 0 : (from[name] ?? 0) * (scale[i] ?? 1)));
}

function dot(row: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < row.length; i += 1) total += (row[i] ?? 0) * (weights[i] ?? 0);
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
