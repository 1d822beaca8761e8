import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const spanish: Language = {
  code: 'es',
  scripts: ['Latn'],
  letters: 'áéíñóúü',
  webShare: 6,
  stemmer: () => import('@orama/stemmers/spanish'),
  stopWords: 'spa',
  moreStopWords: wordsOf(
    'quién quiénes cuál cuáles cómo dónde cuándo cuánto cuántos cuánta cuántas adónde ése porqué',
  ),
  numberWords: wordsOf(
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón millones docena mitad medio',
  ),
  orderWords: wordsOf(
    'primer primera primero segundo segunda tercer tercera tercero cuarto cuarta quinto quinta sexto séptimo octavo noveno décimo próximo próxima siguiente último última anterior actual',
  ),
  commonWords: 'spanish',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:cuando|si|mientras) [^,?]*,\s*(?=¿|qu[eé]\b|qui[eé]n|c[oó]mo\b|d[oó]nde\b|cu[aá]nt|cu[aá]l|por qu[eé])/,
    time: /\bcuándo\b|^cuando\b|(?:en|a) qu[eé] (?:a[ñn]o|fecha|mes|siglo|d[eé]cada|hora)/,
    number: /\bcuánt[oa]s?\b|qué (?:porcentaje|número|cantidad)/,
    person: /\bqui[eé]n(?:es)?\b/,
  }),
  passive: {
    auxiliaries: new Set(wordsOf('es son fue fueron sido ser está están será serán')),
    agents: new Set(wordsOf('por')),
  },
  askedDetails: allWithBoundaries<DetailPatterns>({
    price:
      /\bcuánto (?:cuesta|cuestan|vale|cobra|cobran|se paga)|\b(?:precio|coste|costo|tarifa) (?:de|del|por)\b|\bqué precio\b/,
    duration:
      /\bcuánto (?:tiempo|dura|tarda|duran|tardan)|\bcuánt[oa]s (?:segundos|minutos|horas|días|semanas|meses|años)\b/,
    version: /\bqué versi[oó]n(?:es)?\b|\bnúmero de versión\b/,
    email: /\b(?:correo|e-?mail) (?:electrónico )?(?:de|del|para)\b|\bcuál es\b.*\b(?:correo|e-?mail)/,
    phone: /\b(?:número de teléfono|dirección ip|teléfono de)\b/,
    place:
      /\bdónde (?:vive|viven|nació|está|están) |\ben qué (?:país|ciudad|calle)|\bde qué país\b|\bde dónde es\b/,
    quantity:
      /\b(?:cuál|qué)\b.{0,40}(?:máxim|mínim|límite|puerto|resolución|longitud|tamaño|velocidad|temperatura|edad|tasa)|\bcomo (?:máximo|mínimo)\b/,
    age: /\bcuántos años tienen?\b(?! que)|\bqué edad tienen?\b(?! que)/,
    review:
      /\b(?:alguien|alguno|pueden?|podr[ií]as?|podéis)\b.*\b(?:mirar|revisar|ver|echar un vistazo|comprobar|arreglar|corregir|probar)\b.*\b(?:mi|mis)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'él, ella, ello, ellos, ellas, le, les, lo, su, sus, este, esta, esto, ese, esa, eso, aquel, allí, ahí, entonces',
    atStart: 'y, e, pero, o, también, qué hay de, por qué',
  }),
  sentenceCues: sentenceCues({
    how: 'cómo|como (?:puedo|se|hago)|qué (?:debo|tengo que|hago|puedo hacer)|forma de',
    why: 'por qué|porqué|motivo|razón|qué significa',
    whether: 'puedo|puede|pueden|se puede|es|son|hay|debo|tengo|tiene|está|existe|necesito',
    instructs:
      'puedes?|puede|pueden|podemos|debes?|debe|tienes? que|usa|use|utiliza|utilice|ejecuta|ejecute|añade|agrega|agregue|abre|selecciona|haz|asegúrate|para (?:ello|esto)|recomend\\w*|usando|mediante|hay que',
    explains:
      'porque|ya que|debido|causa|razón|motivo|por lo tanto|por eso|significa|para que|así que|puesto que|sucede|de lo contrario',
    negates: 'no|nunca|ningún|ninguna|ninguno|sin|ni|solo|sólo|solamente|únicamente|imposible',
    pointsElsewhere:
      'véase|consulta(?:r|d|e)?|ver (?:la|el|también|más)|mira (?:la|el|nuestr)|lee (?:la|el|nuestr)|más información|más detalles|se (?:explica|describe|detalla) en|echa un vistazo',
    refersBack:
      'esto|este|esta|estos|estas|eso|ese|esa|ello|él|ella|ellos|así|entonces|sin embargo|pero|y|o|además|en (?:este|ese) caso|para (?:esto|ello|eso)|por (?:esto|eso|ello|ejemplo|lo tanto)|de lo contrario|si (?:su|esto|eso)|comúnmente esto|también',
  }),
  abbreviations: abbreviations({
    never:
      'Sr Sra Sres Sras Srta D Dña Dra Ud Uds Vd Lic Ing Gral Cnel Tte tel Tel aprox ej p.ej Mons Fr Sto Sta Avda Av EE',
    perhaps: 'EE.UU UU E.U a.C d.C ene feb mar abr may jun jul ago sep oct nov dic S.A cía Cía',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'El La Los Las Un Una Unos Unas Lo En De Del Al A Con Por Para Desde Hasta Según Sin Sobre Tras Durante Entre Se Su Sus Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella Como Cuando Donde Aunque Pero Y O Si No Es Fue Hay Él Ella Ellos Ellas Además También Sin Después Antes Muchos Muchas Algunos Algunas Otro Otra Todos Todas',
    ),
  ),
  smallTalk: {
    thanks: 'gracias, muchas gracias, mil gracias, muchísimas gracias, gracias de antemano, thx, no gracias',
    greetings:
      'hola, buenas, buenos días, buenas tardes, buenas noches, hey, qué tal, cómo estás, cómo está, cómo va, qué pasa, hay alguien, alguien ahí, hay alguien ahí, estás ahí, soy nuevo, soy nueva',
    reactions:
      'jaja, jajaja, lol, ok, okay, vale, bien, muy bien, genial, perfecto, excelente, estupendo, bueno, guay, súper, fantástico, sí, si, no, ah, oh, ya, ya veo, entiendo, entendido, de acuerdo, claro, buen bot, mal bot, eso está mal, te equivocas, falso, no importa, da igual, de nada, adiós, chao, hasta luego, nos vemos, buena noche, buen día, funciona, interesante, te quiero, eres el mejor, bot',
    aboutBot:
      'quién eres, qué eres, quién te hizo, quién te creó, quién te ha creado, quién te programó, cómo te llamas, cuál es tu nombre, cuántos años tienes, de dónde eres, eres un bot, eres un robot, eres humano, eres una persona, eres un bot o una persona, qué puedes hacer, qué sabes hacer, qué haces, qué sabes, qué puedo preguntar, qué puedo preguntarte, cómo funcionas, cómo funciona este bot, puedes ayudarme, ayúdame, ayuda, cuéntame un chiste, alguna idea, alguien sabe, alguien lo sabe, alguien me ayuda, alguien puede ayudar, alguien puede ayudarme, alguien me puede ayudar',
    please: 'por favor, porfa',
    fillers:
      'muchas, mucho, a todos, todos, gente, chicos, amigos, amigo, bot, footnote, por favor, porfa, por cierto, y, pero, muy, qué, es, por la ayuda, por tu ayuda, por la respuesta, igualmente, de todos modos, entonces, pues',
    leadIns:
      'una pregunta, pregunta, otra pregunta, otra cosa, cambiando de tema, tengo una pregunta, pregunta tonta, perdón, perdona, perdone, disculpa, disculpe, disculpen, lo siento, perdón por la pregunta, alguien sabe, sabe alguien, sabes, me puedes decir, puedes decirme, me gustaría saber, quisiera saber, quería preguntar, ok, hola, bueno, vale, por cierto, entonces, pues, oye',
    questionWords: 'quién, quiénes, qué, cuándo, dónde, cómo, cuánto, cuánta, cuántos, cuántas, cuál, cuáles',
    openingVerbs: 'es, son, era, puedo, puede, pueden, hay, tengo, debo, se, está, están',
    takeUps: 'y qué hay de, qué hay de, y qué pasa con, qué pasa con, y, e, pero, o',
    articles: 'el, la, los, las, un, una, unos, unas',
    questionOpeners: 'por qué, mi, mis, yo, a, en, de, con, si, para, el, la',
  },
};
