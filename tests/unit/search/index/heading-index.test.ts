import { describe, expect, it } from 'vitest';
import { indexHeadings } from '../../../../src/search/index/heading-index.js';

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

  it('takes one without a slip before one with', () => {
    const alike = indexHeadings(['Banning', 'Panning']);
    expect(alike.find('panning', 3)).toEqual([1]);
    expect(alike.find('panninq', 3)).toEqual([1]);
  });

  it('looks at the beginning of what is typed, and at eight words of it', () => {
    const long = indexHeadings(['one two three four five six seven eight']);
    expect(long.find('one two three four five six seven eight nine', 3)).toEqual([0]);
    expect(long.find(`one ${'one '.repeat(50)} nine`, 3)).toEqual([0]);
    expect(long.find('one nine', 3)).toEqual([]);
  });

  it('takes a few letters for a beginning only where they are being typed', () => {
    expect(find('ho op')).toEqual([]);
    expect(find('hours op')).toEqual(['Opening hours']);
  });

  it('finds nothing where a word fits nowhere', () => {
    expect(find('opening elephants')).toEqual([]);
  });
});
