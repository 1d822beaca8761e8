import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { groupQuestions } from '../../../../src/discord/unanswered/group-questions.js';
import { writeCsv } from '../../../../src/discord/unanswered/render-list.js';
import type { UnansweredQuestion } from '../../../../src/store/store.js';

const asked = (question: string, fields: Partial<UnansweredQuestion> = {}): UnansweredQuestion => {
  return { id: 1, question, count: 1, first: '2026-11-01', last: '2026-11-01', ...fields };
};
const questionsOf = async (...questions: string[]) => {
  const groups = await groupQuestions(questions.map((question, id) => asked(question, { id })));
  return groups.map((group) => group.question);
};

describe('questions that ask the same', () => {
  it.each([
    ['How many countries are in the coalition?', 'how many countries in coalition'],
    ['Who is the president of Brazil?', 'Who is the presidnet of Brazil'],
    ['Wer hat die Mühle gebaut?', 'wer hat die mühle gebaut'],
    ['谁建造了磨坊？', '谁建造了磨坊'],
  ])('are taken together: %s, %s', async (one, other) => {
    expect(await questionsOf(one, other)).toEqual([one]);
  });

  it.each([
    ['Who is the president of Brazil?', 'Who is the president of France?'],
    ['When was the mill built?', 'When was the weir built?'],
    ['Why?', 'How?'],
    ['?!', '...'],
  ])('are told from others: %s, %s', async (one, other) => {
    expect(await questionsOf(one, other)).toEqual([one, other]);
  });

  it('add up their counts, span their dates and keep all their ids', async () => {
    const merged = await groupQuestions([
      asked('Where is the weir?', { id: 1, count: 3 }),
      asked('Who built the mill?', { id: 2, count: 2, first: '2026-11-05', last: '2026-11-05' }),
      asked('who built mill', { id: 3, count: 2, first: '2026-10-30', last: '2026-11-20' }),
    ]);
    expect(merged).toEqual([
      { ids: [2, 3], question: 'Who built the mill?', count: 4, first: '2026-10-30', last: '2026-11-20' },
      { ids: [1], question: 'Where is the weir?', count: 3, first: '2026-11-01', last: '2026-11-01' },
    ]);
  });

  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const word = (n: number, length: number) =>
    Array.from({ length }, (_, place) => letters[(n * 7 + place * (n + 3) + (n >> place)) % 26]).join('');

  it.each([
    [
      'in everyday words',
      (n: number) => `How do I ${word(n, 6)} the ${word(n + 1, 7)} with a ${word(3 * n, 5)}?`,
    ],
    ['in made-up words', (n: number) => Array.from({ length: 33 }, (_, k) => word(n * 33 + k, 8)).join(' ')],
    [
      'in words that are all alike',
      (n: number) => Array.from({ length: 33 }, (_, k) => `aaaaaa${word(n + k, 2)}`).join(' '),
    ],
    [
      'in one script of short words',
      (n: number) =>
        Array.from({ length: 150 }, (_, k) =>
          String.fromCodePoint(0x4e00 + ((n * 150 + k * 31) % 8000)),
        ).join(''),
    ],
  ])('leave others their turn, thousands of them %s', async (_, make) => {
    const many = Array.from({ length: 2000 }, (_, id) => asked(make(id).slice(0, 300), { id }));
    const ids = groupQuestions(many).then((groups) => groups.flatMap((group) => group.ids));
    const longestMs = await longestTurn(ids);
    expect((await ids).length).toBe(2000);
    expect(longestMs).toBeLessThan(50);
  });
});

describe('the table of unanswered questions', () => {
  it('quotes what needs it, and runs no formula', async () => {
    const csv = writeCsv(
      await groupQuestions([asked('=HYPERLINK("http://evil"), "x"'), asked('Two\nlines', { id: 2 })]),
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://evil""), ""x""",1,`);
    expect(csv).toContain('"Two\nlines",1,');
  });
});

/** The longest time, of this thread's own, in which nothing else had its turn. */
async function longestTurn(work: Promise<unknown>): Promise<number> {
  let longestMs = 0;
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const before = process.cpuUsage();
    await eventLoopTurn();
    const { user, system } = process.cpuUsage(before);
    longestMs = Math.max(longestMs, (user + system) / 1000);
  }
  return longestMs;
}
