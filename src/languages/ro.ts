import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const romanian: Language = {
  code: 'ro',
  scripts: ['Latn'],
  letters: 'ăâîșțşţ',
  webShare: 0.5,
  stemmer: () => import('@orama/stemmers/romanian'),
  stopWords: 'ron',
  numerals: wordsOf(
    'doi doilea două trei treia treilea patru patrulea cinci şase şapte opt nouă zece sută zero prima primul',
  ),
  moreStopWords: wordsOf('câtă cui'),
  commonWords: 'romanian',
  fold: true,
  unifySpelling: async () => withCommas,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:când|dacă|după ce) [^,?]*,\s*(?=ce\b|cine\b|cui\b|cum\b|unde\b|care\b|câ|cât|de ce\b)/,
    time: /\bcând\b|(?:ce|care) (?:an|dată|lună|secol)\b|\bla ce oră\b/,
    number: /\bc[aâ](?:t|ți|te|tă|ţi)\b|ce procent/,
    person: /\bcine\b|\bcui\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'el, ea, ei, ele, lui, lor, său, sa, săi, sale, acesta, aceasta, acela, acolo, atunci',
    atStart: 'și, dar, sau, de ce, dar despre',
  }),
  abbreviations: abbreviations({
    never: 'dl Dl dna Dna dnei ing av cca de.ex Sf sf alin',
    perhaps: 'ș.a etc î.Hr d.Hr ian feb mar apr mai iun iul aug sept oct noi dec lei mil',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'În La De Din Pe Cu Pentru Prin După Înainte Între Sub Până Fără Un O Unii Unele Acest Această Acești Aceste Acesta Aceasta El Ea Ei Ele Se Nu Este A Au Dacă Când Unde Cum Ce Care Dar Și Sau Iar De Deși Totuși Mulți Toate Toți',
    ),
  ),
};

/** The letters have commas below; old keyboards and the lists have cedillas. */
function withCommas(word: string): string {
  return word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț');
}
