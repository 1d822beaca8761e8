import type { Language } from './language.js';

export const danish: Language = {
  code: 'da',
  scripts: ['Latn'],
  letters: 'æøåé',
  webShare: 0.4,
  stemmer: () => import('@orama/stemmers/danish'),
  stopWords: 'dan',
  commonWords: 'danish',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
