import { languageOf } from '../languages/index.js';
import type { AnswerTypePatterns } from '../languages/language.js';

/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerType = keyof AnswerTypePatterns | 'other';

export function answerTypeOf(question: string, language: string): AnswerType {
  const patterns = languageOf(language).answerTypes;
  if (!patterns) return 'other';
  const text = question.toLowerCase().trim();
  if (patterns.time.test(text)) return 'time';
  if (patterns.number.test(text)) return 'number';
  return patterns.person.test(text) ? 'person' : 'other';
}
