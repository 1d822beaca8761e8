import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const english: Language = {
  code: 'en',
  scripts: ['Latn'],
  letters: '',
  webShare: 49,
  stemmer: loadStemmer,
  stopWords: 'eng',
  moreStopWords: wordsOf(
    'who whom whose what when where why how which does will shall may s t d ll re ve m don didn doesn isn aren wasn weren hasn haven couldn wouldn whats whos hows wheres',
  ),
  commonWords: 'english',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:when(?:ever)?|if|while|after|before|once) (?!(?:do|does|did|is|are|was|were|will|would|can|could|should|has|have|had|may|must|shall)\b)[^,?]*?(?:,\s*|\s(?=(?:what|who|whose|where|why|how|which)\b|(?:do|does|can|will|should|am|is) (?:i|we|you|they|he|she|it)\b))/,
    time: /^when\b|\b(?:what|which|in what) (?:year|month|date|day|decade|century)|\bwhat time\b|\bhow long ago\b/,
    number:
      /\bhow (?:many|much|long|old|far|tall|large|big|high|often)\b|\b(?:what|which) (?:percent|number|share|amount)|percentage/,
    person: /^(?:and )?(?:who|whose|whom)\b|\b(?:by|to|with) whom\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'he, she, it, its, they, them, their, theirs, his, her, him, hers, this, that, these, those, there, then, one, ones, so, such, same, other, others, else',
    atStart: 'and, but, or, also, what about, how about, which one, why, how come',
  }),
  abbreviations: abbreviations({
    never:
      'Messrs Mme Mlle Hon Gen Col Maj Capt Cpt Lt Sgt Cpl Cmdr Adm Gov Sen Rep Pres Supt Fr Msgr Mt Ft viz approx v e.g i.e esp incl resp',
    perhaps:
      'Mar Jun Jul Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd Rd Bros dept Dept Univ Assn Esq U.S U.K E.U U.N D.C B.C A.D',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'The A An It Its In On At As By For From To Of With Within Without He She They We You I His Her Their Our Your My This That These Those There Then Here When While Where After Before During Since Until Although Though However Moreover Because If But And Or So Yet Not Many Most Some Several Both Each Every All Another Other Such Today Later According Despite Among Between Under Over Once What Who Why How Which Thus Hence Therefore Because Again No Nor Similarly Finally First Second Instead Indeed Furthermore Additionally Meanwhile Still Even Only Any Few More None Nothing',
    ),
  ),
};

/** Porter's stemmer makes three terms of `die`, `died` and `dying`, and of `use` the pronoun and the country `us`. */
const families = [
  'die dies died dying',
  'lie lies lied lying',
  'tie ties tied tying',
  'vie vies vied vying',
  'use uses used using',
  'useful',
];

async function loadStemmer() {
  const { stemmer } = await import('@orama/stemmers/english');
  const stems = new Map(
    families.map(wordsOf).flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
  );
  return { stemmer: (word: string) => stems.get(word) ?? stemmer(word) };
}
