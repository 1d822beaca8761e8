import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const hungarian: Language = {
  code: 'hu',
  scripts: ['Latn'],
  letters: 'áéíóöőúüű',
  webShare: 0.6,
  stemmer: () => import('@orama/stemmers/hungarian'),
  stopWords: 'hun',
  numerals: wordsOf(
    'első elsők elsőt ezer harmadik harmadikat harminc hat hatodik hatodikat hatot hatvan három hét húsz ketten kettő kettőt kilenc kilencedik kilencediket kilencet kilencven két második negyedik negyediket negyven nyolc nyolcadik nyolcadikat nyolcat nyolcvan négy négyet száz századik százat tizedik tizediket tizenegy tizenegyedik tizenhat tizenhárom tizenhét tizenkettedik tizenkettő tizenkilenc tizenkét tizennyolc tizennégy tizenöt tizet tíz öt ötven ötödik ötödiket ötöt',
  ),
  moreStopWords: wordsOf('hová'),
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
