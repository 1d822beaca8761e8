import { readFileSync } from 'node:fs';

interface QuestionSet {
  readonly answered: readonly { readonly question: string }[];
  readonly refused: readonly string[];
}

// The file is the project's own, and its tests read it too.
const set = JSON.parse(readFileSync('tests/quality/questions-article.json', 'utf8')) as QuestionSet;

/** The project's own questions on its article: forty that it answers, twenty that it does not. */
export const questions: readonly string[] = [...set.answered.map(({ question }) => question), ...set.refused];
