import { describe, expect, it } from 'vitest';
import { groupQuestions } from '../../../src/discord/unanswered/group-questions.js';
import { writeCsv } from '../../../src/discord/unanswered/render-list.js';
import type { UnansweredQuestion } from '../../../src/store/store.js';

const asked = (question: string, fields: Partial<UnansweredQuestion> = {}): UnansweredQuestion => {
  return { id: 1, question, count: 1, first: '2026-11-01', last: '2026-11-01', ...fields };
};
const questionsOf = (...questions: string[]) =>
  groupQuestions(questions.map((question, id) => asked(question, { id }))).map((group) => group.question);

describe('questions that ask the same', () => {
  it.each([
    ['How many countries are in the coalition?', 'how many countries in coalition'],
    ['Who is the president of Brazil?', 'Who is the presidnet of Brazil'],
    ['Wer hat die Mühle gebaut?', 'wer hat die mühle gebaut'],
    ['谁建造了磨坊？', '谁建造了磨坊'],
  ])('are taken together: %s, %s', (one, other) => {
    expect(questionsOf(one, other)).toEqual([one]);
  });

  it.each([
    ['Who is the president of Brazil?', 'Who is the president of France?'],
    ['When was the mill built?', 'When was the weir built?'],
    ['Why?', 'How?'],
    ['?!', '...'],
  ])('are told from others: %s, %s', (one, other) => {
    expect(questionsOf(one, other)).toEqual([one, other]);
  });

  it('add up their counts, span their dates and keep all their ids', () => {
    const merged = groupQuestions([
      asked('Where is the weir?', { id: 1, count: 3 }),
      asked('Who built the mill?', { id: 2, count: 2, first: '2026-11-05', last: '2026-11-05' }),
      asked('who built mill', { id: 3, count: 2, first: '2026-10-30', last: '2026-11-20' }),
    ]);
    expect(merged).toEqual([
      { ids: [2, 3], question: 'Who built the mill?', count: 4, first: '2026-10-30', last: '2026-11-20' },
      { ids: [1], question: 'Where is the weir?', count: 3, first: '2026-11-01', last: '2026-11-01' },
    ]);
  });

  it('are found quickly among thousands', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      asked(`Question number ${n} about thing${n} and other${n}`, { id: n }),
    );
    expect(groupQuestions(many).length).toBeGreaterThan(1000);
  });
});

describe('the table of unanswered questions', () => {
  it('quotes what needs it, and runs no formula', () => {
    const csv = writeCsv(
      groupQuestions([asked('=HYPERLINK("http://evil"), "x"'), asked('Two\nlines', { id: 2 })]),
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://evil""), ""x""",1,`);
    expect(csv).toContain('"Two\nlines",1,');
  });
});
