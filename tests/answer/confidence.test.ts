import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../src/answer/conversation.js';
import { openEngine } from '../helpers/real-engine.js';

const questions = [
  'Who represented the United States at the meeting?',
  'How many soldiers would be sent to Ukraine?',
  'Who leads the Dutch government?',
  'Which country would secure the Black Sea?',
  'Who is the president of Brazil?',
];

describe('the confidence of an answer', () => {
  it('does not depend on how many findings are asked for', async () => {
    const engine = await openEngine('corpus');
    const asked = (question: string, top: number) => {
      const { kind, confidence } = engine.ask(question, { top, conversation: emptyConversation });
      return { kind, confidence };
    };
    for (const question of questions) {
      for (const top of [1, 2, 5, 25]) expect(asked(question, top), question).toEqual(asked(question, 10));
    }
  });
});
