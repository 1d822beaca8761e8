import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const turkish: Language = {
  code: 'tr',
  scripts: ['Latn'],
  stemmer: () => import('@orama/stemmers/turkish'),
  stopWords: 'tur',
  questionWords: wordsOf('kaç kimin nereden'),
  commonWords: 'turkish',
  fold: true,
  hasOwnCasing: true,
  ngramLength: 4,
  answerTypes: {
    time: /ne zaman|hangi (?:yıl|tarih|ay|yüzyıl)/,
    number: /\bkaç\b|ne kadar|yüzde/,
    person: /\bkim/,
  },
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
