import { type Language, wordsOf } from './language.js';

export const vietnamese: Language = {
  code: 'vi',
  scripts: ['Latn'],
  stopWords: 'vie',
  questionWords: wordsOf('ai nào đâu sao'),
  commonWords: 'vietnamese',
  fold: false,
  ngramLength: 4,
  answerTypes: {
    time: /khi nào|bao giờ|năm nào|ngày nào|thế kỷ nào/,
    number: /bao nhiêu|mấy/,
    person: /\bai\b/,
  },
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: /(?:^|\s)(?:ông ấy|bà ấy|anh ấy|cô ấy|nó|họ|đó|này|ấy)(?:\s|[?.]|$)|^(?:còn|và) /u,
};
