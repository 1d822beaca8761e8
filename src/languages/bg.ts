import type { Language } from './language.js';

export const bulgarian: Language = {
  code: 'bg',
  scripts: ['Cyrl'],
  stemmer: () => import('@orama/stemmers/bulgarian'),
  stopWords: 'bul',
  commonWords: 'bulgarian',
  fold: true,
  ngramLength: 4,
};
