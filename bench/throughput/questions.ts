/** On the article of this repository; the last four it does not answer. */
export const questions: readonly string[] = [
  'How many countries are in the coalition?',
  'Will Poland send troops?',
  'Who signed the declaration?',
  'How many troops would be deployed?',
  'Which country would secure the Black Sea?',
  'What did Macron say about the American support?',
  'Who does Schoof have to consult first?',
  'When was the coalition established?',
  'Who is the president of Brazil?',
  'How do I bake sourdough bread?',
  'hello there',
  'What is the capital of Australia?',
];
