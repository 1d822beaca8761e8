import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type Language, wordsOf } from './language.js';

export const french: Language = {
  code: 'fr',
  scripts: ['Latn'],
  stemmer: () => import('@orama/stemmers/french'),
  stopWords: 'fra',
  questionWords: wordsOf('quoi quand pourquoi comment combien'),
  commonWords: 'french',
  fold: true,
  ngramLength: 4,
  answerTypes: {
    time: /\bquand\b|quelle? (?:année|date|mois|siècle)/,
    number: /\bcombien\b|quel (?:pourcentage|nombre)/,
    person: /\bqui\b/,
  },
  anaphoraCue: anaphoraCue({
    anywhere:
      'il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ce, cela, ça, celui, celle, y, en, là, alors',
    atStart: 'et, mais, ou, aussi, qu’en est, pourquoi',
  }),
  abbreviations: abbreviations({
    never: 'M MM Mme Mmes Mlle Mlles Me Mgr Pr env c.-à-d p.ex éd t n av Av bd',
    perhaps: 'av.J.-C J.-C janv févr avr juil sept oct nov déc apr',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Le La Les Un Une Des Du De En Dans À Au Aux Il Elle Ils Elles On Ce Cet Cette Ces Son Sa Ses Leur Leurs Nous Vous Je Par Pour Avec Sans Sous Sur Depuis Selon Après Avant Pendant Mais Et Ou Si Comme Quand Lorsque Où Que Qui Cependant Toutefois Ainsi Plusieurs Certains Tous Chaque',
    ),
  ),
};
