import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

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
  stopVerbs: wordsOf('gehen gesagt ging kam kommen kommt nahm sagt sagte tritt'),
  placeWords: wordsOf('da dahin dort dorthin her hier hierher hin'),
  numberWords: wordsOf(
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden einmal zweimal dreimal viermal halb halbe halber halbes halben dutzend',
  ),
  orderWords: wordsOf(
    'erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter vierte vierten fünfte fünften sechste siebte achte neunte zehnte nächste nächsten nächster nächstes letzte letzten letzter letztes vorige vorigen aktuelle aktuellen aktueller jetzige jetzigen neueste neuesten ehemalige ehemaligen',
  ),
  commonWords: 'german',
  fold: true,
  unifySpelling: async () => withUmlauts,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\bwann\b|welche[msnr]? (?:jahr|datum|monat|jahrhundert)|\bum wie ?viel uhr\b/,
    number: /\bwie ?viele?\b|\bwie (?:lange|alt|weit|hoch|groß|oft)\b|prozent/,
    person: /\bwe(?:r|n|m|ssen)\b/,
  }),
  askedDetails: allWithBoundaries<DetailPatterns>({
    price:
      /\bwas kostet|\bwie ?viel (?:kostet|kosten|zahl|bezahl|verlangt)|\bwie teuer\b|\b(?:preis|kosten|gebühr(?:en)?) (?:von|für|pro)\b|\bwelche kosten\b/,
    duration: /\bwie lange?\b|\bwie ?viele (?:sekunden|minuten|stunden|tage|wochen|monate|jahre)\b/,
    version: /\b(?:welche[rnms]?|ab welcher)\b.{0,24}version|\bversionsnummer\b/,
    email: /\be-?mail-?adresse\b.*(?:von|für|lautet)|\b(?:wie|welche)\b.*\be-?mail-?adresse\b/,
    phone: /\b(?:telefon|handy|fax)nummer\b|\b(?:wie|welche)\b.*\bip(?:-adresse)?\b/,
    place:
      /\bwo (?:wohnt|lebt|sitzt|wurde .* geboren)|\bin welche[mrn]? (?:land|stadt|ort|straße)|\bwoher (?:kommt|stammt)\b|\bwo (?:steht|stehen|liegt|liegen|befindet|befinden)\b|\banschrift\b/,
    quantity:
      /\b(?:welche[nrms]?|wie lautet|wie ist|was ist)\b.{0,40}(?:bitrate|port|auflösung|länge|größe|geschwindigkeit|temperatur|limit|grenze|höchst|maxim|minim|mindest)|\bwie (?:heiß|schnell|schwer|tief|groß|weit|hoch|breit|hoch)\b|\b(?:höchstens|mindestens|maximal)\b/,
    age: /\bwie alt (?:ist|sind|war|waren|wurde|wird)\b|\bwelches alter hat/,
    review:
      /\b(?:jemand|einer|wer|ihr|du|bitte)\b.*\b(?:mein(?:e[nmrs]?)?)\b.*\b(?:anschauen|ansehen|angucken|prüfen|überprüfen|durchsehen|drüberschauen|checken|reparieren|fixen|gucken|schauen|testen)\b|^(?:schaut?|guckt?|prüft?|check) .*\bmein/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'er, sie, es, ihn, ihm, ihr, ihre, ihrer, ihnen, sein, seine, seiner, dies, diese, dieser, dieses, dort, da, dann, davon, dazu, damals, denn',
    atStart: 'und, aber, oder, auch, was ist mit, warum, wieso',
  }),
  sentenceCues: sentenceCues({
    how: 'wie (?:kann|können|muss|soll|mache?|bekomme?|komme?|stelle?|ändere?|füge|richte|starte|installiere|lösche|geht|man|ich|krieg)|was (?:muss|soll|kann|mache?) ich',
    why: 'warum|wieso|weshalb|woran|grund|was (?:bedeutet|heißt|mache? ich falsch)',
    whether:
      'kann|können|könnte|muss|müssen|darf|dürfen|soll|sollte|ist|sind|war|gibt|geht|hat|haben|wird|werden|brauche?|funktioniert|unterstützt|bekomme|lässt',
    instructs:
      'kann(?:st)?|können sie|müssen|musst|muss|sollte(?:st)?|verwende|benutze|nutze|führe|stelle|gib|setze|öffne|wähle|klicke|füge|mit hilfe|empfehlen|empfohlen|stelle sicher|ändere|dazu',
    explains:
      'weil|denn|da|grund|aufgrund|wegen|deshalb|daher|darum|dadurch|bedeutet|heißt|ursache|führt zu|damit|passiert|sonst',
    negates: 'nicht|kein|keine|keinen|keiner|nie|niemals|nur|ohne|weder|unmöglich',
    pointsElsewhere:
      'siehe|steht (?:im|in der|unter)|steh(?:en|t) (?:im|in den) abschnitt|finde(?:n|st|t) (?:sie|du|ihr|sich) .{0,40}(?:weiter unten|weiter oben|im abschnitt|im kapitel|auf der seite)|weiter unten|weitere (?:angaben|informationen|hinweise)|mehr (?:dazu|darüber|informationen)|lies(?:t)? (?:den|die|das)|schau(?:e|en)? (?:in|auf|dir)|wird (?:im|in) .{0,30}(?:beschrieben|erklärt)',
    refersBack:
      'dies|diese|dieser|dieses|diesem|diesen|das|es|er|sie|dadurch|dabei|dafür|dazu|damit|danach|daher|deshalb|dann|dort|da|so|somit|sonst|ansonsten|stattdessen|aber|und|oder|auch|jedoch|allerdings|außerdem|zum beispiel|um dies|in diesem fall|hierzu|hier|falls das|wenn das|auf diese weise|alternativ|beide',
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
  smallTalk: {
    thanks:
      'danke, danke dir, danke euch, danke schön, dankeschön, danke sehr, vielen dank, besten dank, herzlichen dank, tausend dank, dank dir, merci, thx, danke im voraus, nein danke',
    greetings:
      "hallo, hi, hey, moin, moin moin, servus, grüezi, grüß gott, grüß dich, guten morgen, guten tag, guten abend, mahlzeit, tach, wie geht's, wie gehts, wie geht es dir, wie geht's dir, wie gehts dir, na, jemand da, ist jemand da, ist hier jemand, jemand hier, jemand wach, bist du da, bist du wach, neu hier, ich bin neu hier",
    reactions:
      'lol, haha, hihi, ok, okay, alles klar, top, gut, sehr gut, super, toll, klasse, prima, spitze, perfekt, cool, genial, geil, nice, schön, wow, krass, ach so, achso, ah, aha, oh, hm, hmm, verstehe, verstanden, ja, jo, jep, nein, nee, nö, stimmt, passt, genau, richtig, falsch, das ist falsch, das stimmt nicht, du liegst falsch, guter bot, blöder bot, dummer bot, tschüss, tschüs, ciao, bis dann, bis später, bis bald, gute nacht, schönen abend, schönen abend noch, schönen tag, schönen tag noch, schönes wochenende, macht nichts, kein problem, gern geschehen, bitte schön, egal, vergiss es, gut zu wissen, funktioniert, geht, klappt, hat geklappt, na gut, na ja, naja, mist, scheiße, blöd, dumm, interessant, hilfreich, du bist der beste, ich liebe dich, bot',
    aboutBot:
      'wer bist du, was bist du, wer hat dich gemacht, wer hat dich gebaut, wer hat dich programmiert, wer hat dich entwickelt, wer hat dich erschaffen, wie heißt du, wie ist dein name, wie alt bist du, woher kommst du, wo wohnst du, bist du ein bot, bist du ein roboter, bist du ein mensch, bist du echt, bist du eine ki, was kannst du, was machst du, was weißt du, was kann ich dich fragen, was kann ich fragen, wie funktionierst du, wie funktioniert dieser bot, was kann der bot, was kann dieser bot, kannst du mir helfen, hilf mir, hilfe, wie spät ist es, wie viel uhr ist es, welcher tag ist heute, wie ist das wetter, wie wird das wetter, erzähl einen witz, erzähl mir einen witz, jemand eine idee, hat jemand eine idee, irgendeine idee, irgendwelche ideen, ideen, kann jemand helfen, kann mir jemand helfen, weiß jemand rat, weiß jemand was, weiß das jemand',
    please: 'bitte, biddö',
    fillers:
      'sehr, dir, euch, ihnen, schön, viel, viele, vielmals, nochmal, noch, auch, alle, allerseits, zusammen, leute, ihr, ihr lieben, an alle, bot, footnote, mal, bitte, übrigens, ja, und, aber, so, das, das ist, ist, war, für die hilfe, für deine hilfe, für die antwort, na, du, doch, dann, jetzt, trotzdem, ein, der, die',
    leadIns:
      'kurze frage, dumme frage, blöde frage, kleine frage, frage, eine frage, noch eine frage, andere frage, ganz andere frage, anderes thema, ganz anderes thema, was anderes, etwas anderes, ganz was anderes, noch was, neue frage, neues thema, nächste frage, themenwechsel, sorry, entschuldigung, entschuldige, tut mir leid, sorry für die dumme frage, sorry für die blöde frage, kann mir jemand sagen, kann mir jemand helfen, kannst du mir sagen, könnt ihr mir sagen, weiß jemand, weißt du, wisst ihr, weiß einer, ich wollte fragen, ich wüsste gern, ich möchte wissen, ich würde gern wissen, mich würde interessieren, ich habe eine frage, ich hab eine frage, hab eine frage, hab mal eine frage, ok, okay, hallo, hi, also, übrigens, sag mal, sagt mal, gut, eigentlich, nochmal',
    questionWords:
      'wer, wen, wem, wessen, was, wann, wo, woher, wohin, warum, wieso, weshalb, wie, wieviel, welche, welcher, welches, welchen, welchem, kann, könnte, darf',
    openingVerbs:
      'kann, kannst, können, könnte, könnt, darf, dürfen, muss, müssen, soll, sollte, ist, sind, war, waren, hat, habe, haben, hatte, gibt, geht, wird, werden, würde, braucht, brauche',
    takeUps:
      'und was ist mit, was ist mit, und wie ist es mit, wie ist es mit, wie sieht es aus mit, und, aber, oder, auch',
    articles: 'der, die, das, den, dem, des, ein, eine, einen, einem, einer',
    questionOpeners: 'ich, mein, meine, wir, unser, ob, womit, wodurch, wofür, ab, in, auf, unter',
  },
};

/** `Schluessel` as typed on other keyboards, and `ss` as in Switzerland; `neue` and `Quelle` have no ü. */
function withUmlauts(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqäö])ue/g, 'ü');
}
