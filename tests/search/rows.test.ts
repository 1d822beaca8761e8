import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberList, RowsBuilder, rowAt, transpose } from '../../src/search/rows.js';

const columns = 12;
const someRows = fc.array(fc.array(fc.nat({ max: columns - 1 }), { maxLength: 8 }), { maxLength: 20 });

describe('rows', () => {
  it('give back what they were given, and nothing where there is no row', () => {
    fc.assert(
      fc.property(someRows, (lists) => {
        const rows = packed(lists);
        expect(lists.map((_, row) => [...rowAt(rows, row)])).toEqual(lists);
        expect([...rowAt(rows, lists.length)]).toEqual([]);
        expect([...rowAt(rows, -1)]).toEqual([]);
      }),
    );
  });

  it('turned over, list the rows that have a number, each once', () => {
    fc.assert(
      fc.property(someRows, (lists) => {
        const turned = transpose(packed(lists), columns);
        for (let column = 0; column < columns; column += 1) {
          const having = lists.flatMap((list, row) => (list.includes(column) ? [row] : []));
          expect([...rowAt(turned, column)]).toEqual(having);
        }
      }),
    );
  });
});

describe('a list of numbers', () => {
  it('keeps more than fit into one chunk', () => {
    const list = new NumberList();
    for (let value = 0; value < 200_000; value += 1) list.push(value);
    const array = list.toArray();
    expect([array.length, array[65_535], array[65_536], array[199_999]]).toEqual([
      200_000, 65_535, 65_536, 199_999,
    ]);
  });
});

function packed(lists: readonly (readonly number[])[]) {
  const builder = new RowsBuilder();
  for (const list of lists) builder.add(list);
  return builder.build();
}
