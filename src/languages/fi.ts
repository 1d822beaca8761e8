import type { Language } from './language.js';

export const finnish: Language = {
  code: 'fi',
  scripts: ['Latn'],
  letters: 'äöåšž',
  webShare: 0.4,
  stemmer: () => import('@orama/stemmers/finnish'),
  stopWords: 'fin',
  commonWords: 'finnish',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
