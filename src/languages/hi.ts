import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const hindi: Language = {
  code: 'hi',
  scripts: ['Deva'],
  stemmer: () => import('@orama/stemmers/indian'),
  stopWords: 'hin',
  questionWords: wordsOf('क्या कब कहाँ कहां क्यों कैसे कितने कितनी किसने'),
  commonWords: 'hindi',
  fold: false,
  ngramLength: 4,
  answerTypes: {
    time: /कब|किस (?:वर्ष|साल|तारीख)/,
    number: /कितन|प्रतिशत/,
    person: /कौन|किसने|किसके/,
  },
  anaphoraCue: anaphoraCue({
    anywhere: 'वह, वे, यह, ये, उसका, उसकी, उसके, उनका, उनकी, उनके, उसने, इसका, इसकी, वहाँ, तब',
    atStart: 'और, लेकिन, या, क्यों',
  }),
};
