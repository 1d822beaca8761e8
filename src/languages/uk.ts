import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const ukrainian: Language = {
  code: 'uk',
  scripts: ['Cyrl'],
  stemmer: () => import('@orama/stemmers/ukrainian'),
  stopWords: 'ukr',
  questionWords: wordsOf('хто чому які скільки кого кому'),
  commonWords: 'ukrainian',
  fold: true,
  ngramLength: 4,
  answerTypes: {
    time: /коли|як(?:ому|ий|ого) (?:ро[кц]|дат|столітт)/,
    number: /скільки/,
    person: /(?:^|\s)(?:хто|кого|кому|ким)(?:\s|\?|$)/,
  },
  anaphoraCue: anaphoraCue({
    anywhere: 'він, вона, воно, вони, його, її, їх, йому, їй, ним, це, цей, ця, ці, там, тоді',
    atStart: 'а, і, й, та, але, чому',
  }),
};
