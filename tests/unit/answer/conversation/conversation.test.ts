import { describe, expect, it } from 'vitest';
import {
  type Conversation,
  emptyConversation,
  maxTurns,
  remember,
} from '../../../../src/answer/conversation/conversation.js';
import { makeAnswered, makeNothing, makeUnsure } from '../../../helpers/answers.js';

describe('a conversation', () => {
  it('remembers each question, and what was shown as its answer', () => {
    const answers = [
      makeAnswered({ question: 'Who?' }),
      makeUnsure({ question: 'When?' }),
      makeNothing({ reason: 'not-in-corpus' }, 'Why?'),
    ];
    expect(answers.reduce(remember, emptyConversation).turns).toEqual([
      { question: 'Who?', shown: ['sample#p1'] },
      { question: 'When?', shown: [] },
      { question: 'Why?', shown: [] },
    ]);
  });

  it('forgets the oldest turns', () => {
    let conversation: Conversation = emptyConversation;
    for (let turn = 0; turn <= maxTurns; turn += 1)
      conversation = remember(conversation, makeNothing({ reason: 'not-in-corpus' }, `${turn}?`));
    expect(conversation.turns.length).toBe(maxTurns);
    expect(conversation.turns[0]?.question).toBe('1?');
  });

  it('leaves the one before as it was', () => {
    remember(emptyConversation, makeAnswered());
    expect(emptyConversation.turns).toEqual([]);
  });
});
