import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const russian: Language = {
  code: 'ru',
  scripts: ['Cyrl'],
  letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  webShare: 3.8,
  stemmer: () => import('@orama/stemmers/russian'),
  stopWords: 'rus',
  moreStopWords: wordsOf('почему какие каких какое каком сколько кого кому чей откуда зачем'),
  commonWords: 'russian',
  fold: true,
  unifySpelling: async () => (word) => word.replaceAll('ё', 'е'),
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:когда|если|пока|после того,? как) [^,?]*,\s*(?=(?:то )?(?:что|кто|кого|кому|как|где|куда|сколько|почему|зачем|чей)\b)/,
    time: /\bкогда\b|как(?:ом|ой|ого) (?:год|дат|век|месяц)|\b(?:во|до) сколько\b/,
    number: /\bсколько\b|как(?:ой|ая) (?:процент|дол|числ)/,
    person: /\b(?:кто|кого|кому|кем)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'он, она, оно, они, его, её, ее, их, ему, ей, им, ними, нём, нем, это, этот, эта, эти, там, тогда, тот, та',
    atStart: 'а, и, но, или, почему, что насчёт',
  }),
  abbreviations: abbreviations({
    never:
      'г-н г-жа ул пл пр просп пер д кв корп стр с см ср напр т.е т.к т.н т д.р проф акад доц ред изд св гр тов адм ген полк кап обл р-н',
    perhaps:
      'г гг в вв н.э э тыс млн млрд руб коп т.д т.п др пр янв фев февр мар апр авг сент окт нояб дек США',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'В Во На По С Со К Ко У О Об От Из За До Для При Под Над Без Через После Перед Между Он Она Оно Они Мы Вы Я Его Её Их Это Этот Эта Эти Тот Та Те Такой Так Там Здесь Когда Если Хотя Чтобы Как Что Кто Где Но И А Или Не Также Однако Согласно Многие Некоторые Все Каждый',
    ),
  ),
};
