import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

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
  numberWords: wordsOf(
    'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljon miljoner halv hälften dussin',
  ),
  commonWords: 'swedish',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:när|om|medan|efter att) [^,?]*,\s*(?=vad\b|vem|hur\b|var\b|vilke[nt]\b|vilka\b|varför\b)/,
    time: /^(?:\S+ )?när\b|\b(?:till|sedan|från) när\b|\bnär[\s?]*$|vilket (?:år|datum|århundrade)|\bhur dags\b/,
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
  smallTalk: {
    thanks:
      'tack, tackar, tack så mycket, tusen tack, stort tack, tack för hjälpen, tack på förhand, thx, nej tack',
    greetings:
      'hej, hejsan, hallå, tja, tjena, tjenare, god morgon, godmorgon, god kväll, god dag, hur mår du, hur är läget, läget, hur går det, är någon här, någon här, någon vaken, är du där, jag är ny här, ny här',
    reactions:
      'lol, haha, hihi, ok, okej, okay, bra, mycket bra, toppen, super, perfekt, grymt, nice, kul, coolt, fint, härligt, ja, japp, jo, nej, nä, nope, ah, oh, hm, aha, jaha, jag förstår, förstår, uppfattat, stämmer, det stämmer, fel, det är fel, du har fel, bra bot, dum bot, strunt samma, glöm det, ingen fara, inga problem, varsågod, hej då, hejdå, vi ses, god natt, ha en bra dag, det funkar, funkar, intressant, bra att veta, jag älskar dig, bot',
    aboutBot:
      'vem är du, vad är du, vem har gjort dig, vem skapade dig, vem har skapat dig, vem programmerade dig, vad heter du, hur gammal är du, var kommer du ifrån, är du en bot, är du en robot, är du människa, vad kan du, vad kan du göra, vad gör du, vad vet du, vad kan jag fråga, hur funkar du, hur fungerar du, hur funkar den här boten, kan du hjälpa mig, hjälp mig, hjälp, berätta ett skämt',
    please: 'snälla, tack, pls',
    fillers:
      'så, mycket, alla, allihopa, gott folk, gänget, vänner, bot, footnote, förresten, och, men, det är, är, för hjälpen, för svaret, i alla fall, då, nu, ändå',
    leadIns:
      'en fråga, fråga, snabb fråga, en snabb fråga, en fråga till, annan fråga, en annan sak, annat ämne, jag har en fråga, dum fråga, ursäkta, förlåt, sorry, ursäkta att jag stör, förlåt om jag stör, är det någon som vet, vet någon, kan någon säga, kan du säga, jag undrar, undrar, jag undrade, jag skulle vilja veta, jag ville fråga, hej, ok, så, förresten, alltså, du',
    questionWords: 'vem, vems, vad, när, var, varför, hur, vilken, vilket, vilka, varifrån',
    openingVerbs: 'kan, får, måste, är, var, har, hade, finns, går, blir, ska, skulle, behöver',
    takeUps: 'och hur är det med, hur är det med, vad sägs om, och, men, eller, också',
    articles: 'en, ett, den, det, de',
    questionOpeners: 'jag, min, mitt, vi, om, i, på, med',
  },
};
