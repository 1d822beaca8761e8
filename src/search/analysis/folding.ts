import type { Language } from '../../languages/language.js';

/** @param unify brings the spellings of a word in small letters together */
export function lowerOf(language: Language, unify: (word: string) => string): (word: string) => string {
  // Asking for a locale takes ten times as long, and only a few change small letters.
  const { code, hasOwnCasing } = language;
  return hasOwnCasing
    ? (word) => unify(word.normalize('NFKC').toLocaleLowerCase(code))
    : (word) => unify(word.normalize('NFKC').toLowerCase());
}

/** Letters with a stroke or a ligature, which Unicode does not take apart; dotless ı is a capital I of Turkish. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

export function withoutMarks(word: string): string {
  if (/^[\p{ASCII}]*$/u.test(word)) return word;
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare.replace(/[ıłđøæœß]/g, (letter) => plainLetters[letter] ?? letter);
}
