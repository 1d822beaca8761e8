import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const italian: Language = {
  code: 'it',
  scripts: ['Latn'],
  letters: 'àèéìíîòóùú',
  webShare: 2.8,
  stemmer: () => import('@orama/stemmers/italian'),
  stopWords: 'ita',
  moreStopWords: wordsOf('cosa quando quali d lì là perchè'),
  numberWords: wordsOf(
    'due tre quattro cinque sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione milioni dozzina metà mezzo mezza',
  ),
  orderWords: wordsOf(
    'primo prima secondo seconda terzo terza quarto quarta quinto quinta sesto settimo ottavo nono decimo prossimo prossima ultimo ultima precedente attuale',
  ),
  commonWords: 'italian',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:quando|se|mentre|dopo che) [^,?]*,\s*(?=che\b|chi\b|cosa\b|come\b|dove\b|quant|qual|perché\b)/,
    time: /^(?:\S+ )?quando\b|\b(?:da|fino a|per|entro) quando\b|\bquando[\s?]*$|(?:quale|che) (?:anno|data|mese|secolo)|\ba che ora\b/,
    number: /\bquant[oaei]\b|percentuale/,
    person: /\bchi\b/,
  }),
  passive: {
    auxiliaries: new Set(
      wordsOf('è sono fu furono stato stata stati state essere viene vengono sarà saranno'),
    ),
    agents: new Set(wordsOf('da dal dalla dai dalle')),
  },
  askedDetails: allWithBoundaries<DetailPatterns>({
    price: /\bquanto (?:costa|costano|si paga|viene)|\b(?:prezzo|costo|tariffa) (?:di|del|della|per)\b/,
    duration:
      /\bquanto (?:tempo|dura|durano)|\bquant[ie] (?:secondi|minuti|ore|giorni|settimane|mesi|anni)\b|\bper quanto\b/,
    version: /\b(?:quale|che) version[ei]\b|\bnumero di versione\b/,
    email: /\b(?:indirizzo )?e-?mail (?:di|del|della|per)\b/,
    phone: /\bnumero di telefono\b|\bindirizzo ip\b/,
    place: /\bdove (?:vive|abita|è nato|si trova|si trovano)\b|\bin (?:quale|che) (?:paese|città|via)\b/,
    quantity:
      /\b(?:quale|qual è|che)\b.{0,40}(?:massim|minim|limite|porta|risoluzione|lunghezza|dimensione|velocità|temperatura|età)/,
    age: /\bquanti anni h(?:a|anno)\b|\bche età ha\b|\bqual è l[’']età\b/,
    review:
      /\b(?:qualcuno|potete|puoi|potresti)\b.*\b(?:guardare|controllare|dare un'occhiata|vedere|rivedere|sistemare|correggere)\b.*\b(?:mi[oae]|miei)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'lui, lei, loro, esso, essa, suo, sua, suoi, sue, questo, questa, quello, quella, lì, là, allora, ne, ci',
    atStart: 'e, ma, o, anche, perché',
  }),
  sentenceCues: sentenceCues({
    how: 'come|cosa (?:devo|posso)|che (?:devo|posso)|modo (?:per|di)',
    why: 'perché|perchè|come mai|motivo|ragione|cosa significa',
    whether: 'posso|può|possono|è|sono|c.è|ci sono|devo|bisogna|esiste|si può|serve',
    instructs:
      'puoi|può|potete|possono|devi|deve|dovete|usa|usare|usate|esegui|aggiungi|apri|seleziona|clicca|assicurati|per (?:farlo|fare questo)|consigli\\w*|usando|tramite|basta|bisogna',
    explains: 'perché|poiché|dato che|a causa|motivo|ragione|quindi|perciò|significa|affinché|altrimenti',
    negates: 'non|mai|nessun|nessuno|nessuna|senza|né|solo|soltanto|impossibile',
    pointsElsewhere:
      "vedi|vedere|si veda|consulta(?:re|te)?|leggi (?:la|il|anche)|dai un'occhiata|maggiori informazioni|per saperne di più|(?:descritt|spiegat)[oaie] (?:nel|nella|in)",
    refersBack:
      'questo|questa|questi|queste|ciò|esso|essa|essi|lui|lei|loro|così|quindi|allora|tuttavia|però|ma|e|o|inoltre|in (?:questo|tal) (?:caso|modo)|per (?:questo|farlo|esempio)|altrimenti|anche',
  }),
  abbreviations: abbreviations({
    never:
      'Sig Sigg Sig.ra Sig.na Dott Dott.ssa Ing Avv Arch Gen Col On Mons S pagg cfr Cfr es ecc.es p.es tel Tel artt n',
    perhaps: 'ecc a.C d.C gen feb mar apr mag giu lug ago set ott nov dic S.p.A',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Il Lo La I Gli Le Un Uno Una In Nel Nella Nei Nelle Del Della Dei Delle Di Da Dal Dalla A Al Alla Con Per Tra Fra Su Sul Sulla Si Non È Era Fu Egli Lui Lei Essi Loro Questo Questa Questi Queste Quello Quella Come Quando Dove Se Ma E O Anche Dopo Prima Durante Secondo Tuttavia Molti Alcuni Tutti Ogni',
    ),
  ),
  smallTalk: {
    thanks:
      'grazie, grazie mille, grazie tante, mille grazie, molte grazie, ti ringrazio, vi ringrazio, grazie in anticipo, thx, no grazie',
    greetings:
      "ciao, ciao a tutti, salve, buongiorno, buon giorno, buonasera, buona sera, buon pomeriggio, ehi, hey, ehilà, come va, come stai, come state, tutto bene, c'è qualcuno, qualcuno qui, ci sei, sono nuovo, sono nuova, nuovo qui",
    reactions:
      "lol, haha, ahah, ok, okay, va bene, d'accordo, perfetto, ottimo, bene, molto bene, benissimo, bello, fantastico, grande, forte, figo, sì, si, no, ah, oh, eh, mah, boh, capito, ho capito, capisco, chiaro, giusto, sbagliato, è sbagliato, ti sbagli, bravo, bravo bot, bot stupido, non importa, lascia stare, fa niente, di niente, prego, figurati, arrivederci, a dopo, a presto, buonanotte, buona notte, buona giornata, buona serata, funziona, interessante, ti amo, sei il migliore, bot",
    aboutBot:
      'chi sei, cosa sei, chi ti ha creato, chi ti ha fatto, chi ti ha programmato, come ti chiami, qual è il tuo nome, quanti anni hai, di dove sei, sei un bot, sei un robot, sei umano, sei una persona, cosa sai fare, cosa puoi fare, cosa fai, che cosa sai fare, cosa posso chiederti, cosa posso chiedere, come funzioni, come funziona questo bot, puoi aiutarmi, mi puoi aiutare, mi aiuti, aiutami, aiuto, raccontami una barzelletta, qualche idea, qualcuno sa, qualcuno lo sa, qualcuno può aiutarmi, qualcuno mi aiuta',
    please: 'per favore, per piacere, per cortesia, pls',
    fillers:
      "mille, tante, molto, tutti, a tutti, ragazzi, raga, gente, amici, bot, footnote, per favore, comunque, e, ma, è, per l'aiuto, per la risposta, lo stesso, allora, quindi, tanto, davvero",
    leadIns:
      "una domanda, domanda, domanda veloce, altra domanda, un'altra domanda, un'altra cosa, ho una domanda, avrei una domanda, domanda stupida, cambiando argomento, scusa, scusate, scusi, mi scusi, scusate il disturbo, scusate la domanda, qualcuno sa, qualcuno sa dirmi, sai dirmi, sapete dirmi, mi sai dire, mi potete dire, puoi dirmi, potete dirmi, mi chiedevo, vorrei sapere, volevo sapere, volevo chiedere, ciao, ok, allora, dunque, comunque, senti, sentite",
    questionWords: 'chi, cosa, che, quando, dove, perché, come, quanto, quanta, quanti, quante, quale, quali',
    openingVerbs: "è, sono, era, posso, può, possono, c'è, ci sono, devo, si può, ho, ha, esiste",
    takeUps: 'e per quanto riguarda, che mi dici di, e, ma, o, anche',
    articles: "il, lo, la, i, gli, le, un, uno, una, l'",
    questionOpeners: "cos'è, qual, mio, mia, io, a, in, di, da, con, se, per",
  },
};
