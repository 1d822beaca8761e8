import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const hindi: Language = {
  code: 'hi',
  scripts: ['Deva'],
  stemmer: () => import('@orama/stemmers/indian'),
  stopWords: 'hin',
  numerals: wordsOf('दो'),
  moreStopWords: wordsOf('क्या कब कहाँ कहां क्यों कैसे कितने कितनी किसने'),
  commonWords: 'hindi',
  fold: false,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bकब\b|किस (?:वर्ष|साल|तारीख|दिन)|कितने बजे/,
    number: /कितन|प्रतिशत/,
    person: /\bकौन\b|\bकिसने\b|\bकिसके\b|\bकिसको\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'वह, वे, यह, ये, उसका, उसकी, उसके, उनका, उनकी, उनके, उसने, इसका, इसकी, वहाँ, तब',
    atStart: 'और, लेकिन, या, क्यों',
  }),
};
