import type { Language } from './language.js';

/**
 * Tells numbers that are written out: `eight`, `二十`.
 *
 * @param formOf how a word stands in the index
 */
export function numberWordTest(
  { numberWords = [], isSegmented }: Language,
  formOf: (word: string) => string,
): (form: string) => boolean {
  const known = new Set(numberWords.map(formOf));
  const inDigits = (form: string) => [...form].every((digit) => known.has(digit));
  return (form) => known.has(form) || (isSegmented === true && inDigits(form));
}
