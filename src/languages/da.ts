import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const danish: Language = {
  code: 'da',
  scripts: ['Latn'],
  letters: 'æøåé',
  webShare: 0.4,
  stemmer: () => import('@orama/stemmers/danish'),
  stopWords: 'dan',
  numerals: wordsOf('to tre fire fem seks syv otte ni ti første'),
  numberWords: wordsOf(
    'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind million millioner halv halvdelen dusin',
  ),
  commonWords: 'danish',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause: /^(?:når|hvis|mens|efter at) [^,?]*,\s*(?=hvad\b|hvem|hvordan\b|hvor|hvilke[nt]?\b)/,
    time: /\bhvornår\b|hvilke[tn] (?:år|dato|måned|århundrede)|\bhvad tid\b/,
    number: /\bhvor (?:mange|meget|lang|langt|længe|gammel|høj|stor|tit|ofte)\b|\bprocent/,
    person: /\bhvem\b|\bhvis (?:er|var)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'han, hun, den, det, de, dem, hans, hendes, dets, deres, denne, dette, disse, dér',
    atStart: 'og, men, eller, også, hvorfor, hvad med',
  }),
  writesOrdinals: true,
  smallTalk: {
    thanks:
      'tak, mange tak, tusind tak, tak for hjælpen, tak skal du have, på forhånd tak, takker, thx, nej tak',
    greetings:
      'hej, hejsa, hallo, halløj, dav, davs, goddag, godmorgen, god morgen, godaften, god aften, hvordan går det, hvordan har du det, er her nogen, nogen her, er du der, jeg er ny her, ny her',
    reactions:
      'lol, haha, hihi, ok, okay, godt, meget godt, super, perfekt, fedt, sejt, nice, fint, dejligt, skønt, ja, jep, jo, nej, næ, ah, oh, hm, nå, aha, forstået, jeg forstår, det giver mening, rigtigt, forkert, det er forkert, du tager fejl, god bot, dum bot, skidt med det, glem det, pyt, ingen problem, selv tak, velbekomme, farvel, hej hej, vi ses, godnat, god nat, hav en god dag, det virker, virker, interessant, godt at vide, jeg elsker dig, bot',
    aboutBot:
      'hvem er du, hvad er du, hvem har lavet dig, hvem lavede dig, hvem skabte dig, hvem har programmeret dig, hvad hedder du, hvor gammel er du, hvor kommer du fra, er du en bot, er du en robot, er du et menneske, hvad kan du, hvad gør du, hvad ved du, hvad kan jeg spørge om, hvordan virker du, hvordan virker denne bot, kan du hjælpe mig, hjælp mig, hjælp, fortæl en vittighed',
    please: 'venligst, pls',
    fillers:
      'så, meget, alle, allesammen, folkens, venner, bot, footnote, forresten, og, men, det er, er, for hjælpen, for svaret, alligevel, da, nu, lige',
    leadIns:
      'et spørgsmål, spørgsmål, hurtigt spørgsmål, et hurtigt spørgsmål, et spørgsmål mere, andet spørgsmål, noget andet, andet emne, jeg har et spørgsmål, dumt spørgsmål, undskyld, beklager, sorry, undskyld jeg forstyrrer, er der nogen der ved, ved nogen, kan nogen fortælle mig, kan du fortælle mig, jeg undrer mig, jeg vil gerne vide, jeg ville spørge, hej, ok, så, forresten, altså',
    questionWords: 'hvem, hvad, hvornår, hvor, hvorfor, hvordan, hvilken, hvilket, hvilke, hvis',
    openingVerbs: 'kan, må, skal, er, var, har, havde, findes, bliver, vil',
    takeUps: 'og hvad med, hvad med, og, men, eller, også',
    articles: 'en, et, den, det, de',
    questionOpeners: 'jeg, min, mit, vi, om, i, på, med',
  },
};
