import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const spanish: Language = {
  code: 'es',
  scripts: ['Latn'],
  letters: 'áéíñóúü',
  webShare: 6,
  stemmer: () => import('@orama/stemmers/spanish'),
  stopWords: 'spa',
  moreStopWords: wordsOf(
    'quién quiénes cuál cuáles cómo dónde cuándo cuánto cuántos cuánta cuántas adónde ése porqué',
  ),
  commonWords: 'spanish',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:cuando|si|mientras) [^,?]*,\s*(?=¿|qu[eé]\b|qui[eé]n|c[oó]mo\b|d[oó]nde\b|cu[aá]nt|cu[aá]l|por qu[eé])/,
    time: /\bcuándo\b|^cuando\b|(?:en|a) qué (?:año|fecha|mes|siglo|década|hora)/,
    number: /\bcuánt[oa]s?\b|qué (?:porcentaje|número|cantidad)/,
    person: /\bqui[eé]n(?:es)?\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'él, ella, ello, ellos, ellas, le, les, lo, su, sus, este, esta, esto, ese, esa, eso, aquel, allí, ahí, entonces',
    atStart: 'y, e, pero, o, también, qué hay de, por qué',
  }),
  abbreviations: abbreviations({
    never:
      'Sr Sra Sres Sras Srta D Dña Dra Ud Uds Vd Lic Ing Gral Cnel Tte tel Tel aprox ej p.ej Mons Fr Sto Sta Avda Av EE',
    perhaps: 'EE.UU UU E.U a.C d.C ene feb mar abr may jun jul ago sep oct nov dic S.A cía Cía',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'El La Los Las Un Una Unos Unas Lo En De Del Al A Con Por Para Desde Hasta Según Sin Sobre Tras Durante Entre Se Su Sus Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella Como Cuando Donde Aunque Pero Y O Si No Es Fue Hay Él Ella Ellos Ellas Además También Sin Después Antes Muchos Muchas Algunos Algunas Otro Otra Todos Todas',
    ),
  ),
};
