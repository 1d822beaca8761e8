import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const hebrew: Language = {
  code: 'he',
  scripts: ['Hebr'],
  stopWords: 'heb',
  questionWords: wordsOf('איזו כמה האם'),
  commonWords: 'hebrew',
  fold: true,
  ngramLength: 3,
  answerTypes: {
    time: /מתי|באיזו שנה|באיזה תאריך/,
    number: /כמה/,
    person: /(?:^|\s)מי(?:\s|\?|$)/,
  },
  anaphoraCue: anaphoraCue({
    anywhere: 'הוא, היא, הם, הן, זה, זאת, זו, שם, אז, שלו, שלה, אותו, אותה',
    atStart: 'ומה, ו, אבל, או, למה, ומי',
  }),
};
