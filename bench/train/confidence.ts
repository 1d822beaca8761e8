import { confidenceFeatureNames, measureConfidence } from '../../src/answer/confidence.js';
import type { Doc, Question, QuestionSet } from '../sets/question-set.js';
import { type Case, fitCases, scoreOf, type Weights } from './fit.js';
import { type Lesson, lessonsOf, type SetLesson } from './lessons.js';

/** Questions asked of one corpus, some of which it answers. */
export interface Trial {
  readonly name: string;
  readonly cases: readonly (Case & { readonly half: number; readonly kind: Nearness })[];
}

const tinyCorpus = 10;

/**
 * Corpora of many sizes, as a threshold that suits 646 passages refuses too much of ten: all of a set, half of its
 * articles, every second paragraph, one article, ten paragraphs of one. Foreign are the questions of a search
 * engine, those about the other articles, and, hardest, those about the paragraphs left out of an article.
 */
export async function trialsOf(set: QuestionSet, foreign: readonly Question[]): Promise<readonly Trial[]> {
  const titles = [...new Set(set.docs.map(({ title }) => title))];
  const asked = { ...set, qs: [...set.qs.filter(({ impossible }) => !impossible), ...foreign] };
  const some = titles.filter((_, place) => place % (set.docs.length > 300 ? 3 : 12) === 1);
  const ofTitle = (title: string) => set.docs.filter((doc) => doc.title === title);
  const corpora: [string, readonly Doc[]][] = [
    ...(foreign.length > 0 ? [['all articles', set.docs] as [string, readonly Doc[]]] : []),
    ['half of the articles', set.docs.filter(({ title }) => titles.indexOf(title) % 2 === 0)],
    ['every second paragraph', set.docs.filter((_, place) => place % 2 === 0)],
    ...some.map((title): [string, readonly Doc[]] => ['one article', ofTitle(title)]),
    ...some.map((title): [string, readonly Doc[]] => ['ten paragraphs', ofTitle(title).slice(0, tinyCorpus)]),
  ];
  return Promise.all(corpora.map(([name, docs]) => trial(`${set.lang}, ${name}`, asked, docs)));
}

/** `wrong`: the corpus answers it, but the first passage does not. */
export type Nearness = 'answered' | 'wrong' | 'near' | 'far';

/** In each corpus the answerable count for as much as the foreign, and those near the topic for a tenth of these. */
const shares: Readonly<Record<Nearness, number>> = {
  answered: 1,
  wrong: 0,
  near: 0.1,
  far: 0.9,
};

async function trial(name: string, set: QuestionSet, docs: readonly Doc[]): Promise<Trial> {
  const kept = new Set(docs.map(({ id }) => id));
  const titles = new Set(docs.map(({ title }) => title));
  const lessons = await lessonsOf({ ...set, docs: [...docs] }, set.docs);
  const nearness = ({ asked, group }: SetLesson): Nearness => {
    if (asked.pid !== undefined && kept.has(asked.pid)) return 'answered';
    return titles.has(group) ? 'near' : 'far';
  };
  const counts = { answered: 0, wrong: 0, near: 0, far: 0 };
  for (const lesson of lessons) counts[nearness(lesson)] += 1;
  const cases = lessons.flatMap((lesson) => {
    const row = measureConfidence(lesson.result);
    if (!row) return [];
    const kind = nearness(lesson);
    return [
      {
        row,
        isSo: kind === 'answered',
        weight: shares[kind] / counts[kind],
        half: halfOf(lesson.question),
        kind,
      },
    ];
  });
  return { name, cases };
}

/** Of a community: what is answered right, its near misses, and what it answers with the answer taken out. */
export function communityTrial(
  name: string,
  { answerable, near }: { readonly answerable: readonly Lesson[]; readonly near: readonly Lesson[] },
): Trial {
  const half = halfOf(name);
  const caseOf = (result: Lesson['result'], kind: Nearness, weight: number) => {
    const row = measureConfidence(result);
    return row ? [{ row, isSo: kind === 'answered', weight, half, kind }] : [];
  };
  const right = answerable.filter(({ right: [first] }) => first === 0);
  // An answerable question whose answer comes second had better be answered wrong than a near miss.
  const wrong = answerable.filter(({ right: [first] }) => first !== 0);
  return {
    name,
    cases: [
      ...right.flatMap(({ result }) => caseOf(result, 'answered', 1 / right.length)),
      ...wrong.flatMap(({ result }) => caseOf(result, 'wrong', 0.15 / Math.max(1, wrong.length))),
      ...near.flatMap(({ result }) => caseOf(result, 'near', 0.6 / near.length)),
      ...answerable.flatMap((lesson) => caseOf(withoutRight(lesson), 'near', 0.4 / answerable.length)),
    ],
  };
}

/** A near miss of its own corpus, without end. */
function withoutRight({ result, right }: Lesson): Lesson['result'] {
  return { ...result, hits: result.hits.filter((_, place) => !right.includes(place)) };
}

/** By the sum of its letters: the same question is always in the same half. */
function halfOf(question: string): number {
  return [...question].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2;
}

/** @param leftOut signs that the weights must do without */
export function fitConfidence(
  trials: readonly Trial[],
  leftOut: readonly string[],
  isTaught: (half: number) => boolean,
): Weights {
  const cases = trials.flatMap((each) => each.cases.filter(({ half }) => isTaught(half)));
  return fitCases(
    cases,
    confidenceFeatureNames.filter((name) => name !== 'bias' && !leftOut.includes(name)),
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
