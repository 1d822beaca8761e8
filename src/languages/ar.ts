import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const arabic: Language = {
  code: 'ar',
  scripts: ['Arab'],
  stemmer: () => import('@orama/stemmers/arabic'),
  stopWords: 'ara',
  questionWords: wordsOf('لماذا'),
  commonWords: 'arabic',
  fold: true,
  ngramLength: 4,
  answerTypes: {
    time: /متى|أي (?:عام|سنة|تاريخ|قرن)/,
    number: /كم|عدد|نسبة/,
    person: /(?:^|\s)من (?:هو|هي|هم|الذي|قام|كان)|^من\s/,
  },
  anaphoraCue: anaphoraCue({
    anywhere: 'هو, هي, هم, هذا, هذه, ذلك, تلك, هناك, له, لها, منه, منها, فيه, فيها',
    atStart: 'و, ماذا عن, لماذا, لكن',
  }),
};
