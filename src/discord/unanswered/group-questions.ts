import { takeTurns } from '../../base/take-turns.js';
import type { UnansweredQuestion } from '../../store/store.js';
import { GroupIndex } from './group-index.js';
import { isSame, wordsThatMatter } from './same-question.js';

/** Unanswered questions that ask the same thing in other words, taken together. */
export interface QuestionGroup extends Omit<UnansweredQuestion, 'id'> {
  /** Of all questions in it, the most frequent first. */
  readonly ids: readonly number[];
}

/** Others are answered meanwhile: after so long it is their turn. */
const turnMs = 8;

/** Most frequent first. @param questions most frequent first */
export async function groupQuestions(
  questions: readonly UnansweredQuestion[],
): Promise<readonly QuestionGroup[]> {
  const groups = new GroupIndex<Group>();
  const giveWay = takeTurns(turnMs);
  for (const question of questions) {
    const words = wordsThatMatter(question.question);
    const same = groups.candidates(words).find((group) => isSame(group.words, words));
    if (same) same.questions.push(question);
    else groups.add({ words, questions: [question] });
    await giveWay();
  }
  return groups.all.map((group) => combine(group.questions)).sort((a, b) => b.count - a.count);
}

interface Group {
  /** Of its first question. */
  readonly words: readonly string[];
  readonly questions: UnansweredQuestion[];
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
