import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const ukrainian: Language = {
  code: 'uk',
  scripts: ['Cyrl'],
  letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  webShare: 0.6,
  stemmer: () => import('@orama/stemmers/ukrainian'),
  stopWords: 'ukr',
  moreStopWords: wordsOf('хто чому які скільки кого кому'),
  commonWords: 'ukrainian',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:коли|якщо|поки|після того,? як) [^,?]*,\s*(?=(?:то )?(?:що|хто|кого|кому|як|де|куди|скільки|чому|навіщо|чий)\b)/,
    time: /\bколи\b|як(?:ому|ий|ого) (?:ро[кц]|дат|столітт)|\bо котрій\b/,
    number: /\bскільки\b/,
    person: /\b(?:хто|кого|кому|ким)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'він, вона, воно, вони, його, її, їх, йому, їй, ним, це, цей, ця, ці, там, тоді',
    atStart: 'а, і, й, та, але, чому',
  }),
};
