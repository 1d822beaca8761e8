import { type QuestionSet, readQuestionSet, sharedSet } from '../sets/question-set.js';
import { fitConfidence, type Nearness, type Separation, separation, trialsOf } from './confidence.js';
import type { Choice, Weights } from './fit.js';
import { fitHighlight, highlightChoices } from './highlighting.js';
import { type Lesson, lessonsOf } from './lessons.js';
import { fitRanking, hitRate, rankingChoices } from './ranking.js';

/** The sets that have answers; their articles are dealt into two halves by title. */
const names = ['squad2.dev', 'xquad.de', 'xquad.ar', 'xquad.es', 'xquad.ru', 'xquad.th', 'xquad.zh'];

/** Questions asked of a search engine, that none of the sets answers. */
const foreignSet = 'out-of-corpus.nq';

await main();

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const wants = (part: string) => only.length === 0 || only.includes(part);
  const sets = names.map((name) => readQuestionSet(sharedSet(name)));
  if (wants('confidence')) await reportConfidence(sets);
  if (!wants('ranking') && !wants('highlight')) return;
  const lessons = await Promise.all(sets.map((set) => lessonsOf(set)));
  report(
    'ranking',
    lessons.map((each) => split(each, rankingChoices)),
    fitRanking,
  );
  const docs = sets.map((set) => set.docs);
  report(
    'highlight',
    lessons.map((each, i) => split(each, (some) => highlightChoices(some, docs[i] ?? []))),
    fitHighlight,
  );
}

async function reportConfidence(sets: readonly QuestionSet[]): Promise<void> {
  const foreign = readQuestionSet(sharedSet(foreignSet)).qs;
  const trials = (
    await Promise.all(sets.map((set) => trialsOf(set, set.lang === 'en' ? foreign : [])))
  ).flat();
  const byHalf = [0, 1].map((half) => fitConfidence(trials, (each) => each === half));
  console.log(
    '\n## confidence, on the other half\n\n| corpus | AUROC | answerable refused | foreign answered | near the topic answered |\n| --- | --- | --- | --- | --- |',
  );
  for (const { name, cases } of trials) {
    const figure = (kinds: readonly Nearness[], of: keyof Separation) => {
      const parts = [0, 1].map((half) =>
        cases.filter((each) => each.half === half && kinds.includes(each.kind)),
      );
      return parts
        .reduce((sum, part, half) => sum + separation(part, byHalf[1 - half] ?? {})[of] / 2, 0)
        .toFixed(3);
    };
    const far = ['answered', 'far'] as const;
    const columns = [
      figure(far, 'auroc'),
      figure(far, 'refused'),
      figure(far, 'answered'),
      figure(['near'], 'answered'),
    ];
    console.log(`| ${name} | ${columns.join(' | ')} |`);
  }
  printWeights(fitConfidence(trials, () => true));
}

type Halves = readonly [readonly Choice[], readonly Choice[]];

function split(
  lessons: readonly Lesson[],
  choicesOf: (some: readonly Lesson[]) => readonly Choice[],
): Halves {
  const titles = [...new Set(lessons.map(({ title }) => title))].sort();
  const half = (rest: number) => lessons.filter(({ title }) => titles.indexOf(title) % 2 === rest);
  return [choicesOf(half(0)), choicesOf(half(1))];
}

/** Each half is judged by the weights of the other; what is shipped is fitted on both. */
function report(
  title: string,
  sets: readonly Halves[],
  fit: (choices: readonly Choice[]) => Readonly<Record<string, number>>,
): void {
  const byHalf = [0, 1].map((half) => fit(sets.flatMap((halves) => halves[half] ?? [])));
  const shipped = fit(sets.flat(2));
  console.log(`\n## ${title}\n\n| set | on the other half | as shipped |\n| --- | --- | --- |`);
  sets.forEach((halves, i) => {
    const [first, second] = halves;
    const held =
      (hitRate(first, byHalf[1] ?? {}) * first.length + hitRate(second, byHalf[0] ?? {}) * second.length) /
      (first.length + second.length);
    console.log(
      `| ${names[i]} | ${held.toFixed(4)} | ${hitRate([...first, ...second], shipped).toFixed(4)} |`,
    );
  });
  printWeights(shipped);
}

function printWeights(weights: Weights): void {
  const rounded = Object.entries(weights).map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`);
  console.log(`\n\`\`\`ts\n${rounded.join('\n')}\n\`\`\``);
}
