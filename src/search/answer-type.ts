import { languageOf } from '../languages/index.js';
import type { AnswerTypePatterns } from '../languages/language.js';
import { fitsTyped } from '../languages/plain-letters.js';

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
  // "cuando" without its accent is "while" more often than "when".
  if (patterns.time.test(asked)) return 'time';
  if (fitsTyped(patterns.number, asked)) return 'number';
  return fitsTyped(patterns.person, asked) ? 'person' : 'other';
}

/** Where the words begin that say what is counted, UTF-16: "how many ‹members …›"; undefined where no number is asked for. */
export function placeOfCounted(question: string, tag: string): number | undefined {
  const number = languageOf(tag).answerTypes?.().number;
  const found = number?.exec(question.toLowerCase());
  return found ? found.index + found[0].length : undefined;
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
  const asks = (pattern: RegExp | undefined) => pattern !== undefined && fitsTyped(pattern, small);
  return { how: asks(cues?.asksHow), why: asks(cues?.asksWhy), whether: asks(cues?.asksWhether) };
}
