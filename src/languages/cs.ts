import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const czech: Language = {
  code: 'cs',
  scripts: ['Latn'],
  letters: 'áčďéěíňóřšťúůýž',
  webShare: 1,
  stopWords: 'ces',
  numerals: wordsOf(
    'jeden jedna jedno dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet sto sta tisíc tisíce nula první',
  ),
  moreStopWords: wordsOf('této tý mojí támhle'),
  numberWords: wordsOf(
    'dva dvě dvou tři tří čtyři čtyř pět pěti šest šesti sedm sedmi osm osmi devět devíti deset deseti jedenáct dvanáct dvanácti třináct čtrnáct patnáct patnácti šestnáct sedmnáct osmnáct devatenáct dvacet dvaceti třicet třiceti čtyřicet padesát šedesát sedmdesát osmdesát devadesát sto tisíc tisíce milion miliony dvakrát třikrát polovina půl',
  ),
  commonWords: 'czech',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\bkdy\b|kter(?:ém|ý) (?:roce|rok|den|měsíc|století)|\bv kolik hodin\b/,
    number: /\bkolik\b|\bjak (?:dlouho|starý|daleko|vysok|velk|často)|procent/,
    person: /\bkdo\b|\bkoho\b|\bkomu\b|\bs kým\b|\bkým\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'on, ona, ono, oni, ony, jeho, její, jejich, ho, mu, ji, jí, jim, ten, ta, to, ti, tohle, tam, tehdy',
    atStart: 'a, ale, nebo, také, proč, co takhle',
  }),
  writesOrdinals: true,
  smallTalk: {
    thanks:
      'díky, dík, dikes, děkuji, děkuju, děkuji moc, děkuju moc, moc díky, mockrát děkuji, díky moc, díky předem, předem děkuji, thx, ne díky',
    greetings:
      'ahoj, ahojky, čau, čauky, nazdar, zdravím, zdar, dobrý den, dobré ráno, dobrý večer, haló, hej, jak se máš, jak se daří, je tu někdo, někdo tady, jsi tam, jsem tu nový, jsem tu nová',
    reactions:
      'lol, haha, hehe, ok, okej, okay, dobře, dobrá, super, skvěle, skvělé, výborně, paráda, bezva, hezky, cool, perfektní, jo, ano, ne, jasně, ah, oh, hm, aha, chápu, rozumím, pochopil jsem, přesně, správně, špatně, to je špatně, pleteš se, dobrý bot, hloupý bot, nevadí, to nic, není zač, nemáš zač, rádo se stalo, nashle, na shledanou, měj se, dobrou noc, hezký den, funguje, funguje to, zajímavé, dobré vědět, miluju tě, bot',
    aboutBot:
      'kdo jsi, co jsi, kdo tě vytvořil, kdo tě udělal, kdo tě naprogramoval, jak se jmenuješ, kolik ti je, kolik je ti let, odkud jsi, jsi bot, jsi robot, jsi člověk, co umíš, co děláš, co víš, na co se můžu zeptat, jak funguješ, jak funguje tenhle bot, můžeš mi pomoct, pomůžeš mi, pomoz mi, pomoc, řekni vtip',
    please: 'prosím, prosim, pls',
    fillers:
      'moc, velmi, mockrát, všem, všichni, lidi, lidičky, přátelé, bote, bot, footnote, prosím, mimochodem, a, ale, to, je, za pomoc, za odpověď, stejně, tak, no, ještě',
    leadIns:
      'otázka, mám otázku, rychlá otázka, jedna otázka, ještě jedna otázka, další otázka, jiná otázka, něco jiného, jiné téma, hloupá otázka, promiň, promiňte, pardon, omlouvám se, sorry, omlouvám se za hloupou otázku, ví někdo, neví někdo, nevíte někdo, nevíte, může mi někdo říct, můžeš mi říct, můžete mi říct, zajímalo by mě, chtěl bych vědět, chtěla bych vědět, chtěl jsem se zeptat, ahoj, ok, tak, no, mimochodem, hele',
    questionWords:
      'kdo, koho, komu, kým, co, čeho, čím, kdy, kde, odkud, kam, proč, jak, kolik, jaký, jaká, jaké, který, která, které',
    openingVerbs: 'je, jsou, můžu, mohu, může, lze, dá se, musím, mám, má, bude, existuje',
    takeUps: 'a co, co takhle, a, ale, nebo, také',
    articles: '',
    questionOpeners: 'já, můj, moje, u, v, na, jestli, pokud, zda',
  },
};
