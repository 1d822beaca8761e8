import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { answerTypes } from './answer-types.js';
import { type Language, wordsOf } from './language.js';

export const portuguese: Language = {
  code: 'pt',
  scripts: ['Latn'],
  letters: 'áâãàçéêíóôõúü',
  webShare: 4,
  stemmer: () => import('@orama/stemmers/portuguese'),
  stopWords: 'por',
  moreStopWords: wordsOf('onde porque porquê quanto quantos quanta quantas dê'),
  commonWords: 'portuguese',
  fold: true,
  ngramLength: 4,
  answerTypes: answerTypes({
    leadingClause:
      /^(?:quando|se|enquanto) [^,?]*,\s*(?=o que\b|que\b|quem\b|como\b|onde\b|quant|qual|quais|por ?qu[eê])/,
    time: /\bquando\b|(?:que|qual) (?:ano|data|mês|século)|\ba que horas?\b/,
    number: /\bquant[oa]s?\b|porcentagem|percentagem/,
    person: /\bquem\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'ele, ela, eles, elas, lhe, seu, sua, seus, suas, isso, isto, este, esta, esse, essa, dele, dela, lá, ali, então',
    atStart: 'e, mas, ou, também, por que, porquê',
  }),
  abbreviations: abbreviations({
    never: 'Sr Sra Srs Sras Srta D Dra Exmo Exma Profa Eng Gen Cel tel Tel aprox p.ex Av Sto Sta n',
    perhaps: 'a.C d.C jan fev mar abr mai jun jul ago set out nov dez EUA Ltda Cia S.A',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'O A Os As Um Uma Uns Umas Em No Na Nos Nas De Do Da Dos Das Ao À Com Por Pelo Pela Para Desde Até Segundo Sem Sobre Após Durante Entre Se Seu Sua Seus Suas Este Esta Esse Essa Isso Isto Aquele Aquela Como Quando Onde Embora Mas E Ou Não É Foi Ele Ela Eles Elas Além Também Depois Antes Muitos Alguns Outro Outra Todos',
    ),
  ),
};
