import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const greek: Language = {
  code: 'el',
  scripts: ['Grek'],
  stemmer: () => import('@orama/stemmers/greek'),
  stopWords: 'ell',
  moreStopWords: wordsOf('ποιος τι πότε γιατί πώς πόσο πόσοι πόσες ποιον'),
  commonWords: 'greek',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bπότε\b|ποι[οα] (?:έτος|χρονιά|ημερομηνία|αιώνα)|\bτι ώρα\b/,
    number: /\bπόσ/,
    // ποια is a person only where a woman is asked for; far more often it is "which".
    person:
      /\bποι(?:ος|ό[νς]|ον|οι|ους|ανού)\b(?! (?:κανόνας|σύνδεσμος|κωδικός|αριθμός|τρόπος|λόγος|διακομιστής))/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'αυτός, αυτή, αυτό, αυτοί, αυτά, του, της, τους, εκεί, τότε',
    atStart: 'και, αλλά, ή, γιατί, τι γίνεται με',
  }),
};
