import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const chinese: Language = {
  code: 'zh',
  scripts: ['Hani'],
  stopWords: 'zho',
  moreStopWords: wordsOf('什么 何时 哪里 为什么 怎么 怎样 哪个 多少 哪些 如何 何'),
  commonWords: 'chinese',
  fold: false,
  // Traditional characters as simplified ones.
  unifySpelling: async () => (await import('chinese-conv')).sify,
  isSegmented: true,
  ngramLength: 2,
  answerTypes: answerTypes({
    time: /什么时候|何时|哪一?年|几年|哪天|几点|什麼時候|何時|幾年|幾點/,
    number: /多少|几[个名位次]|幾[個名位次]|多[长大高远久長遠]|百分比/,
    person: /谁|誰|哪位/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /[他她它其这那该]|^那么|^呢|呢[？?]?$/u,
};
