import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/answer/answer.js';
import { emptyConversation, remember } from '../../../../src/answer/conversation/conversation.js';
import { parseArticle } from '../../../../src/corpus/read-corpus.js';
import { openEngine } from '../../../helpers/libraries/real-engine.js';

/** Rules, prices and evenings of a café: short lines, with an hour or a number in most. */
const folder = new URL('cafe/', import.meta.url);

async function openCafe() {
  const read = readdirSync(folder).map((file) => parseArticle(file, readFileSync(new URL(file, folder))));
  const articles = (await Promise.all(read)).flatMap(({ article }) => article ?? []);
  return openEngine({ articles, problems: [] });
}

async function askAll(questions: readonly string[]): Promise<readonly Answer[]> {
  const engine = await openCafe();
  const answers: Answer[] = [];
  let conversation = emptyConversation;
  for (const question of questions) {
    const answer = engine.ask(question, { conversation });
    conversation = remember(conversation, answer);
    answers.push(answer);
  }
  return answers;
}

describe('a complete question in a conversation', () => {
  it('keeps the answer it has alone, whatever hour stands in what was shown before', async () => {
    const before = ['how long can i keep a table', 'and on Fridays?', 'is there gluten free food'];
    const last = (await askAll([...before, 'when do you order parts?'])).at(-1);
    expect(last?.kind === 'answered' && last.best.passage.text).toContain('We order parts');
  });

  it('is no surer of the passage it finds alone for what was said before', async () => {
    const question = 'how tall is the coffee machine';
    const [alone] = await askAll([question]);
    const last = (await askAll(['how long can i keep a table', 'when do you order parts?', question])).at(-1);
    expect(last?.confidence).toBe(alone?.confidence);
  });
});
