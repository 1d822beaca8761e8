import type { Language } from './language.js';

/**
 * Tells numbers, in digits or written out: `8`, `eight`, `二十`.
 *
 * @param formOf how a word stands in the index
 */
export function numberTest(
  { numberWords = [], isSegmented }: Language,
  formOf: (word: string) => string,
): (form: string) => boolean {
  const known = new Set(numberWords.map(formOf));
  const isMadeOfThem = (form: string) => [...form].every((sign) => known.has(sign));
  return (form) => /^\p{N}/u.test(form) || known.has(form) || (isSegmented === true && isMadeOfThem(form));
}
