import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const dutch: Language = {
  code: 'nl',
  scripts: ['Latn'],
  letters: 'éëïóöüè',
  webShare: 2.2,
  stemmer: () => import('@orama/stemmers/dutch'),
  stopWords: 'nld',
  moreStopWords: wordsOf('wanneer waar waarom welke welk hoeveel één eén èèn vóór zó'),
  commonWords: 'dutch',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause: /^(?:wanneer|als|nadat|terwijl) [^,?]*,\s*(?=wat\b|wie\b|hoe\b|waar|welke?\b|waarom\b)/,
    time: /\bwanneer\b|welk(?:e)? (?:jaar|datum|maand|eeuw)|\bhoe laat\b/,
    number: /\bhoe ?(?:veel|lang|oud|ver|hoog|groot|vaak)\b|percentage/,
    person: /\bwie\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'hij, zij, ze, het, hem, haar, hun, zijn, dit, dat, deze, die, daar, er, toen, dan',
    atStart: 'en, maar, of, ook, waarom, hoe zit het met',
  }),
  abbreviations: abbreviations({
    never:
      'dhr Dhr mevr Mevr mw Mw ir ing mr drs Drs jhr bijv bv d.w.z o.a m.b.t t.o.v i.p.v z.g zgn resp evt incl excl nl tel Tel',
    perhaps: 'enz mrt jun jul v.Chr n.Chr mln mld N.V B.V',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'De Het Een In Op Aan Bij Van Voor Na Naar Met Door Over Onder Tussen Sinds Tot Uit Volgens Tijdens Hij Zij Ze Wij We Ik Je U Zijn Haar Hun Dit Dat Deze Die Er Daar Hier Als Toen Wanneer Omdat Hoewel Maar En Of Ook Niet Veel Sommige Alle Elke',
    ),
  ),
};
