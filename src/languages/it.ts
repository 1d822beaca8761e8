import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const italian: Language = {
  code: 'it',
  scripts: ['Latn'],
  letters: 'àèéìíîòóùú',
  webShare: 2.8,
  stemmer: () => import('@orama/stemmers/italian'),
  stopWords: 'ita',
  moreStopWords: wordsOf('cosa quando quali d lì là perchè'),
  commonWords: 'italian',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:quando|se|mentre|dopo che) [^,?]*,\s*(?=che\b|chi\b|cosa\b|come\b|dove\b|quant|qual|perché\b)/,
    time: /\bquando\b|(?:quale|che) (?:anno|data|mese|secolo)|\ba che ora\b/,
    number: /\bquant[oaei]\b|percentuale/,
    person: /\bchi\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'lui, lei, loro, esso, essa, suo, sua, suoi, sue, questo, questa, quello, quella, lì, là, allora, ne, ci',
    atStart: 'e, ma, o, anche, perché',
  }),
  abbreviations: abbreviations({
    never:
      'Sig Sigg Sig.ra Sig.na Dott Dott.ssa Ing Avv Arch Gen Col On Mons S pagg cfr Cfr es ecc.es p.es tel Tel artt n',
    perhaps: 'ecc a.C d.C gen feb mar apr mag giu lug ago set ott nov dic S.p.A',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Il Lo La I Gli Le Un Uno Una In Nel Nella Nei Nelle Del Della Dei Delle Di Da Dal Dalla A Al Alla Con Per Tra Fra Su Sul Sulla Si Non È Era Fu Egli Lui Lei Essi Loro Questo Questa Questi Queste Quello Quella Come Quando Dove Se Ma E O Anche Dopo Prima Durante Secondo Tuttavia Molti Alcuni Tutti Ogni',
    ),
  ),
};
