import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const thai: Language = {
  code: 'th',
  scripts: ['Thai'],
  stopWords: 'tha',
  moreStopWords: wordsOf('ใคร เมื่อไหร่ เมื่อไร ที่ไหน ทำไม อย่างไร ยังไง ใด ไหน เท่าไร เท่าไหร่ กี่ เท่าใด เมื่อใด ไหม'),
  commonWords: 'thai',
  fold: false,
  isSegmented: true,
  ngramLength: 3,
  answerTypes: answerTypes({
    time: /เมื่อไ|เมื่อใด|ปีใด|ปีไหน|ปีอะไร|วันที่เท่า|กี่โมง/,
    number: /กี่|เท่าไ|เท่าใด|จำนวน/,
    person: /ใคร/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /เขา|เธอ|มัน|นั้น|นี้|ที่นั่น|แล้ว.*ล่ะ/u,
  endsSentencesWithSpace: true,
};
