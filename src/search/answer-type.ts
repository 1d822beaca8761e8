import { languageOf } from '../languages/index.js';
import type { AnswerTypePatterns } from '../languages/language.js';

/** What kind of thing a question asks for, judging by its words. */
export type AnswerType = Exclude<keyof AnswerTypePatterns, 'leadingClause'> | 'other';

export function answerTypeOf(question: string, tag: string): AnswerType {
  const language = languageOf(tag);
  const patterns = language.answerTypes?.();
  if (!patterns) return 'other';
  const small = question
    .normalize('NFC')
    .toLocaleLowerCase(language.hasOwnCasing ? language.code : 'en')
    .trim()
    .replace(/^[\p{P}\s]+/u, '');
  const asked = patterns.leadingClause ? small.replace(patterns.leadingClause, '') : small;
  if (patterns.time.test(asked)) return 'time';
  if (patterns.number.test(asked)) return 'number';
  return patterns.person.test(asked) ? 'person' : 'other';
}
