import leven from 'leven';
import type { UnansweredQuestion } from '../../store/store.js';

/** Unanswered questions that ask the same thing in other words, taken together. */
export interface QuestionGroup extends Omit<UnansweredQuestion, 'id'> {
  /** Of all questions in it, the most frequent first. */
  readonly ids: readonly number[];
}

/** Comparing is quadratic at worst; the rest of a longer list stays as it is. */
const maxCompared = 1000;

/** Share of the words that matter that has to be the same: one may differ in a question of five. */
const minShared = 0.8;

/** Most frequent first. @param questions most frequent first */
export function groupQuestions(questions: readonly UnansweredQuestion[]): readonly QuestionGroup[] {
  const groups: { words: readonly string[]; questions: UnansweredQuestion[] }[] = [];
  for (const [place, question] of questions.entries()) {
    const words = wordsThatMatter(question.question);
    const same = place < maxCompared ? groups.find((group) => isSame(group.words, words)) : undefined;
    if (same) same.questions.push(question);
    else groups.push({ words, questions: [question] });
  }
  return groups.map((group) => combine(group.questions)).sort((a, b) => b.count - a.count);
}

function combine(questions: readonly UnansweredQuestion[]): QuestionGroup {
  return {
    ids: questions.map(({ id }) => id),
    question: questions[0]?.question ?? '',
    count: questions.reduce((sum, { count }) => sum + count, 0),
    first: questions.map(({ first }) => first).sort()[0] ?? '',
    last:
      questions
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? '',
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.some((candidate) => isSameWord(word, candidate)));
  return shared.length > 0 && shared.length / Math.max(one.length, other.length) >= minShared;
}

/** Give or take a typing error in a long word. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && leven(one, other, { maxDistance: 2 }) <= (shorter >= 8 ? 2 : 1);
}

/** The longer ones; all of them in other scripts, where words are short. */
function wordsThatMatter(question: string): readonly string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    question.normalize('NFKC').toLowerCase(),
  );
  const words = Array.from(segments)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const long = words.filter((word) => word.length >= 4 || !/\p{Script=Latin}/u.test(word));
  return [...new Set(long.length > 0 ? long : words)];
}
