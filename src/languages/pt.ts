import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const portuguese: Language = {
  code: 'pt',
  scripts: ['Latn'],
  letters: 'áâãàçéêíóôõúü',
  webShare: 4,
  stemmer: () => import('@orama/stemmers/portuguese'),
  stopWords: 'por',
  moreStopWords: wordsOf('onde porque porquê quanto quantos quanta quantas dê'),
  numberWords: wordsOf(
    'dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento mil milhão milhões dúzia metade meio meia',
  ),
  orderWords: wordsOf(
    'primeiro primeira segundo segunda terceiro terceira quarto quarta quinto quinta sexto sétimo oitavo nono décimo próximo próxima último última anterior atual',
  ),
  commonWords: 'portuguese',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:quando|se|enquanto) [^,?]*,\s*(?=o que\b|que\b|quem\b|como\b|onde\b|quant|qual|quais|por ?qu[eê])/,
    time: /^(?:\S+ )?quando\b|\b(?:desde|até|partir de|para) quando\b|\bquando[\s?]*$|(?:que|qual) (?:ano|data|mês|século)|\ba que horas?\b/,
    number: /\bquant[oa]s?\b|porcentagem|percentagem/,
    person: /\bquem\b/,
  }),
  passive: {
    auxiliaries: new Set(wordsOf('é são foi foram sido ser será serão está')),
    agents: new Set(wordsOf('por pelo pela pelos pelas')),
  },
  askedDetails: allWithBoundaries<DetailPatterns>({
    price: /\bquanto (?:custa|custam|cobra|cobram|é o plano)|\b(?:preço|custo|tarifa) (?:de|do|da|por)\b/,
    duration:
      /\bquanto tempo\b|\bquanto (?:dura|duram|demora)|\bquant[oa]s (?:segundos|minutos|horas|dias|semanas|meses|anos)\b/,
    version: /\b(?:qual|que|quais)\b.{0,12}\bvers(?:ão|ões)\b|\bnúmero da versão\b/,
    email: /\be-?mail (?:de|do|da|para)\b/,
    phone: /\b(?:número de telefone|telefone d[eoa]|endereço ip)\b/,
    place: /\bonde (?:mora|vive|nasceu|fica|ficam)\b|\bem que (?:país|cidade|rua)\b|\bde que país\b/,
    quantity:
      /\b(?:qual|que)\b.{0,40}(?:máxim|mínim|limite|porta|resolução|comprimento|tamanho|velocidade|temperatura|idade|taxa)|\bno (?:máximo|mínimo)\b/,
    age: /\bquantos anos (?:tem|têm)\b(?! que| de)|\bqual (?:é )?a idade d[aeo]/,
    review:
      /\b(?:alguém|vocês|você|pode|podem|poderia)\b.*\b(?:olhar|ver|verificar|revisar|dar uma olhada|corrigir|testar|conferir)\b.*\b(?:meus?|minhas?)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'ele, ela, eles, elas, lhe, seu, sua, seus, suas, isso, isto, este, esta, esse, essa, dele, dela, lá, ali, então',
    atStart: 'e, mas, ou, também, por que, porquê',
  }),
  sentenceCues: sentenceCues({
    how: 'como|o que (?:devo|faço|posso)|jeito de|forma de',
    why: 'por que|por quê|porque|porquê|motivo|razão|o que significa',
    whether: 'posso|pode|podem|é|são|há|tem|devo|preciso|existe|dá para|será',
    instructs:
      'pode(?:s|m)?|você (?:pode|deve|precisa)|deve|precisa|use|utilize|execute|adicione|abra|selecione|clique|certifique|para (?:isso|isto)|recomend\\w*|usando|através|basta|é preciso',
    explains:
      'porque|pois|já que|devido|causa|razão|motivo|portanto|por isso|significa|para que|acontece|caso contrário',
    negates: 'não|nunca|nenhum|nenhuma|sem|nem|só|somente|apenas|impossível',
    pointsElsewhere:
      'veja|ver (?:a|o|também|mais)|consulte|leia (?:a|o|nossa|nosso|mais)|dê uma olhada|mais (?:informações|detalhes)|saiba mais|(?:descrit|explicad)[oa]s? (?:em|na|no)',
    refersBack:
      'isto|isso|este|esta|estes|estas|esse|essa|esses|essas|ele|ela|eles|elas|assim|então|no entanto|porém|mas|e|ou|além disso|neste caso|nesse caso|para (?:isso|isto)|por (?:isso|exemplo)|caso contrário|também',
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
  smallTalk: {
    thanks:
      'obrigado, obrigada, muito obrigado, muito obrigada, valeu, vlw, brigado, brigada, obg, obrigado desde já, não obrigado, agradecido',
    greetings:
      'olá, oi, ei, bom dia, boa tarde, boa noite, e aí, eae, tudo bem, tudo bom, como vai, como você está, alguém aí, tem alguém aí, você está aí, sou novo aqui',
    reactions:
      'kkk, rsrs, haha, lol, ok, okay, tá, tá bom, beleza, blz, certo, legal, ótimo, perfeito, excelente, show, massa, bom, muito bom, sim, não, ah, oh, hm, entendi, entendido, saquei, bom bot, está errado, errado, deixa pra lá, não importa, de nada, tchau, até mais, até logo, falou, funciona, funcionou, interessante, te amo, bot',
    aboutBot:
      'quem é você, o que é você, quem te fez, quem te criou, quem criou você, quem te programou, qual é o seu nome, qual é seu nome, como você se chama, quantos anos você tem, de onde você é, você é um bot, você é um robô, você é humano, o que você faz, o que você pode fazer, o que você sabe, o que você sabe fazer, o que posso perguntar, como você funciona, como funciona esse bot, pode me ajudar, me ajuda, me ajude, ajuda, conta uma piada, alguma ideia, alguém sabe, alguém me ajuda, alguém pode ajudar, alguém pode me ajudar',
    please: 'por favor, pfv',
    fillers:
      'muito, muitíssimo, mesmo, a todos, pessoal, gente, galera, amigo, amigos, bot, footnote, por favor, pfv, aliás, e, mas, é, pela ajuda, pela resposta, assim mesmo, então',
    leadIns:
      'uma pergunta, pergunta, outra pergunta, outra coisa, mudando de assunto, tenho uma pergunta, uma dúvida, tenho uma dúvida, dúvida, pergunta boba, desculpa, desculpe, desculpem, com licença, alguém sabe, você sabe, sabe me dizer, pode me dizer, gostaria de saber, queria saber, queria perguntar, ok, oi, olá, então, aliás, bom',
    questionWords: 'quem, quando, onde, como, quanto, quanta, quantos, quantas, qual, quais',
    openingVerbs: 'é, são, era, posso, pode, podem, há, tem, tenho, devo, está, estão, dá',
    takeUps: 'e quanto a, e que tal, e, mas, ou',
    articles: 'o, a, os, as, um, uma',
    questionOpeners: 'que, o que, por que, meu, minha, eu, a, em, de, com, se, para, o',
  },
};
