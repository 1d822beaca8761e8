/** Names that pages give a question and its answer, or a title and what it says, where they keep them as values. */
export const questionKeys: ReadonlySet<string> = new Set([
  'question',
  'q',
  'ask',
  'frage',
  'pregunta',
  'pergunta',
  'domanda',
]);

export const answerKeys: ReadonlySet<string> = new Set([
  'answer',
  'a',
  'ans',
  'reply',
  'antwort',
  'respuesta',
  'reponse',
  'resposta',
  'risposta',
]);

export const titleKeys: ReadonlySet<string> = new Set([
  'title',
  'heading',
  'header',
  'label',
  'name',
  'summary',
  'term',
  ...questionKeys,
]);

export const textKeys: ReadonlySet<string> = new Set([
  'content',
  'description',
  'desc',
  'text',
  'body',
  'details',
  'detail',
  'definition',
  'children',
  ...answerKeys,
]);
