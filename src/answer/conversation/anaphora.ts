import { languageOf } from '../../languages/index.js';

/** Whether a word of the question points to something said before. */
export function hasAnaphora(question: string, language: string): boolean {
  return languageOf(language).anaphoraCue?.().test(question) ?? false;
}
