import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const finnish: Language = {
  code: 'fi',
  scripts: ['Latn'],
  letters: 'äöåšž',
  webShare: 0.4,
  stemmer: () => import('@orama/stemmers/finnish'),
  stopWords: 'fin',
  numerals: wordsOf('yksi kaksi kolme ensimmäinen ensimmäisen'),
  commonWords: 'finnish',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bmilloin\b|\bkoska\b|minä (?:vuonna|päivänä|vuosisadalla)|\bmihin aikaan\b/,
    number:
      /\bkuinka (?:monta|moni|paljon|pitkä|vanha|kaukana|korkea|suuri|usein)|\bmontako\b|\bmoneltako\b|\bprosentti/,
    person: /\bkuka\b|\bketkä\b|\bkenen\b|\bkenet\b|\bkenelle\b|\bkeneltä\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'hän, hänen, hänet, se, sen, sitä, siihen, siitä, siellä, ne, niiden, niitä, he, heidän, tämä, tämän, tuo, nuo, silloin',
    atStart: 'ja, mutta, tai, myös, miksi, entä',
  }),
  writesOrdinals: true,
};
