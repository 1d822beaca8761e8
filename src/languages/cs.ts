import type { Language } from './language.js';

export const czech: Language = {
  code: 'cs',
  scripts: ['Latn'],
  stopWords: 'ces',
  commonWords: 'czech',
  fold: true,
  ngramLength: 4,
  writesOrdinals: true,
};
