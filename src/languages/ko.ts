import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const korean: Language = {
  code: 'ko',
  scripts: ['Hang', 'Hani'],
  stopWords: 'kor',
  numerals: wordsOf('하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉'),
  moreStopWords: wordsOf('누가'),
  commonWords: 'korean',
  fold: false,
  ngramLength: 2,
  answerTypes: answerTypes({
    time: /언제|몇 ?년|몇 ?시|어느 해/,
    number: /몇|얼마|비율/,
    person: /누구|누가/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /(?:^|\s)(?:그|이|저)(?:는|가|의|것|들|곳|때)?(?:\s|$)|그녀|그리고|거기/u,
};
