import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/answer/answer.js';
import {
  createConversationMemory,
  type MemoryOptions,
} from '../../../../src/answer/conversation/conversation.js';

const minuteMs = 60_000;

describe('conversation memory', () => {
  it('keeps the conversations of two threads apart', () => {
    const { memory } = make();
    memory.record('a', asked('Who?'));
    memory.record('b', asked('When?'));
    memory.record('a', asked('Why?'));
    expect(questionsOf(memory, 'a')).toEqual(['Who?', 'Why?']);
    expect(questionsOf(memory, 'b')).toEqual(['When?']);
    expect(questionsOf(memory, 'c')).toEqual([]);
  });

  it('forgets a conversation thirty minutes after its last question, not after its first', () => {
    const { memory, pass } = make();
    memory.record('a', asked('Who?'));
    pass(20 * minuteMs);
    memory.record('a', asked('Why?'));
    pass(30 * minuteMs);
    expect(questionsOf(memory, 'a')).toEqual(['Who?', 'Why?']);
    pass(1);
    expect(questionsOf(memory, 'a')).toEqual([]);
  });

  it('does not live longer for being looked at', () => {
    const { memory, pass } = make();
    memory.record('a', asked('Who?'));
    pass(29 * minuteMs);
    memory.recall('a');
    pass(2 * minuteMs);
    expect(questionsOf(memory, 'a')).toEqual([]);
  });

  it('forgets the conversation not used for longest when there are too many', () => {
    const { memory } = make({ maxConversations: 2 });
    memory.record('a', asked('Who?'));
    memory.record('b', asked('When?'));
    memory.record('a', asked('Why?'));
    memory.record('c', asked('Where?'));
    expect(questionsOf(memory, 'b')).toEqual([]);
    expect(questionsOf(memory, 'a')).toEqual(['Who?', 'Why?']);
    expect(questionsOf(memory, 'c')).toEqual(['Where?']);
  });
});

function make(options: Partial<MemoryOptions> = {}) {
  let timeMs = 1;
  const memory = createConversationMemory({ clock: () => timeMs, ...options });
  return { memory, pass: (byMs: number) => (timeMs += byMs) };
}

function asked(question: string): Answer {
  return { kind: 'nothing', reason: 'not-in-corpus', question, version: '00000000', confidence: 0 };
}

function questionsOf(memory: ReturnType<typeof createConversationMemory>, key: string): string[] {
  return memory.recall(key).turns.map(({ question }) => question);
}
