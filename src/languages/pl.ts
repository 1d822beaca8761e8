import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const polish: Language = {
  code: 'pl',
  scripts: ['Latn'],
  stopWords: 'pol',
  questionWords: wordsOf('kogo komu'),
  commonWords: 'polish',
  fold: true,
  ngramLength: 4,
  answerTypes: {
    time: /\bkiedy\b|któr(?:ym|y) (?:rok|wiek)/,
    number: /\bile\b|\bilu\b/,
    person: /\bkto\b|\bkogo\b|\bkomu\b/,
  },
  anaphoraCue: anaphoraCue({
    anywhere: 'on, ona, ono, oni, one, jego, jej, ich, jemu, nim, to, ten, ta, te, tam, wtedy',
    atStart: 'a, i, ale, lub, dlaczego',
  }),
};
