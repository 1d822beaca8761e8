import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const bulgarian: Language = {
  code: 'bg',
  scripts: ['Cyrl'],
  letters: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  webShare: 0.2,
  stemmer: loadStemmer,
  stopWords: 'bul',
  numerals: wordsOf('два двама двамата две двете три хиляди първата първи първо'),
  commonWords: 'bulgarian',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bкога\b|(?:коя|кой|каква) (?:година|дата|месец|век)|\bв колко часа\b/,
    number: /\bколко\b|процент/,
    person: /\bкой\b(?! (?:ден|месец|век|път|начин)\b)|\bкого\b|\bкому\b|\bчи[йяе]\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'той, тя, то, те, него, нея, тях, му, ѝ, им, неговия, нейния, този, тази, това, тези, онзи, там, тогава',
    atStart: 'а, и, но, или, защо, ами',
  }),
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
