import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
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
  answerTypes: answerTypes({
    time: /\bmikor\b|\bhány órakor\b|melyik (?:évben|napon|hónapban|században)/,
    number: /\bhány|\bmennyi|\bmilyen (?:gyakran|magas|hosszú|messze|idős)|százalék/,
    person: /\bkik?\b|\bkit\b|\bkinek\b|\bkivel\b|\bkié\b|\bkitől\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'ő, őt, neki, ők, nekik, azt, annak, arra, ez, ezt, ennek, azok, ezek, ott, akkor',
    atStart: 'és, de, vagy, miért, mi van a',
  }),
  writesOrdinals: true,
};
