import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const norwegian: Language = {
  code: 'no',
  scripts: ['Latn'],
  letters: 'æøåéòôê',
  webShare: 0.2,
  stemmer: () => import('@orama/stemmers/norwegian'),
  stopWords: 'nob',
  numberWords: wordsOf(
    'to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tretti førti femti seksti sytti åtti nitti hundre tusen million millioner halv halvparten dusin',
  ),
  commonWords: 'norwegian',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause: /^(?:når|hvis|mens|etter at) [^,?]*,\s*(?=hva\b|hvem|hvordan\b|hvor|hvilke[nt]?\b)/,
    time: /^(?:\S+ )?når\b|\b(?:til|siden|fra) når\b|\bnår[\s?]*$|hvilke[tn] (?:år|dato|måned|århundre)/,
    number: /\bhvor (?:mange|mye|lang|langt|lenge|gammel|høy|stor|ofte)\b|\bprosent/,
    person: /\bhvem\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'han, hun, den, det, de, dem, hans, hennes, dens, deres, denne, dette, disse, der, da',
    atStart: 'og, men, eller, også, hvorfor, hva med',
  }),
  writesOrdinals: true,
  smallTalk: {
    thanks:
      'takk, tusen takk, mange takk, takk for hjelpen, takk skal du ha, på forhånd takk, takker, thx, nei takk',
    greetings:
      'hei, heisann, hallo, halla, god morgen, god dag, god kveld, hvordan går det, åssen går det, hvordan har du det, er det noen her, noen her, er du der, jeg er ny her, ny her',
    reactions:
      'lol, haha, hihi, ok, okei, okay, bra, veldig bra, supert, perfekt, kult, fett, nice, fint, flott, topp, ja, jepp, jo, nei, niks, ah, oh, hm, å, jaha, skjønner, jeg skjønner, forstått, gir mening, riktig, feil, det er feil, du tar feil, bra bot, dum bot, samme det, glem det, ingen problem, bare hyggelig, vær så god, ha det, hade, vi ses, snakkes, god natt, ha en fin dag, det funker, funker, interessant, greit å vite, jeg elsker deg, bot',
    aboutBot:
      'hvem er du, hva er du, hvem har laget deg, hvem lagde deg, hvem skapte deg, hvem har programmert deg, hva heter du, hvor gammel er du, hvor kommer du fra, er du en bot, er du en robot, er du et menneske, hva kan du, hva gjør du, hva vet du, hva kan jeg spørre om, hvordan virker du, hvordan fungerer du, hvordan virker denne boten, kan du hjelpe meg, hjelp meg, hjelp, fortell en vits',
    please: 'vær så snill, vennligst, pls',
    fillers:
      'så, mye, veldig, alle, alle sammen, folkens, venner, bot, footnote, forresten, og, men, det er, er, for hjelpen, for svaret, likevel, da, nå, bare',
    leadIns:
      'et spørsmål, spørsmål, kjapt spørsmål, et kjapt spørsmål, ett spørsmål til, annet spørsmål, noe annet, annet tema, jeg har et spørsmål, dumt spørsmål, unnskyld, beklager, sorry, beklager at jeg forstyrrer, er det noen som vet, vet noen, kan noen fortelle meg, kan du fortelle meg, jeg lurer på, lurer på, jeg lurte på, jeg vil gjerne vite, jeg ville spørre, hei, ok, så, forresten, altså',
    questionWords: 'hvem, hva, når, hvor, hvorfor, hvordan, hvilken, hvilket, hvilke',
    openingVerbs: 'kan, får, må, skal, er, var, har, hadde, finnes, blir, vil',
    takeUps: 'og hva med, hva med, og, men, eller, også',
    articles: 'en, ei, et, den, det, de',
    questionOpeners: 'jeg, min, mitt, vi, om, i, på, med',
  },
};
