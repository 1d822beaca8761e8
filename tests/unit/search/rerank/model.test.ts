import { describe, expect, it } from 'vitest';
import { readModel, scoreWith } from '../../../../src/search/rerank/model.js';

const names = ['coverage', 'length'];

describe('a linear model', () => {
  it('adds up what each feature counts; one without a weight, or without a value, counts nothing', () => {
    const model = readModel({ coverage: 2, length: -1 }, names);
    expect(scoreWith(model, { coverage: 0.5, length: 3, other: 9 })).toBe(-2);
    expect(scoreWith(model, { length: 3 })).toBe(-3);
  });

  it.each([[{ covrage: 1 }], [{ coverage: '1' }], [[]], [undefined]])('is not read from %j', (parsed) => {
    expect(() => readModel(parsed, names)).toThrow();
  });
});
