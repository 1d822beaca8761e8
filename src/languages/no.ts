import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import type { Language } from './language.js';

export const norwegian: Language = {
  code: 'no',
  scripts: ['Latn'],
  letters: 'æøåéòôê',
  webShare: 0.2,
  stemmer: () => import('@orama/stemmers/norwegian'),
  stopWords: 'nob',
  commonWords: 'norwegian',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause: /^(?:når|hvis|mens|etter at) [^,?]*,\s*(?=hva\b|hvem|hvordan\b|hvor|hvilke[nt]?\b)/,
    time: /\bnår\b|hvilke[tn] (?:år|dato|måned|århundre)/,
    number: /\bhvor (?:mange|mye|lang|langt|lenge|gammel|høy|stor|ofte)\b|\bprosent/,
    person: /\bhvem\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'han, hun, den, det, de, dem, hans, hennes, dens, deres, denne, dette, disse, der, da',
    atStart: 'og, men, eller, også, hvorfor, hva med',
  }),
  writesOrdinals: true,
};
