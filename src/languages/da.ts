import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const danish: Language = {
  code: 'da',
  scripts: ['Latn'],
  letters: 'æøåé',
  webShare: 0.4,
  stemmer: () => import('@orama/stemmers/danish'),
  stopWords: 'dan',
  numerals: wordsOf('to tre fire fem seks syv otte ni ti første'),
  commonWords: 'danish',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause: /^(?:når|hvis|mens|efter at) [^,?]*,\s*(?=hvad\b|hvem|hvordan\b|hvor|hvilke[nt]?\b)/,
    time: /\bhvornår\b|hvilke[tn] (?:år|dato|måned|århundrede)|\bhvad tid\b/,
    number: /\bhvor (?:mange|meget|lang|langt|længe|gammel|høj|stor|tit|ofte)\b|\bprocent/,
    person: /\bhvem\b|\bhvis (?:er|var)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'han, hun, den, det, de, dem, hans, hendes, dets, deres, denne, dette, disse, dér',
    atStart: 'og, men, eller, også, hvorfor, hvad med',
  }),
  writesOrdinals: true,
};
