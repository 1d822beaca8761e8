import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const dutch: Language = {
  code: 'nl',
  scripts: ['Latn'],
  letters: 'éëïóöüè',
  webShare: 2.2,
  stemmer: () => import('@orama/stemmers/dutch'),
  stopWords: 'nld',
  moreStopWords: wordsOf('wanneer waar waarom welke welk hoeveel één eén èèn vóór zó'),
  numberWords: wordsOf(
    'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard tweemaal driemaal half halve dozijn',
  ),
  orderWords: wordsOf(
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende volgende laatste vorige huidige',
  ),
  commonWords: 'dutch',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause: /^(?:wanneer|als|nadat|terwijl) [^,?]*,\s*(?=wat\b|wie\b|hoe\b|waar|welke?\b|waarom\b)/,
    time: /^(?:\S+ )?wanneer\b|\b(?:sinds|tot|vanaf|voor) wanneer\b|\bwanneer[\s?]*$|welk(?:e)? (?:jaar|datum|maand|eeuw)|\bhoe laat\b/,
    number: /\bhoe ?(?:veel|lang|oud|ver|hoog|groot|vaak)\b|percentage/,
    person: /\bwie\b/,
  }),
  askedDetails: allWithBoundaries<DetailPatterns>({
    price: /\bhoeveel kost|\bwat kost|\bhoe duur\b|\b(?:prijs|kosten) (?:van|voor|per)\b/,
    duration: /\bhoe lang\b|\bhoeveel (?:seconden|minuten|uur|dagen|weken|maanden|jaar)\b/,
    version: /\bwelke\b.{0,24}versie\b|\bversienummer\b/,
    email: /\be-?mail(?:adres)? van\b/,
    phone: /\btelefoonnummer\b|\bip-?adres\b/,
    place: /\bwaar (?:woont|leeft|staat|staan|ligt|liggen)\b|\bin welk(?:e)? (?:land|stad|straat)\b/,
    quantity:
      /\b(?:welke?|wat is)\b.{0,40}(?:maxim|minim|limiet|poort|resolutie|lengte|grootte|snelheid|temperatuur|leeftijd)|\bhoe (?:heet|snel|zwaar|diep|breed)\b/,
    age: /\bhoe oud (?:is|zijn|was|waren)\b/,
    review:
      /\b(?:iemand|kan je|kun je|kunnen jullie)\b.*\bmijn\b.*\b(?:kijken|bekijken|nakijken|checken|controleren|fixen|testen)\b|\bnaar mijn\b.*\bkijken\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'hij, zij, ze, het, hem, haar, hun, zijn, dit, dat, deze, die, daar, er, toen, dan',
    atStart: 'en, maar, of, ook, waarom, hoe zit het met',
  }),
  sentenceCues: sentenceCues({
    how: 'hoe (?:kan|moet|doe|krijg|stel|maak|zet|verander|installeer|voeg)|wat moet ik',
    why: 'waarom|hoe komt|reden|wat betekent',
    whether: 'kan|kun|kunnen|mag|moet|is|zijn|heeft|heb|wordt|zal|gaat|werkt|bestaat',
    instructs:
      'kunt|kan|kun je|moet|moeten|gebruik|voer|zet|open|kies|klik|voeg|zorg|via|door|aanbevolen|installeer|ga naar',
    explains: 'omdat|want|doordat|vanwege|reden|daarom|dus|betekent|zodat|anders|gebeurt',
    negates: 'niet|geen|nooit|zonder|alleen|noch|onmogelijk',
    pointsElsewhere:
      'zie (?:ook|de|het|onze|hieronder|hierboven)|raadpleeg|lees (?:de|het|onze|meer)|bekijk (?:de|het|onze)|meer (?:informatie|over|details)|staat (?:beschreven|uitgelegd)|wordt (?:beschreven|uitgelegd) in',
    refersBack:
      'dit|dat|deze|die|het|hij|zij|ze|zo|dus|daarom|dan|daar|anders|echter|maar|en|of|ook|in (?:dit|dat) geval|om dit|bijvoorbeeld|hierdoor|daardoor|hiervoor|daarvoor',
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
  smallTalk: {
    thanks:
      'bedankt, dank je, dank je wel, dankjewel, dank u, dank u wel, dankuwel, heel erg bedankt, hartelijk dank, alvast bedankt, bvd, dankje, thx, merci, nee bedankt',
    greetings:
      'hallo, hoi, hey, hé, hi, goedemorgen, goeiemorgen, goedemiddag, goedenavond, goedendag, dag, yo, hoe gaat het, hoe is het, hoe gaat het met je, alles goed, is er iemand, iemand hier, iemand wakker, ben je daar, ik ben nieuw, nieuw hier',
    reactions:
      'lol, haha, hihi, oké, ok, okay, prima, top, goed, heel goed, super, geweldig, mooi, leuk, cool, vet, gaaf, perfect, netjes, ja, jep, nee, nope, ah, oh, hm, hmm, tja, ik snap het, snap ik, begrepen, duidelijk, klopt, juist, fout, dat is fout, dat klopt niet, goede bot, stomme bot, laat maar, maakt niet uit, geen probleem, graag gedaan, doei, dag, tot ziens, tot later, welterusten, fijne dag, fijne avond, het werkt, werkt, interessant, goed om te weten, ik hou van je, bot',
    aboutBot:
      'wie ben je, wie ben jij, wat ben je, wie heeft je gemaakt, wie heeft jou gemaakt, wie heeft je geprogrammeerd, hoe heet je, wat is je naam, hoe oud ben je, waar kom je vandaan, ben je een bot, ben je een robot, ben je een mens, wat kun je, wat kan je, wat doe je, wat weet je, wat kan ik je vragen, wat kan ik vragen, hoe werk je, hoe werkt deze bot, kun je me helpen, kan je me helpen, help me, help, vertel een grap, iemand een idee, enig idee, ideeën, kan iemand helpen, kan iemand me helpen, weet iemand het',
    please: 'alsjeblieft, alstublieft, aub, pls',
    fillers:
      'heel, erg, veel, allemaal, iedereen, mensen, jongens, vrienden, bot, footnote, alsjeblieft, aub, trouwens, en, maar, dat is, is, voor de hulp, voor je hulp, voor het antwoord, toch, dan, nou, zo, wel, nog',
    leadIns:
      'vraagje, vraag, een vraag, nog een vraag, andere vraag, iets anders, ander onderwerp, ik heb een vraag, domme vraag, korte vraag, sorry, sorry voor de domme vraag, sorry dat ik stoor, excuses, weet iemand, weet er iemand, kan iemand me vertellen, kun je me vertellen, kunnen jullie me vertellen, ik vroeg me af, ik wil weten, ik zou graag willen weten, ik wilde vragen, hallo, hoi, oké, ok, dus, nou, trouwens, zeg',
    questionWords: 'wie, wat, wanneer, waar, waarom, hoe, hoeveel, welk, welke, waarvoor, waarmee',
    openingVerbs:
      'kan, kun, kunnen, mag, mogen, moet, is, zijn, was, heeft, heb, hebben, gaat, wordt, zal, wil, bestaat',
    takeUps: 'en hoe zit het met, hoe zit het met, en, maar, of, ook',
    articles: 'de, het, een',
    questionOpeners: 'ik, mijn, we, ons, of, in, op, met',
  },
};
