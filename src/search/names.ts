import type { Token } from './analysis/analyzer.js';
import { isWrittenAsName } from './index/capitals.js';
import type { Lexicon, Term } from './index/lexicon.js';

/** Capitalized or a number, and not at the start. */
export function isWrittenName({ start }: Token, position: number, text: string): boolean {
  return position > 0 && /^[\p{Lu}\p{N}]/u.test(text.slice(start, start + 2));
}

/**
 * What the passages capitalize, in a question typed without capitals. Common words are left out: a heading or a button
 * writes these with a capital as well.
 */
export function isKnownName(found: Term, lexicon: Lexicon): boolean {
  return isWrittenAsName(found) && !lexicon.isCommon(found.text);
}

/** Beside the first word and the English `I`. */
export function hasCapitals(question: string): boolean {
  return /(?<=[\s\p{P}])(?!I\b)\p{Lu}/u.test(question.trim());
}
