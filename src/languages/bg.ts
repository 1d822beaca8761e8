import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const bulgarian: Language = {
  code: 'bg',
  scripts: ['Cyrl'],
  letters: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  webShare: 0.2,
  stemmer: loadStemmer,
  stopWords: 'bul',
  numerals: wordsOf('два двама двамата две двете три хиляди първата първи първо'),
  numberWords: wordsOf(
    'два две двама три трима четири пет шест седем осем девет десет единадесет дванадесет тринадесет четиринадесет петнадесет шестнадесет седемнадесет осемнадесет деветнадесет двадесет тридесет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет сто хиляда хиляди милион милиона половина',
  ),
  commonWords: 'bulgarian',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\bкога\b|(?:коя|кой|каква) (?:година|дата|месец|век)|\bв колко часа\b/,
    number: /\bколко\b|процент/,
    person: /\bкой\b(?! (?:ден|месец|век|път|начин)\b)|\bкого\b|\bкому\b|\bчи[йяе]\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'той, тя, то, те, него, нея, тях, му, ѝ, им, неговия, нейния, този, тази, това, тези, онзи, там, тогава',
    atStart: 'а, и, но, или, защо, ами',
  }),
  smallTalk: {
    thanks:
      'благодаря, благодаря ти, благодаря ви, много благодаря, благодаря много, мерси, мерси много, благодаря предварително, благодаря за помощта, thx, не благодаря',
    greetings:
      'здравей, здравейте, здрасти, здрасте, привет, хей, ало, добро утро, добър ден, добър вечер, как си, как сте, какво става, има ли някой, има ли някой тук, тук ли си, нов съм тук, нов съм',
    reactions:
      'lol, хаха, хехе, ок, окей, добре, много добре, супер, страхотно, чудесно, отлично, перфектно, яко, хубаво, да, не, ах, ох, хм, аха, разбрах, разбирам, ясно, точно, вярно, грешно, това е грешно, грешиш, добър бот, глупав бот, няма значение, няма проблем, няма защо, моля, довиждане, чао, до скоро, лека нощ, приятен ден, работи, интересно, добре е да се знае, обичам те, бот',
    aboutBot:
      'кой си ти, кой си, какво си ти, какво си, кой те е създал, кой те направи, кой те програмира, как се казваш, как ти е името, на колко години си, откъде си, бот ли си, робот ли си, човек ли си, какво можеш, какво можеш да правиш, какво правиш, какво знаеш, какво мога да питам, как работиш, как работи този бот, можеш ли да ми помогнеш, помогни ми, помощ, кажи виц',
    please: 'моля, моля те, моля ви',
    fillers:
      'много, на всички, всички, хора, момчета, приятели, бот, footnote, между другото, и, но, е, за помощта, за отговора, все пак, тогава, ами',
    leadIns:
      'въпрос, един въпрос, имам въпрос, имам един въпрос, бърз въпрос, още един въпрос, друг въпрос, друга тема, нещо друго, глупав въпрос, извинете, извинявай, извинявайте, съжалявам, извинете за въпроса, някой знае ли, знае ли някой, знаете ли, може ли някой да ми каже, можеш ли да ми кажеш, чудя се, чудех се, искам да знам, исках да попитам, здравейте, ок, значи, ами, между другото',
    questionWords:
      'кой, кого, кому, чий, какво, кога, къде, откъде, накъде, защо, как, колко, каква, какъв, какви, коя, кое, кои',
    openingVerbs: 'може ли, мога ли, има ли, трябва ли, е ли, са ли, има, може, дали, ли',
    takeUps: 'ами, а какво за, а, и, но, или',
    articles: '',
    questionOpeners: 'аз, моят, моя, ако, в, на, с',
  },
};

/** Like Lucene's, which it is made from, the stemmer edits the letters of its word in place: strings cannot be. */
async function loadStemmer() {
  const { stemmer } = await import('@orama/stemmers/bulgarian');
  return { stemmer: (word: string) => stemmer(asLetters(word)) };
}

/** All the stemmer asks of a string but that its letters can be changed. */
function asLetters(word: string): string {
  const letters = [...word];
  const substring = (start: number, end: number) => letters.slice(start, end).join('');
  // No type says "indexed letters with a length and substring", which is all that is used.
  return Object.assign(letters, { substring }) as unknown as string;
}
