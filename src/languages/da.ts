import type { Language } from './language.js';

export const danish: Language = {
  code: 'da',
  scripts: ['Latn'],
  stemmer: () => import('@orama/stemmers/danish'),
  stopWords: 'dan',
  commonWords: 'danish',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
