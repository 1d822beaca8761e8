import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const japanese: Language = {
  code: 'ja',
  scripts: ['Hira', 'Kana', 'Hani'],
  stopWords: 'jpn',
  moreStopWords: wordsOf('誰 何 いつ どこ なぜ どう どの どれ どんな いくつ いくら'),
  commonWords: 'japanese',
  fold: false,
  isSegmented: true,
  ngramLength: 2,
  answerTypes: answerTypes({
    time: /いつ|何年|何月|何日|何時/,
    number: /いくつ|何[人個回度名台]|どれくらい|どのくらい|いくら|割合/,
    person: /誰|だれ/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /それ|これ|その|この|あの|彼|彼女|そこ|では[？?]?$/u,
};
