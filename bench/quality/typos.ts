import type { Question } from '../sets/question-set.js';
import { askSet, type BenchCorpus } from './product-run.js';
import { hitAt1 } from './ranking.js';

export interface TypoReport {
  readonly questions: number;
  /** Hit@1 of the questions as they were typed. */
  readonly typed: number;
  /** Hit@1 of the same questions without typing errors. */
  readonly clean: number;
}

export async function measureTypos(corpus: BenchCorpus, questions: readonly Question[]): Promise<TypoReport> {
  const typed = questions.filter((question) => question.clean !== undefined);
  return {
    questions: typed.length,
    typed: hitAt1(await askSet(corpus, typed)),
    clean: hitAt1(await askSet(corpus, typed, (question) => question.clean ?? question.q)),
  };
}
