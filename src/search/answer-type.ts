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

/** What kind of sentence a question hopes for; one may hope for several. */
export interface WantedAnswer {
  /** How something is done. */
  readonly how: boolean;
  /** For what reason. */
  readonly why: boolean;
  /** Whether something is so. */
  readonly whether: boolean;
}

export function wantedAnswer(question: string, tag: string): WantedAnswer {
  const cues = languageOf(tag).sentenceCues?.();
  const small = question.normalize('NFC').toLowerCase().trim();
  return {
    how: cues?.asksHow.test(small) ?? false,
    why: cues?.asksWhy.test(small) ?? false,
    whether: cues?.asksWhether.test(small) ?? false,
  };
}
