import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const polish: Language = {
  code: 'pl',
  scripts: ['Latn'],
  letters: 'ąćęłńóśźż',
  webShare: 1.8,
  stopWords: 'pol',
  numerals: wordsOf('dwa dwaj dwie dwoje jeden jedna jedno'),
  moreStopWords: wordsOf('kogo komu moją twoją tą całą taką naszą samą inną waszą'),
  commonWords: 'polish',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:kiedy|gdy|jeśli|jeżeli|po tym,? jak) [^,?]*,\s*(?=(?:to )?(?:co|kto|kogo|komu|jak|gdzie|ile|ilu|dlaczego|któr\w*)\b)/,
    time: /\bkiedy\b|któr(?:ym|y) (?:rok|wiek)|\bo której\b/,
    number: /\bile\b|\bilu\b/,
    person: /\bkto\b|\bkogo\b|\bkomu\b|\bkim\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'on, ona, ono, oni, one, jego, jej, ich, jemu, nim, to, ten, ta, te, tam, wtedy',
    atStart: 'a, i, ale, lub, dlaczego',
  }),
};
