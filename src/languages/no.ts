import type { Language } from './language.js';

export const norwegian: Language = {
  code: 'no',
  scripts: ['Latn'],
  stemmer: () => import('@orama/stemmers/norwegian'),
  stopWords: 'nob',
  commonWords: 'norwegian',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
