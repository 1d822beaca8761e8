import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const arabic: Language = {
  code: 'ar',
  scripts: ['Arab'],
  stemmer: () => import('@orama/stemmers/arabic'),
  stopWords: 'ara',
  numerals: wordsOf('واحد اربعة ثلاثة عشر عشرة صفر مليون مليار الاول الثاني الثانية الف'),
  moreStopWords: wordsOf('لماذا'),
  commonWords: 'arabic',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bمتى\b|أي (?:عام|سنة|تاريخ|قرن)/,
    number: /\bكم\b|\bبكم\b|عدد|نسبة/,
    person: /\bمن (?:هو|هي|هم|الذي|قام|كان)\b|^من\s/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'هو, هي, هم, هذا, هذه, ذلك, تلك, هناك, له, لها, منه, منها, فيه, فيها',
    atStart: 'و, ماذا عن, لماذا, لكن',
  }),
};
