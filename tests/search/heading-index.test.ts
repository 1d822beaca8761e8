import { describe, expect, it } from 'vitest';
import { indexHeadings } from '../../src/search/heading-index.js';

const headings = [
  'Opening hours',
  'Lending and returning',
  'Children’s room',
  'Öffnungszeiten',
  '开放时间 与 借书',
];
const find = (typed: string) =>
  indexHeadings(headings)
    .find(typed, 3)
    .map((place) => headings[place]);

describe('headings found while they are typed', () => {
  it('shows the first ones while nothing is typed', () => {
    expect(find(' ')).toEqual(headings.slice(0, 3));
  });

  it.each([
    ['op', 'Opening hours'],
    ['returning len', 'Lending and returning'],
    ['openning', 'Opening hours'],
    ['offnungszeit', 'Öffnungszeiten'],
    ['借书', '开放时间 与 借书'],
  ])('finds by beginnings, in any order, with a slip, without marks: %s', (typed, heading) => {
    expect(find(typed)[0]).toBe(heading);
  });

  it('finds nothing where a word fits nowhere', () => {
    expect(find('opening elephants')).toEqual([]);
  });
});
