import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const turkish: Language = {
  code: 'tr',
  scripts: ['Latn'],
  letters: 'çğıiöşüâîû',
  webShare: 1.7,
  stemmer: () => import('@orama/stemmers/turkish'),
  stopWords: 'tur',
  numerals: wordsOf(
    'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar trilyon katrilyon ilk',
  ),
  moreStopWords: wordsOf(
    'kaç kimin nereden nedir nelerdir kimdir kimlerdir hangisi hangisidir nerededir nasıldır kaçtır',
  ),
  commonWords: 'turkish',
  fold: true,
  hasOwnCasing: true,
  endsAfterApostrophe: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bne zaman\b|\bhangi (?:yıl|tarih|ay|yüzyıl|gün)|\bsaat kaçta\b/,
    number: /\bkaç|\bne kadar\b|yüzde/,
    person: /\bkim(?:i|e|in|den|de|ler|lere|leri|lerin|dir|dı|di)?\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'o, onu, onun, ona, onlar, onların, bu, bunu, bunun, şu, orada, o zaman',
    atStart: 've, peki, ama, ya, neden',
  }),
  abbreviations: abbreviations({
    never: 'Sn Av Doç Yrd Öğr Gör Alb Gen Org bkz Bkz yy örn Örn çev haz Hz Cad Sok Mah',
    perhaps: 'vs vb vd M.Ö M.S A.Ş T.C',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Bu Şu O Bir Ve Ama Ancak Fakat Ya Da De Ne Nasıl Niçin Kim Her Bazı Birçok Tüm Daha Sonra Önce Onun Onlar Biz Siz Ben Sen İlk Bunun Böyle',
    ),
  ),
  writesOrdinals: true,
};
