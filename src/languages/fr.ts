import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const french: Language = {
  code: 'fr',
  scripts: ['Latn'],
  letters: 'àâæçéèêëîïôœùûüÿ',
  webShare: 4.5,
  stemmer: () => import('@orama/stemmers/french'),
  stopWords: 'fra',
  moreStopWords: wordsOf('quoi quand pourquoi comment combien'),
  commonWords: 'french',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:quand|lorsqu[e’']|si|après que|pendant que)[^,?]*,\s*(?=qu[e’']|qui\b|quoi\b|comment\b|où\b|combien\b|quel|pourquoi\b|est-ce\b)/,
    time: /\bquand\b|quelle? (?:année|date|mois|siècle|heure)/,
    number: /\bcombien\b|quel (?:pourcentage|nombre)/,
    person: /(?:^|\b(?:à|de|avec|pour|par|chez|et) )qui\b|\bqui est-ce\b|\bc’est qui\b|\bc'est qui\b/,
  }),
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
