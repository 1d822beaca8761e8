import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const hebrew: Language = {
  code: 'he',
  scripts: ['Hebr'],
  stopWords: 'heb',
  moreStopWords: wordsOf('איזו כמה האם'),
  commonWords: 'hebrew',
  fold: true,
  ngramLength: 3,
  answerTypes: answerTypes({
    time: /\bמתי\b|באיזו שנה|באיזה תאריך|באיזו שעה/,
    number: /\bכמה\b/,
    person: /\b[לבמש]?מי\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'הוא, היא, הם, הן, זה, זאת, זו, שם, אז, שלו, שלה, אותו, אותה',
    atStart: 'ומה, ו, אבל, או, למה, ומי',
  }),
};
