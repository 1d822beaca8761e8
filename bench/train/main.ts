import { readFileSync, writeFileSync } from 'node:fs';
import { confidenceFeatureNames } from '../../src/answer/confidence.js';
import { featureNames, semanticNames } from '../../src/search/rerank/features.js';
import { sentenceFeatureNames } from '../../src/search/rerank/sentences.js';
import { type CommunitySet, readCommunitySets } from '../sets/community-set.js';
import { type QuestionSet, readQuestionSet, sharedSet } from '../sets/question-set.js';
import { printAblation } from './ablation.js';
import { communityTrial, type Trial, trialsOf } from './confidence.js';
import { type Case, type Choice, fitCases, fitChoices, type Weights } from './fit.js';
import { printHeldOut } from './held-out.js';
import { sentenceChoices, withMarks } from './highlighting.js';
import { articleLessons, communityLessons, type Lesson, type Lessons, lessonsOf } from './lessons.js';
import { hitRate, rankingChoices } from './ranking.js';

/** Encyclopaedia sets: they keep what communities teach from being believed too much. */
const encyclopaedias = ['squad2.dev', 'xquad.de', 'xquad.ar', 'xquad.es', 'xquad.ru', 'xquad.th', 'xquad.zh'];
/** Questions asked of a search engine, that none of the sets answers. */
const foreignSet = 'out-of-corpus.nq';
/** Together the encyclopaedia sets teach half of what the communities do. */
const encyclopaediaShare = 0.5;
const folds = 4;
/**
 * How far a fit on everything is drawn towards one on encyclopaedias alone: it costs the communities .01, and keeps the
 * article in tests/quality, which is of another make than any of them.
 */
const shrinkage = 0.15;

const files = {
  rerank: 'src/search/rerank/model.json',
  confidence: 'src/answer/confidence-model.json',
};

/** What is told from word vectors alone, which languages without do without. */
const fromVectors: readonly string[] = [
  ...semanticNames,
  'passageTopic',
  'sentenceTopic',
  'headingTopic',
  'answers',
  'missingAnswered',
  'missingInSentence',
  'topicalSimilarity',
  'withoutVector',
];

const kinds = ['withVectors', 'withoutVectors'] as const;
type Kind = (typeof kinds)[number];

await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<void> {
  if (given.includes('--ablate')) return printAblation(await readLessons(['squad2.dev']), fromVectors);
  const isToWrite = given.includes('--write');
  const parts = given.filter((part) => part !== '--write');
  const wants = (part: string) => parts.length === 0 || parts.includes(part);
  if (wants('ranking') || wants('sentences')) {
    const all = await readLessons();
    const model = JSON.parse(readFileSync(files.rerank, 'utf8'));
    if (wants('ranking')) model.ranking = fitKinds('ranking', all, rankingChoices, featureNames);
    if (wants('sentences'))
      model.sentences = fitKind('withoutVectors', 'sentences', all, sentenceChoices, sentenceFeatureNames);
    if (isToWrite) write(files.rerank, model);
  }
  // After the ranking, and built anew: the confidence looks at its scores.
  if (wants('confidence')) {
    const articles: NamedTrial[] = [];
    for (const set of readCommunitySets()) articles.push(await communityTrialOf(set, articleLessons));
    const model = fitConfidences(await readTrials(), articles);
    if (isToWrite) write(files.confidence, model);
  }
}

function write(file: string, model: object): void {
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
  console.log(`written: ${file}`);
}

async function readLessons(questionSets = encyclopaedias): Promise<readonly Lessons[]> {
  const lessons: Lessons[] = [];
  for (const set of readCommunitySets()) {
    const { answerable } = await communityLessons(set);
    lessons.push({ name: set.corpus, language: set.lang, isCommunity: true, lessons: answerable });
  }
  for (const name of questionSets) {
    const set = sampled(readQuestionSet(sharedSet(name)));
    const marked = withMarks(await lessonsOf(set), set.docs);
    lessons.push({ name, language: set.lang, isCommunity: false, lessons: marked });
  }
  return lessons;
}

/** A large set teaches little more than a part of it; English, the only one with word vectors, is worth more. */
function sampled(set: QuestionSet): QuestionSet {
  const every = Math.max(1, Math.floor(set.qs.length / (set.lang === 'en' ? 1000 : 300)));
  return { ...set, qs: set.qs.filter((_, place) => place % every === 0) };
}

type ChoicesOf = (lessons: readonly Lesson[], weight: number) => readonly Choice[];

/** Once for languages with word vectors, once for those without. */
function fitKinds(
  part: string,
  all: readonly Lessons[],
  choicesOf: ChoicesOf,
  names: readonly string[],
): Readonly<Record<Kind, Weights>> {
  const fit = (kind: Kind) => fitKind(kind, part, all, choicesOf, names);
  return { withVectors: fit('withVectors'), withoutVectors: fit('withoutVectors') };
}

/** Judged on what it was not fitted on. */
function fitKind(
  kind: Kind,
  part: string,
  all: readonly Lessons[],
  choicesOf: ChoicesOf,
  names: readonly string[],
): Weights {
  const sets = all.filter(({ language }) => kind === 'withoutVectors' || language === 'en');
  const used = kind === 'withVectors' ? names : names.filter((name) => !fromVectors.includes(name));
  const weighed = sets.map((set) => ({ ...set, choices: choicesOf(set.lessons, weightOf(set, sets)) }));
  const fit = (some: typeof weighed) =>
    rounded(
      fitChoices(
        some.flatMap(({ choices }) => choices),
        used,
      ),
    );
  console.log(`\n## ${part} ${kind}\n\n| set | held out | as fitted |\n| --- | --- | --- |`);
  const whole = towards(fit(weighed), fit(weighed.filter(({ isCommunity }) => !isCommunity)));
  const held = Array.from({ length: folds }, (_, fold) => {
    const isHeld = (place: number) => place % folds === fold;
    return { isHeld, weights: fit(weighed.filter((_, place) => !isHeld(place))) };
  });
  const rates = weighed.map(({ name, isCommunity, choices }, place) => {
    const weights = held.find(({ isHeld }) => isHeld(place))?.weights ?? whole;
    const rate = { name, isCommunity, held: hitRate(choices, weights), whole: hitRate(choices, whole) };
    console.log(`| ${name} | ${rate.held.toFixed(3)} | ${rate.whole.toFixed(3)} |`);
    return rate;
  });
  const mean = (of: 'held' | 'whole', isCommunity: boolean) =>
    meanOf(rates.filter((rate) => rate.isCommunity === isCommunity).map((rate) => rate[of])).toFixed(3);
  for (const isCommunity of [true, false])
    console.log(
      `| mean ${isCommunity ? 'community' : 'encyclopaedia'} | ${mean('held', isCommunity)} | ${mean('whole', isCommunity)} |`,
    );
  return whole;
}

/** Each community alike, and the encyclopaedia sets as much as their share of all communities together. */
function weightOf(set: Lessons, sets: readonly Lessons[]): number {
  const communities = sets.filter(({ isCommunity }) => isCommunity).length || 1;
  const others = sets.length - communities || 1;
  const whole = set.isCommunity ? 1 / communities : encyclopaediaShare / others;
  return whole / Math.max(1, set.lessons.length);
}

interface NamedTrial extends Trial {
  readonly language: string;
  readonly isCommunity: boolean;
}

async function readTrials(): Promise<readonly NamedTrial[]> {
  const trials: NamedTrial[] = [];
  for (const set of readCommunitySets()) trials.push(await communityTrialOf(set, communityLessons));
  const foreign = readQuestionSet(sharedSet(foreignSet)).qs;
  for (const name of encyclopaedias) {
    const set = sampled(readQuestionSet(sharedSet(name)));
    const ofSet = await trialsOf(set, set.lang === 'en' ? foreign : []);
    trials.push(...ofSet.map((trial) => ({ ...trial, language: set.lang, isCommunity: false })));
  }
  return trials;
}

async function communityTrialOf(set: CommunitySet, ask: typeof communityLessons): Promise<NamedTrial> {
  const trial = communityTrial(set.corpus, await ask(set));
  return { ...trial, language: set.lang, isCommunity: true };
}

/** Of an article of prose the encyclopaedia sets tell, of short documents the articles of communities. */
interface BySize {
  readonly article: Weights;
  readonly few: Weights;
  readonly many: Weights;
}

/** @param articles of the communities, each a corpus of its own */
function fitConfidences(
  trials: readonly NamedTrial[],
  articles: readonly NamedTrial[],
): Readonly<Record<Kind, BySize>> {
  const fitted = kinds.map((kind) => {
    const ofKind = trials.filter(({ language }) => kind === 'withoutVectors' || language === 'en');
    const names = confidenceFeatureNames.filter(
      (name) => name !== 'bias' && (kind === 'withVectors' || !fromVectors.includes(name)),
    );
    const casesOf = (trial: NamedTrial): readonly Case[] => {
      const alike = ofKind.filter(({ isCommunity }) => isCommunity === trial.isCommunity).length;
      const weight = (trial.isCommunity ? 1 : encyclopaediaShare) / alike;
      return trial.cases.map((each) => ({ ...each, weight: each.weight * weight }));
    };
    const fit = (some: readonly NamedTrial[]) => rounded(fitCases(some.flatMap(casesOf), names));
    const article = fit(ofKind.filter(({ isCommunity }) => !isCommunity));
    const short = articles.filter(({ language }) => kind === 'withoutVectors' || language === 'en');
    const bySize = { article, few: fit(short), many: towards(fit(ofKind), article) };
    printHeldOut(kind, ofKind, (place) => fit(ofKind.filter((_, other) => other % folds !== place % folds)));
    return [kind, bySize] as const;
  });
  // Both kinds are there.
  return Object.fromEntries(fitted) as Record<Kind, BySize>;
}

function towards(fitted: Weights, other: Weights): Weights {
  const mixed = Object.entries(fitted).map(([name, weight]): [string, number] => [
    name,
    (1 - shrinkage) * weight + shrinkage * (other[name] ?? 0),
  ]);
  return rounded(Object.fromEntries(mixed));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Number(weight.toPrecision(3))]),
  );
}
