import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const greek: Language = {
  code: 'el',
  scripts: ['Grek'],
  stemmer: () => import('@orama/stemmers/greek'),
  stopWords: 'ell',
  questionWords: wordsOf('ποιος τι πότε γιατί πώς πόσο πόσοι πόσες ποιον'),
  commonWords: 'greek',
  fold: true,
  ngramLength: 4,
  answerTypes: {
    time: /πότε|ποι[οα] (?:έτος|χρονιά|ημερομηνία|αιώνα)/,
    number: /πόσ/,
    person: /ποι[οό]ς|ποι[αά](?:\s|$)|ποιον/,
  },
  anaphoraCue: anaphoraCue({
    anywhere: 'αυτός, αυτή, αυτό, αυτοί, αυτά, του, της, τους, εκεί, τότε',
    atStart: 'και, αλλά, ή, γιατί, τι γίνεται με',
  }),
};
