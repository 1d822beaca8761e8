import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const hungarian: Language = {
  code: 'hu',
  scripts: ['Latn'],
  letters: 'áéíóöőúüű',
  webShare: 0.6,
  stemmer: () => import('@orama/stemmers/hungarian'),
  stopWords: 'hun',
  numerals: wordsOf(
    'első elsők elsőt ezer harmadik harmadikat harminc hat hatodik hatodikat hatot hatvan három hét húsz ketten kettő kettőt kilenc kilencedik kilencediket kilencet kilencven két második negyedik negyediket negyven nyolc nyolcadik nyolcadikat nyolcat nyolcvan négy négyet száz századik százat tizedik tizediket tizenegy tizenegyedik tizenhat tizenhárom tizenhét tizenkettedik tizenkettő tizenkilenc tizenkét tizennyolc tizennégy tizenöt tizet tíz öt ötven ötödik ötödiket ötöt',
  ),
  moreStopWords: wordsOf('hová'),
  numberWords: wordsOf(
    'két kettő kettőt három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz ezer millió kétszer háromszor fél fele tucat',
  ),
  commonWords: 'hungarian',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\bmikor\b|\bhány órakor\b|melyik (?:évben|napon|hónapban|században)/,
    number: /\bhány|\bmennyi|\bmilyen (?:gyakran|magas|hosszú|messze|idős)|százalék/,
    person: /\bkik?\b|\bkit\b|\bkinek\b|\bkivel\b|\bkié\b|\bkitől\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'ő, őt, neki, ők, nekik, azt, annak, arra, ez, ezt, ennek, azok, ezek, ott, akkor',
    atStart: 'és, de, vagy, miért, mi van a',
  }),
  writesOrdinals: true,
  smallTalk: {
    thanks:
      'köszi, köszönöm, köszönjük, köszönöm szépen, nagyon köszönöm, köszi szépen, kösz, köszi a segítséget, előre is köszönöm, előre is köszi, thx, nem köszönöm',
    greetings:
      'szia, sziasztok, helló, hello, heló, csá, hali, üdv, üdvözlet, jó reggelt, jó napot, jó estét, hogy vagy, mi újság, mizu, van itt valaki, valaki, itt vagy, új vagyok itt, új vagyok',
    reactions:
      'lol, haha, hehe, ok, oké, okay, rendben, jó, nagyon jó, szuper, remek, király, tökéletes, klassz, menő, igen, ja, nem, ah, oh, hm, aha, értem, világos, igaz, helyes, rossz, ez rossz, tévedsz, jó bot, hülye bot, mindegy, nem baj, nincs mit, szívesen, viszlát, szevasz, jó éjt, jó éjszakát, szép napot, működik, érdekes, jó tudni, szeretlek, bot',
    aboutBot:
      'ki vagy, mi vagy, ki készített, ki csinált, ki programozott, hogy hívnak, mi a neved, hány éves vagy, honnan jöttél, bot vagy, robot vagy, ember vagy, mit tudsz, mit csinálsz, mire vagy képes, mit kérdezhetek, hogyan működsz, hogy működsz, hogyan működik ez a bot, tudsz segíteni, segítenél, segíts, segítség, mondj egy viccet',
    please: 'légyszi, légy szíves, kérlek, kérem, pls',
    fillers:
      'szépen, nagyon, mindenkinek, mindenki, srácok, emberek, barátaim, bot, footnote, amúgy, és, de, ez, a segítséget, a választ, azért, akkor, hát, na, még',
    leadIns:
      'kérdés, egy kérdés, gyors kérdés, lenne egy kérdésem, van egy kérdésem, még egy kérdés, másik kérdés, más téma, hülye kérdés, bocs, bocsi, bocsánat, elnézést, elnézést a hülye kérdésért, tudja valaki, tudja valaki hogy, valaki tudja, tudjátok, meg tudná valaki mondani, meg tudod mondani, azt szeretném kérdezni, azt szeretném tudni, érdekelne, szeretném megkérdezni, szia, sziasztok, ok, na, szóval, amúgy, figyelj',
    questionWords:
      'ki, kit, kinek, kivel, mi, mit, mikor, hol, honnan, hová, hova, miért, hogyan, hogy, hány, mennyi, milyen, melyik',
    openingVerbs: 'van, lehet, tudok, szabad, kell, vannak, létezik, lesz',
    takeUps: 'és mi van a, mi van a, mi a helyzet a, és, de, vagy',
    articles: 'a, az, egy',
    questionOpeners: 'én, nekem, ha, vajon, hogyha',
  },
};
