import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const french: Language = {
  code: 'fr',
  scripts: ['Latn'],
  letters: 'àâæçéèêëîïôœùûüÿ',
  webShare: 4.5,
  stemmer: () => import('@orama/stemmers/french'),
  stopWords: 'fra',
  moreStopWords: wordsOf('quoi quand pourquoi comment combien'),
  numberWords: wordsOf(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards dizaine douzaine moitié demi demie',
  ),
  orderWords: wordsOf(
    'premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième neuvième dixième prochain prochaine dernier dernière précédent précédente actuel actuelle ancien ancienne',
  ),
  commonWords: 'french',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:quand|lorsqu[e’']|si|après que|pendant que)[^,?]*,\s*(?=qu[e’']|qui\b|quoi\b|comment\b|où\b|combien\b|quel|pourquoi\b|est-ce\b)/,
    time: /^(?:\S+ )?quand\b|\b(?:depuis|partir de|jusqu['’]à|dès|pour) quand\b|\bquand(?: est-ce\b|[\s?]*$)|quelle? (?:année|date|mois|siècle|heure)/,
    number: /\bcombien\b|quel (?:pourcentage|nombre)/,
    person: /(?:^|\b(?:à|de|avec|pour|par|chez|et) )qui\b|\bqui est-ce\b|\bc’est qui\b|\bc'est qui\b/,
  }),
  passive: {
    auxiliaries: new Set(wordsOf('est sont était étaient été être fut furent sera seront')),
    agents: new Set(wordsOf('par')),
  },
  askedDetails: allWithBoundaries<DetailPatterns>({
    price:
      /\bcombien (?:ça |cela )?(?:coûte|coute|coûtent|vaut|facture)|\b(?:prix|tarif|coût) (?:de|du|des|d')|\bquel(?:le)? (?:est|sont) (?:le|les) (?:prix|tarif|coût)|\bquelle somme\b/,
    duration:
      /\bcombien de (?:temps|secondes|minutes|heures|jours|semaines|mois|ans|années)\b|\bquelle durée\b/,
    version: /\bquelles? versions?\b|\bnuméro de (?:la )?version\b/,
    email:
      /\badresse (?:e-?mail|mail|électronique|courriel) (?:de|du|pour)|\bquelle\b.*\badresse (?:e-?mail|électronique)/,
    phone: /\bnuméro de téléphone\b|\badresse ip\b/,
    place:
      /\b(?:où habite|habite où|où vit|où se trouve|où se trouvent|où est (?:né|basé|situé)|où sont (?:basés|situés|hébergés)|dans quel(?:le)? (?:pays|ville|rue)|de quel pays)/,
    quantity:
      /\bquel(?:le)?s? (?:est|sont)?.{0,40}(?:débit|port|résolution|longueur|taille|vitesse|température|limite|maxim|minim|âge)|\b(?:au (?:maximum|minimum|plus|moins))\b/,
    age: /\bquel âge (?:a|ont|avait|avaient)\b|\bquel est l['’]âge\b/,
    review:
      /\b(?:quelqu['’]un|qqn|vous|tu|svp)\b.*\b(?:relire|regarder|vérifier|corriger|jeter un œil|jeter un oeil|tester|déboguer|checker)\b.*\b(?:mon|ma|mes)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ce, cela, ça, celui, celle, y, en, là, alors',
    atStart: 'et, mais, ou, aussi, qu’en est, pourquoi',
  }),
  sentenceCues: sentenceCues({
    how: 'comment|que (?:dois|faut)|quelle commande|est-ce (?:que je peux|possible)',
    why: 'pourquoi|raison|d.où vient|que (?:signifie|veut dire)|comment ça se fait',
    whether: 'est-ce|peut-on|puis-je|peux-tu|y a-t-il|dois-je|faut-il|est-il|on peut|je peux',
    instructs:
      'vous (?:pouvez|devez|devriez|pourriez)|pouvons|peut|pouvez|il (?:suffit|faut)|utilisez|utiliser|cliquez|ajoutez|ouvrez|allez|exécutez|installez|activez|assurez|en utilisant|via|grâce|pour (?:cela|ce faire)|recommand\\w*|devez|choisissez|appuyez',
    explains:
      'parce que|car|puisque|raison|à cause|en raison|donc|signifie|afin|ainsi|explication|permet|cela évite|sinon',
    negates: 'ne|n|pas|jamais|aucun|aucune|sans|ni|seul|seulement|uniquement|impossible',
    pointsElsewhere:
      "voir (?:la|le|les|aussi|plus)|voyez|consulte[rz]?|reportez-vous|lisez (?:la|le|notre)|lire (?:la|le|notre)|jetez un (?:œil|oeil)|plus (?:d'informations|d’informations|de détails)|en savoir plus|(?:décrite?s?|expliquée?s?|documentée?s?) (?:dans|sur|au)",
    refersBack:
      'cela|ceci|ce|cet|cette|ces|c|il|ils|elle|elles|ainsi|donc|sinon|cependant|toutefois|mais|et|ou|de plus|alors|dans ce cas|pour (?:cela|ce faire)|par exemple|en revanche|au lieu|lors|y|nous pouvons y',
  }),
  abbreviations: abbreviations({
    never: 'M MM Mme Mmes Mlle Mlles Me Mgr Pr env c.-à-d p.ex éd t n av Av bd',
    perhaps: 'av.J.-C J.-C janv févr avr juil sept oct nov déc apr',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Le La Les Un Une Des Du De En Dans À Au Aux Il Elle Ils Elles On Ce Cet Cette Ces Son Sa Ses Leur Leurs Nous Vous Je Par Pour Avec Sans Sous Sur Depuis Selon Après Avant Pendant Mais Et Ou Si Comme Quand Lorsque Où Que Qui Cependant Toutefois Ainsi Plusieurs Certains Tous Chaque',
    ),
  ),
  smallTalk: {
    thanks:
      "merci, merci beaucoup, merci bien, mille mercis, grand merci, merci à tous, merci d'avance, thx, non merci",
    greetings:
      "bonjour, salut, coucou, bonsoir, hello, hey, yo, ça va, comment ça va, comment vas-tu, comment allez-vous, ça roule, quelqu'un, il y a quelqu'un, y a quelqu'un, tu es là, t'es là, nouveau ici, je suis nouveau",
    reactions:
      "mdr, ptdr, lol, haha, hihi, ok, okay, d'accord, dac, ça marche, parfait, super, génial, cool, top, nickel, excellent, bien, très bien, bravo, oui, ouais, non, ah, oh, ah bon, hum, hm, euh, je vois, compris, j'ai compris, bon bot, mauvais bot, c'est faux, faux, tu te trompes, laisse tomber, tant pis, pas grave, pas de souci, de rien, au revoir, à plus, à bientôt, bonne nuit, bonne journée, bonne soirée, ça fonctionne, intéressant, bon à savoir, je t'aime, tu es le meilleur, merde, zut, bot",
    aboutBot:
      "qui es-tu, tu es qui, t'es qui, qu'es-tu, qui t'a créé, qui t'a fait, qui t'a programmé, qui vous a créé, comment tu t'appelles, comment t'appelles-tu, c'est quoi ton nom, quel est ton nom, quel âge as-tu, tu as quel âge, d'où viens-tu, es-tu un bot, tu es un bot, t'es un bot, es-tu un robot, es-tu humain, tu es humain, que peux-tu faire, qu'est-ce que tu peux faire, tu sais faire quoi, tu peux faire quoi, que sais-tu faire, qu'est-ce que tu sais, comment tu marches, comment fonctionnes-tu, comment marche ce bot, peux-tu m'aider, aide-moi, aide, raconte-moi une blague, une idée, des idées, quelqu'un a une idée, quelqu'un sait, quelqu'un peut m'aider, quelqu'un peut aider",
    please: "s'il te plaît, s'il vous plaît, s'il te plait, s'il vous plait, stp, svp",
    fillers:
      "beaucoup, bien, infiniment, tout le monde, à tous, à toutes, tous, les gars, les amis, le bot, bot, footnote, s'il te plaît, s'il vous plaît, stp, svp, au fait, et, mais, c'est, c'était, pour l'aide, pour ton aide, pour votre aide, pour la réponse, quand même, encore, très, trop, toi, vous, alors, donc",
    leadIns:
      "petite question, question, une question, j'ai une question, autre question, autre chose, autre sujet, question bête, désolé, désolée, pardon, excusez-moi, excuse-moi, désolé pour la question bête, quelqu'un sait, est-ce que quelqu'un sait, savez-vous, sais-tu, tu sais, vous savez, peux-tu me dire, pouvez-vous me dire, j'aimerais savoir, je voudrais savoir, je me demandais, dites-moi, dis-moi, ok, bonjour, salut, alors, bon, sinon, au fait, du coup, donc, euh",
    questionWords:
      'qui, que, quoi, quand, où, pourquoi, comment, combien, quel, quelle, quels, quelles, lequel, laquelle, est-ce',
    openingVerbs: "est, sont, était, peut, peux, puis-je, peut-on, dois-je, faut-il, y, il, c'est, ça, a",
    takeUps: "et qu'en est-il de, qu'en est-il de, et pour ce qui est de, et, mais, ou",
    articles: "le, la, les, un, une, des, l'",
    questionOpeners: "qu'est-ce, je, j'ai, mon, ma, mes, on, nous, à, de, dans, depuis, si, les, le, la",
  },
};
