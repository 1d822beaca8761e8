import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTexts, TextTable } from '../../src/search/text-table.js';

describe('a text table', () => {
  it('finds every text by its number and every number by its text', () => {
    const texts = fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.string(), (known, other) => {
        const table = new TextTable(packTexts(known));
        expect(known.map((_, id) => table.textAt(id))).toEqual(known);
        expect(known.map((text) => table.idOf(text))).toEqual(known.map((_, id) => id));
        expect(table.idOf(other)).toBe(known.includes(other) ? known.indexOf(other) : undefined);
      }),
    );
  });

  it('has nothing when it is empty', () => {
    const table = new TextTable(packTexts([]));
    expect([table.length, table.idOf(''), table.textAt(0)]).toEqual([0, undefined, '']);
  });
});
