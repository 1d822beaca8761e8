import type { Language } from './language.js';

export const bulgarian: Language = {
  code: 'bg',
  scripts: ['Cyrl'],
  letters: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  webShare: 0.2,
  stemmer: loadStemmer,
  stopWords: 'bul',
  commonWords: 'bulgarian',
  fold: true,
  ngramLength: 4,
};

/** Like Lucene's, which it is made from, the stemmer edits the letters of its word in place: strings cannot be. */
async function loadStemmer() {
  const { stemmer } = await import('@orama/stemmers/bulgarian');
  return { stemmer: (word: string) => stemmer(asLetters(word)) };
}

/** All the stemmer asks of a string but that its letters can be changed. */
function asLetters(word: string): string {
  const letters = [...word];
  const substring = (start: number, end: number) => letters.slice(start, end).join('');
  // No type says "indexed letters with a length and substring", which is all that is used.
  return Object.assign(letters, { substring }) as unknown as string;
}
