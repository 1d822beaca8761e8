import { describe, expect, it } from 'vitest';
import { articleOf, textsOf } from '../../../helpers/corpus/parsing.js';

/** Two pages, the foot of the first above the head of the second. */
const pagesWith = (head: (page: number) => string, foot: (page: number) => string) =>
  [
    head(7),
    '',
    '',
    '1.  Feeding',
    '',
    '    The horses are fed at seven in the morning.',
    '',
    '',
    foot(7),
    '',
    '',
    head(8),
    '',
    '',
    '2.  Riding',
    '',
    '    A rider wears a helmet.',
    '',
    '',
    foot(8),
    '',
  ].join('\n');

const inColumns = (left: string, right: string) => left.padEnd(50) + right;

describe('a text of two printed pages', () => {
  it.each([
    [
      (page: number) => inColumns('Stable Handbook', `Page ${page}`),
      () => inColumns('Miller Stables', 'Of March 2026'),
    ],
    [
      (page: number) => inColumns('Stallordnung', `Seite ${page} von 8`),
      () => inColumns('Reitverein e. V.', 'Stand: März 2026'),
    ],
    [(page: number) => inColumns(`第 ${page} 页`, '马厩手册'), (page: number) => `- ${page} -`],
    [() => inColumns('STABLE 2', 'Rules'), (page: number) => inColumns('Stable 2.1', `${page}`)],
  ])('has neither heads nor feet in it: case %#', async (head, foot) => {
    expect(await textsOf(pagesWith(head, foot), 'doc.txt')).toEqual([
      'The horses are fed at seven in the morning.',
      'A rider wears a helmet.',
    ]);
  });

  it('has its title from the head with the number of the page', async () => {
    const text = pagesWith(
      (page) => inColumns('Stallordnung', `Seite ${page}`),
      () => inColumns('Reitverein', 'Stand: März 2026'),
    );
    const { title, passages } = await articleOf(text, 'doc.txt');
    expect(title).toBe('Stallordnung');
    expect(passages.map(({ section }) => section)).toEqual([['1. Feeding'], ['2. Riding']]);
  });
});

describe('no head or foot of a page', () => {
  it.each([
    ['a row of prices that comes twice', inColumns('Adults', '5 euros')],
    ['the side of a record', 'Side 2'],
  ])('is %s', async (_, line) => {
    const text = `The mill\n\nIt grinds.\n\n${line}\n\nChildren     3 euros\n\n${line}\n\nChildren     3 euros\n\nIt stops.\n`;
    expect(
      (await articleOf(text, 'doc.txt')).passages.map((each) => [each.section, each.text]).join('\n'),
    ).toContain(line.split(/\s{2,}/).at(-1));
  });
});
