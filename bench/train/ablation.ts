import { readFileSync } from 'node:fs';
import { defined } from '../../src/base/defined.js';
import { featureNames } from '../../src/search/rerank/features.js';
import { type Choice, choiceFitter, type Weights } from './fit.js';
import type { Lessons } from './lessons.js';
import { hitRate, logLikelihood, rankingChoices } from './ranking.js';

/** A feature that earns less than this nowhere earns its keep. */
const leastGain = 0.001;

/** Something measured over the communities and over the encyclopaedia set, each set counting alike. */
interface Rate {
  readonly communities: number;
  readonly encyclopaedia: number;
}

interface Rates {
  /** Hit@1 of the shipped model; without a feature, its weight is 0. */
  readonly shipped: Rate;
  /** Of a model fitted again without it, which other features may make up for; on questions it was not fitted on. */
  readonly refitted: Rate;
  readonly likelihood: Rate;
}

/**
 * Prints what each feature of the ranking is worth: once for English, with word vectors, and once for all languages
 * without them.
 */
export function printAblation(all: readonly Lessons[], fromVectors: readonly string[]): void {
  const shipped = JSON.parse(readFileSync('src/search/rerank/model.json', 'utf8')).ranking;
  const english = all.filter(({ language }) => language === 'en');
  print('with word vectors (English)', english, shipped.withVectors, featureNames);
  const plain = featureNames.filter((name) => !fromVectors.includes(name));
  print('without word vectors (all languages)', all, shipped.withoutVectors, plain);
}

function print(title: string, sets: readonly Lessons[], shipped: Weights, names: readonly string[]): void {
  const questions = (isCommunity: boolean) =>
    sets.reduce((sum, set) => sum + (set.isCommunity === isCommunity ? set.lessons.length : 0), 0);
  console.log(`\n## Without one feature, ${title}\n`);
  console.log(
    `Communities (${questions(true)} questions) and squad2.dev (${questions(false)}): Hit@1 with the weight at 0, Hit@1 fitted again, log-likelihood fitted again. \`idle\`: fitted again, Hit@1 falls by less than ${leastGain} in both.\n`,
  );
  console.log(
    '| without | weight 0: comm. | squad2 | refitted: comm. | squad2 | likelihood: comm. | squad2 | |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const ablation = new Ablation(sets, shipped, names);
  const before = ablation.rates();
  console.log(`| nothing | ${cells(before, (value) => value.toFixed(3))} | |`);
  for (const name of names) {
    const change = changeOf(ablation.rates(name), before);
    const { communities, encyclopaedia } = change.refitted;
    const isIdle = Math.min(communities, encyclopaedia) > -leastGain;
    console.log(`| ${name} | ${cells(change, signed)} | ${isIdle ? 'idle' : ''} |`);
  }
}

interface WeighedSet extends Lessons {
  readonly choices: readonly Choice[];
}

const halves = [0, 1] as const;

class Ablation {
  readonly #sets: readonly WeighedSet[];
  readonly #shipped: Weights;
  /** Each fits one half of the questions again, and again from where the first fit with all features ended. */
  readonly #fits: readonly ((without?: string) => Weights)[];

  constructor(sets: readonly Lessons[], shipped: Weights, names: readonly string[]) {
    this.#sets = sets.map((set) => ({
      ...set,
      choices: rankingChoices(set.lessons, 1 / set.lessons.length),
    }));
    this.#shipped = shipped;
    this.#fits = halves.map((half) => {
      const fit = choiceFitter(
        this.#sets.flatMap(({ choices }) => halfOf(choices, half)),
        names,
      );
      const from = fit();
      return (without) => fit(defined({ from, without }));
    });
  }

  /** @param without a feature; none, for what the others are compared with */
  rates(without?: string): Rates {
    const shipped = without === undefined ? this.#shipped : { ...this.#shipped, [without]: 0 };
    const fitted = this.#fits.map((fit) => fit(without));
    return {
      shipped: this.#rate((choices) => hitRate(choices, shipped)),
      refitted: this.#rate((choices) => acrossHalves(choices, fitted, hitRate)),
      likelihood: this.#rate((choices) => acrossHalves(choices, fitted, logLikelihood)),
    };
  }

  #rate(rateOf: (choices: readonly Choice[]) => number): Rate {
    const mean = (isCommunity: boolean) =>
      meanOf(
        this.#sets.filter((set) => set.isCommunity === isCommunity).map(({ choices }) => rateOf(choices)),
      );
    return { communities: mean(true), encyclopaedia: mean(false) };
  }
}

/** Each half by the weights fitted on the other. */
function acrossHalves(
  choices: readonly Choice[],
  fitted: readonly Weights[],
  rateOf: (choices: readonly Choice[], weights: Weights) => number,
): number {
  return meanOf(halves.map((half) => rateOf(halfOf(choices, half), fitted[1 - half] ?? {})));
}

function halfOf(choices: readonly Choice[], half: number): readonly Choice[] {
  return choices.filter((_, place) => place % 2 === half);
}

function changeOf(rates: Rates, before: Rates): Rates {
  const change = (kind: keyof Rates): Rate => ({
    communities: rates[kind].communities - before[kind].communities,
    encyclopaedia: rates[kind].encyclopaedia - before[kind].encyclopaedia,
  });
  return { shipped: change('shipped'), refitted: change('refitted'), likelihood: change('likelihood') };
}

function cells({ shipped, refitted, likelihood }: Rates, show: (value: number) => string): string {
  return [shipped, refitted, likelihood]
    .flatMap(({ communities, encyclopaedia }) => [show(communities), show(encyclopaedia)])
    .join(' | ');
}

function signed(value: number): string {
  return (value >= 0 ? '+' : '−') + Math.abs(value).toFixed(4);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
