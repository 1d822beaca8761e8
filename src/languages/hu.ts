import type { Language } from './language.js';

export const hungarian: Language = {
  code: 'hu',
  scripts: ['Latn'],
  letters: 'áéíóöőúüű',
  webShare: 0.6,
  stemmer: () => import('@orama/stemmers/hungarian'),
  stopWords: 'hun',
  commonWords: 'hungarian',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
