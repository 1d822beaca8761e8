import type { Language } from './language.js';

export const finnish: Language = {
  code: 'fi',
  scripts: ['Latn'],
  stemmer: () => import('@orama/stemmers/finnish'),
  stopWords: 'fin',
  commonWords: 'finnish',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
