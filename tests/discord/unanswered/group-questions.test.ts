import { describe, expect, it } from 'vitest';
import { mergeGaps } from '../../../src/discord/unanswered/group-questions.js';
import { writeGapsCsv } from '../../../src/discord/unanswered/render-list.js';
import type { Gap } from '../../../src/store/store.js';

const gap = (question: string, fields: Partial<Gap> = {}): Gap => {
  return { id: 1, question, count: 1, first: '2026-11-01', last: '2026-11-01', ...fields };
};
const questionsOf = (...questions: string[]) =>
  mergeGaps(questions.map((question, id) => gap(question, { id }))).map((group) => group.question);

describe('gaps that ask the same', () => {
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
    const merged = mergeGaps([
      gap('Where is the weir?', { id: 1, count: 3 }),
      gap('Who built the mill?', { id: 2, count: 2, first: '2026-11-05', last: '2026-11-05' }),
      gap('who built mill', { id: 3, count: 2, first: '2026-10-30', last: '2026-11-20' }),
    ]);
    expect(merged).toEqual([
      { ids: [2, 3], question: 'Who built the mill?', count: 4, first: '2026-10-30', last: '2026-11-20' },
      { ids: [1], question: 'Where is the weir?', count: 3, first: '2026-11-01', last: '2026-11-01' },
    ]);
  });

  it('are found quickly among thousands', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      gap(`Question number ${n} about thing${n} and other${n}`, { id: n }),
    );
    expect(mergeGaps(many).length).toBeGreaterThan(1000);
  });
});

describe('the table of gaps', () => {
  it('quotes what needs it, and runs no formula', () => {
    const csv = writeGapsCsv(
      mergeGaps([gap('=HYPERLINK("http://evil"), "x"'), gap('Two\nlines', { id: 2 })]),
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://evil""), ""x""",1,`);
    expect(csv).toContain('"Two\nlines",1,');
  });
});
