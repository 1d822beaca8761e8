import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const finnish: Language = {
  code: 'fi',
  scripts: ['Latn'],
  letters: 'äöåšž',
  webShare: 0.4,
  stemmer: () => import('@orama/stemmers/finnish'),
  stopWords: 'fin',
  numerals: wordsOf('yksi kaksi kolme ensimmäinen ensimmäisen'),
  numberWords: wordsOf(
    'kaksi kahden kahta kolme kolmen kolmea neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä sata sadan tuhat tuhannen miljoona miljoonaa puoli puolet tusina',
  ),
  commonWords: 'finnish',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\bmilloin\b|\bkoska\b|minä (?:vuonna|päivänä|vuosisadalla)|\bmihin aikaan\b/,
    number:
      /\bkuinka (?:monta|moni|paljon|pitkä|vanha|kaukana|korkea|suuri|usein)|\bmontako\b|\bmoneltako\b|\bprosentti/,
    person: /\bkuka\b|\bketkä\b|\bkenen\b|\bkenet\b|\bkenelle\b|\bkeneltä\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'hän, hänen, hänet, se, sen, sitä, siihen, siitä, siellä, ne, niiden, niitä, he, heidän, tämä, tämän, tuo, nuo, silloin',
    atStart: 'ja, mutta, tai, myös, miksi, entä',
  }),
  writesOrdinals: true,
  smallTalk: {
    thanks:
      'kiitos, kiitti, kiitoksia, kiitos paljon, paljon kiitoksia, suuri kiitos, kiitos avusta, kiitos etukäteen, thx, ei kiitos',
    greetings:
      'hei, heippa, moi, moikka, terve, tervehdys, no moi, huomenta, hyvää huomenta, hyvää päivää, päivää, hyvää iltaa, iltaa, mitä kuuluu, miten menee, onko täällä ketään, onko ketään, oletko siellä, olen uusi täällä',
    reactions:
      'lol, haha, hihi, ok, okei, okay, selvä, hyvä, tosi hyvä, hienoa, hieno, loistavaa, mahtavaa, siistiä, täydellistä, kiva, joo, juu, kyllä, ei, en, aa, ah, oh, hm, ai jaa, ahaa, ymmärrän, tajusin, oikein, väärin, se on väärin, olet väärässä, hyvä botti, tyhmä botti, ei se mitään, ei haittaa, ole hyvä, eipä kestä, heihei, hei hei, moi moi, nähdään, hyvää yötä, öitä, hyvää päivänjatkoa, toimii, se toimii, mielenkiintoista, hyvä tietää, rakastan sinua, botti',
    aboutBot:
      'kuka olet, kuka sinä olet, mikä olet, kuka teki sinut, kuka loi sinut, kuka ohjelmoi sinut, mikä sinun nimesi on, mikä on nimesi, kuinka vanha olet, mistä olet kotoisin, oletko botti, oletko robotti, oletko ihminen, mitä osaat, mitä osaat tehdä, mitä teet, mitä tiedät, mitä voin kysyä, miten toimit, miten tämä botti toimii, voitko auttaa, voitko auttaa minua, auta, auta minua, apua, kerro vitsi',
    please: 'pliis, ole kiltti, ystävällisesti',
    fillers:
      'paljon, oikein, kaikille, kaikki, porukka, kaverit, ystävät, botti, footnote, muuten, ja, mutta, se on, on, avusta, vastauksesta, kuitenkin, no, nyt, vielä',
    leadIns:
      'kysymys, yksi kysymys, pikakysymys, nopea kysymys, toinen kysymys, vielä yksi kysymys, toinen asia, eri aihe, minulla on kysymys, tyhmä kysymys, anteeksi, sori, anteeksi häiriö, tietääkö kukaan, tietääkö joku, tiedätkö, voiko joku kertoa, voitko kertoa, osaako joku sanoa, mietin vain, haluaisin tietää, haluaisin kysyä, hei, moi, ok, no, siis, muuten',
    questionWords:
      'kuka, ketkä, kenen, kenelle, mikä, mitä, mistä, mihin, milloin, koska, missä, miksi, miten, kuinka, montako, paljonko, mitkä',
    openingVerbs: 'onko, voiko, voinko, saako, saanko, pitääkö, täytyykö, oliko, tuleeko, löytyykö',
    takeUps: 'entä, entäs, ja, mutta, tai, myös',
    articles: '',
    questionOpeners: 'minä, minun, mun, me, jos',
  },
};
