import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const german: Language = {
  code: 'de',
  scripts: ['Latn'],
  letters: 'äöüß',
  webShare: 5.8,
  stemmer: () => import('@orama/stemmers/german'),
  stopWords: 'deu',
  numerals: wordsOf(
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten vierter viertes fünfte fünften fünfter fünftes sechste sechsten sechster sechstes sechs siebente siebenten siebenter siebentes achte achten achter achtes neunte neunten neunter neuntes zehnte zehnten zehnter zehntes',
  ),
  moreStopWords: wordsOf('könnten hättest hättet wären wärst wärt wär möchten müssten müsste dürfte'),
  commonWords: 'german',
  fold: true,
  unifySpelling: async () => withUmlauts,
  ngramLength: 4,
  answerTypes: answerTypes({
    time: /\bwann\b|welche[msnr]? (?:jahr|datum|monat|jahrhundert)|\bum wie ?viel uhr\b/,
    number: /\bwie ?viele?\b|\bwie (?:lange|alt|weit|hoch|groß|oft)\b|prozent/,
    person: /\bwe(?:r|n|m|ssen)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'er, sie, es, ihn, ihm, ihr, ihre, ihrer, ihnen, sein, seine, seiner, dies, diese, dieser, dieses, dort, da, dann, davon, dazu, damals, denn',
    atStart: 'und, aber, oder, auch, was ist mit, warum, wieso',
  }),
  abbreviations: abbreviations({
    never:
      'bzw bspw Bsp vgl z d u s o i a z.B d.h u.a s.o v.a o.ä i.d.R z.T z.Zt evtl ggf ggfs inkl exkl insb insbes zzgl sog gem geb gest verh Bde Hrsg hrsg Hg Tel Str Hl hl Ing Dipl Frl Fr Hr Hrn jun sen röm kath ev franz engl dt lat griech urspr ehem städt',
    perhaps: 'usw Jh Jhd Jhdt Std Min Sek Tsd Mill Mär Jun Jul Mo Di Mi Do Sa So v.Chr n.Chr Chr',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Wir Ich Ihr In Im Am An Auf Bei Beim Bis Nach Von Vom Vor Zu Zum Zur Mit Für Durch Seit Unter Über Aus Als Wenn Während Wie Was Wer Wo Warum Dies Diese Dieser Dieses Diesem Diesen Dabei Dadurch Danach Daher Damit Dann Dazu Doch Auch Aber Und Oder Nur Noch Sein Seine Ihre Man Laut Heute Später Jedoch Trotz Obwohl Viele Einige Alle Andere Beide Jede Jeder Derzeit Somit Allerdings Dagegen Außerdem Zudem Weitere Mehrere Kein Keine Hier Dort Da Ob Weil Zwar Solche Erst Gegen Ohne Um',
    ),
  ),
  writesOrdinals: true,
};

/** `Schluessel` as typed on other keyboards, and `ss` as in Switzerland; `neue` and `Quelle` have no ü. */
function withUmlauts(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqäö])ue/g, 'ü');
}
