import type { Language } from './language.js';

export const hungarian: Language = {
  code: 'hu',
  scripts: ['Latn'],
  stemmer: () => import('@orama/stemmers/hungarian'),
  stopWords: 'hun',
  commonWords: 'hungarian',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
