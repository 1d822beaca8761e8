import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const romanian: Language = {
  code: 'ro',
  scripts: ['Latn'],
  letters: 'ăâîșțşţ',
  webShare: 0.5,
  stemmer: () => import('@orama/stemmers/romanian'),
  stopWords: 'ron',
  numerals: wordsOf(
    'doi doilea două trei treia treilea patru patrulea cinci şase şapte opt nouă zece sută zero prima primul',
  ),
  moreStopWords: wordsOf('câtă cui'),
  numberWords: wordsOf(
    'doi două trei patru cinci șase şase șapte şapte opt nouă zece unsprezece doisprezece douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci sută sute mie mii milion milioane jumătate duzină',
  ),
  commonWords: 'romanian',
  fold: true,
  unifySpelling: async () => withCommas,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:când|dacă|după ce) [^,?]*,\s*(?=ce\b|cine\b|cui\b|cum\b|unde\b|care\b|câ|cât|de ce\b)/,
    time: /^(?:\S+ )?când\b|\b(?:de|până|din) când\b|\bcând[\s?]*$|(?:ce|care) (?:an|dată|lună|secol)\b|\bla ce oră\b/,
    number: /\bc[aâ](?:t|ți|te|tă|ţi)\b|ce procent/,
    person: /\bcine\b|\bcui\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'el, ea, ei, ele, lui, lor, său, sa, săi, sale, acesta, aceasta, acela, acolo, atunci',
    atStart: 'și, dar, sau, de ce, dar despre',
  }),
  abbreviations: abbreviations({
    never: 'dl Dl dna Dna dnei ing av cca de.ex Sf sf alin',
    perhaps: 'ș.a etc î.Hr d.Hr ian feb mar apr mai iun iul aug sept oct noi dec lei mil',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'În La De Din Pe Cu Pentru Prin După Înainte Între Sub Până Fără Un O Unii Unele Acest Această Acești Aceste Acesta Aceasta El Ea Ei Ele Se Nu Este A Au Dacă Când Unde Cum Ce Care Dar Și Sau Iar De Deși Totuși Mulți Toate Toți',
    ),
  ),
  smallTalk: {
    thanks:
      'mulțumesc, multumesc, mulțumim, mersi, merci, mulțumesc mult, mulțumesc frumos, mersi mult, mersi frumos, mulțumesc anticipat, mulțumesc pentru ajutor, thx, nu mulțumesc',
    greetings:
      'salut, salutare, bună, buna, bună ziua, bună dimineața, bună seara, hei, hey, alo, noroc, ce faci, ce mai faci, cum ești, cum merge, e cineva aici, e cineva, ești acolo, sunt nou aici, sunt nou',
    reactions:
      'lol, haha, hihi, ok, okay, bine, foarte bine, super, perfect, excelent, grozav, tare, mișto, fain, frumos, da, nu, ah, oh, hm, aha, înțeleg, am înțeles, inteleg, clar, corect, greșit, e greșit, te înșeli, bot bun, bot prost, nu contează, lasă, nicio problemă, cu plăcere, pa, pa pa, la revedere, pe curând, noapte bună, o zi bună, merge, funcționează, interesant, bine de știut, te iubesc, bot',
    aboutBot:
      'cine ești, cine esti, ce ești, cine te-a făcut, cine te-a creat, cine te-a programat, cum te cheamă, cum te numești, câți ani ai, de unde ești, ești un bot, ești bot, ești robot, ești om, ce poți face, ce știi să faci, ce faci tu, ce știi, ce pot să întreb, ce te pot întreba, cum funcționezi, cum funcționează botul, mă poți ajuta, ma poti ajuta, ajută-mă, ajutor, spune o glumă',
    please: 'te rog, vă rog, va rog, pls',
    fillers:
      'mult, frumos, foarte, tuturor, toată lumea, băieți, oameni buni, prieteni, bot, footnote, te rog, apropo, și, dar, e, este, pentru ajutor, pentru răspuns, oricum, atunci, deci',
    leadIns:
      'o întrebare, întrebare, am o întrebare, întrebare rapidă, încă o întrebare, altă întrebare, altceva, alt subiect, întrebare prostească, scuze, scuzați, îmi pare rău, pardon, scuze pentru întrebare, știe cineva, stie cineva, știți, îmi poate spune cineva, îmi poți spune, îmi puteți spune, mă întrebam, aș vrea să știu, as vrea sa stiu, voiam să întreb, salut, bună, ok, deci, apropo, păi',
    questionWords: 'cine, cui, ce, când, unde, de ce, cum, cât, câtă, câți, câte, care',
    openingVerbs: 'este, e, sunt, pot, se poate, poate, trebuie, există, are, am, era',
    takeUps: 'și ce zici de, dar despre, ce zici de, și, dar, sau',
    articles: 'un, o, niște',
    questionOpeners: 'eu, meu, mea, la, în, dacă, pe, cu',
  },
};

/** The letters have commas below; old keyboards and the lists have cedillas. */
function withCommas(word: string): string {
  return word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț');
}
