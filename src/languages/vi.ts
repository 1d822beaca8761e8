import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const vietnamese: Language = {
  code: 'vi',
  scripts: ['Latn'],
  letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  webShare: 1.2,
  stopWords: 'vie',
  moreStopWords: wordsOf('ai nào đâu sao'),
  commonWords: 'vietnamese',
  fold: false,
  isTypedWithoutMarks: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\b(?:khi nào|bao giờ|năm nào|ngày nào|mấy giờ|thế kỷ nào|lúc nào)\b/,
    number: /\bbao nhiêu\b|\bmấy\b|\bbao lâu\b/,
    person: /\bai\b/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /(?:^|\s)(?:ông ấy|bà ấy|anh ấy|cô ấy|nó|họ|đó|này|ấy)(?:\s|[?.]|$)|^(?:còn|và) /iu,
};
