import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const swedish: Language = {
  code: 'sv',
  scripts: ['Latn'],
  letters: 'åäöé',
  webShare: 0.5,
  stemmer: () => import('@orama/stemmers/swedish'),
  stopWords: 'swe',
  numerals: wordsOf(
    'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton aderton nitton tjugo tjugoen tjugoett tjugotre tjugotvå tjungo trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundraen hundraett tvåhundra ettusen första tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde adertonde artonde nittonde tjugonde trettionde fyrtionde femtionde sextionde sjuttionde åttionde nittionde noll',
  ),
  commonWords: 'swedish',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:när|om|medan|efter att) [^,?]*,\s*(?=vad\b|vem|hur\b|var\b|vilke[nt]\b|vilka\b|varför\b)/,
    time: /\bnär\b|vilket (?:år|datum|århundrade)|\bhur dags\b/,
    number: /\bhur (?:många|mycket|lång|gammal|långt|länge|hög|stor|ofta)/,
    person: /\bvem(?:s|\b)/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'han, hon, den, det, de, dem, hans, hennes, dess, deras, denna, detta, dessa, där, då',
    atStart: 'och, men, eller, också, varför, hur är det med',
  }),
  abbreviations: abbreviations({
    never: 'bl.a t.ex d.v.s s.k f.d dvs kl resp prof dr fr hr jfr inkl exkl',
    perhaps: 'osv m.m m.fl f.Kr e.Kr mars kr milj',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Den Det De En Ett I På Vid Från Till Med För Av Om Under Över Efter Före Genom Han Hon Vi Jag Ni Hans Hennes Deras Detta Denna Dessa Där Här Då När Som Men Och Eller Också Inte Många Några Alla Enligt',
    ),
  ),
};
