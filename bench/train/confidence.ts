import { confidenceWeights } from '../../src/answer/confidence-weights.js';
import { signsOf } from '../../src/answer/decide.js';
import type { Question, QuestionSet } from '../sets/question-set.js';
import { type Case, fitCases, type Row, scoreOf, type Weights } from './fit.js';
import { type Lesson, lessonsOf } from './lessons.js';

/** Questions asked of one corpus, some of which it answers. */
export interface Trial {
  readonly name: string;
  readonly cases: readonly (Case & { readonly half: number })[];
}

const tinyCorpus = 10;

/**
 * Corpora of many sizes, as a threshold that suits 646 passages refuses too much of ten: all of a set, half of its
 * articles, one article, ten paragraphs of one. What stands in the other articles makes the foreign questions,
 * with those of a search engine.
 */
export async function trialsOf(set: QuestionSet, foreign: readonly Question[]): Promise<readonly Trial[]> {
  const titles = [...new Set(set.docs.map(({ title }) => title))];
  const asked = { ...set, qs: [...set.qs.filter(({ impossible }) => !impossible), ...foreign] };
  const every = (n: number) => titles.filter((_, place) => place % n === 1);
  const whole = foreign.length > 0 ? [await trial('all articles', asked)] : [];
  const half = await trial('half of the articles', asked, (title) => titles.indexOf(title) % 2 === 0);
  const single = every(set.docs.length > 300 ? 3 : 12).map((title) =>
    trial('one article', asked, (each) => each === title),
  );
  const tiny = every(set.docs.length > 300 ? 3 : 24).map((title) =>
    trial('ten paragraphs', only(asked, title), () => true),
  );
  return [...whole, half, ...(await Promise.all([...single, ...tiny]))];
}

function only(set: QuestionSet, title: string): QuestionSet {
  return { ...set, docs: set.docs.filter((doc) => doc.title === title).slice(0, tinyCorpus) };
}

async function trial(
  name: string,
  set: QuestionSet,
  isKept: (title: string) => boolean = () => true,
): Promise<Trial> {
  const kept = new Set(set.docs.filter(({ title }) => isKept(title)).map(({ id }) => id));
  const lessons = await lessonsOf(set, isKept);
  const isSo = ({ question }: Lesson) => question.pid !== undefined && kept.has(question.pid);
  const counts = [lessons.filter((each) => !isSo(each)).length, lessons.filter(isSo).length];
  return {
    name: `${set.lang}, ${name}`,
    cases: lessons.flatMap((lesson) => {
      const signs = signsOf(lesson.result);
      if (!signs) return [];
      // Answerable and foreign questions of one corpus count the same, however many there are of each.
      const weight = 1 / (counts[isSo(lesson) ? 1 : 0] || 1);
      return [{ row: signs as unknown as Row, isSo: isSo(lesson), weight, half: halfOf(lesson.question.q) }];
    }),
  };
}

/** By the sum of its letters: the same question is always in the same half. */
function halfOf(question: string): number {
  return [...question].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2;
}

export function fitConfidence(trials: readonly Trial[], isTaught: (half: number) => boolean): Weights {
  const cases = trials.flatMap((each) => each.cases.filter(({ half }) => isTaught(half)));
  return fitCases(
    cases,
    Object.keys(confidenceWeights).filter((name) => name !== 'bias'),
  );
}

export interface Separation {
  /** Chance that an answerable question scores higher than a foreign one. */
  readonly auroc: number;
  /** Shares refused of the answerable, and answered of the foreign, at even odds. */
  readonly refused: number;
  readonly answered: number;
}

export function separation(cases: readonly Case[], weights: Weights): Separation {
  const scores = cases
    .map(({ row, isSo }) => ({ score: scoreOf(row, weights), isSo }))
    .sort((a, b) => a.score - b.score);
  const good = scores.filter(({ isSo }) => isSo);
  const bad = scores.filter(({ isSo }) => !isSo);
  let below = 0;
  let wins = 0;
  for (const { isSo } of scores) {
    if (isSo) wins += below;
    else below += 1;
  }
  return {
    auroc: wins / (good.length * bad.length),
    refused: good.filter(({ score }) => score < 0).length / good.length,
    answered: bad.filter(({ score }) => score >= 0).length / bad.length,
  };
}
