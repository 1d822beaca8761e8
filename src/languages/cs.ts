import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const czech: Language = {
  code: 'cs',
  scripts: ['Latn'],
  letters: 'áčďéěíňóřšťúůýž',
  webShare: 1,
  stopWords: 'ces',
  numerals: wordsOf(
    'jeden jedna jedno dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet sto sta tisíc tisíce nula první',
  ),
  moreStopWords: wordsOf('této tý mojí támhle'),
  commonWords: 'czech',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bkdy\b|kter(?:ém|ý) (?:roce|rok|den|měsíc|století)|\bv kolik hodin\b/,
    number: /\bkolik\b|\bjak (?:dlouho|starý|daleko|vysok|velk|často)|procent/,
    person: /\bkdo\b|\bkoho\b|\bkomu\b|\bs kým\b|\bkým\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'on, ona, ono, oni, ony, jeho, její, jejich, ho, mu, ji, jí, jim, ten, ta, to, ti, tohle, tam, tehdy',
    atStart: 'a, ale, nebo, také, proč, co takhle',
  }),
  writesOrdinals: true,
};
