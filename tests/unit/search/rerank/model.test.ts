import { describe, expect, it } from 'vitest';
import { readModel } from '../../../../src/search/rerank/model.js';

const names = ['coverage', 'length'];

describe('a linear model', () => {
  it('knows what each feature counts; one without a weight is not among them', () => {
    expect([...readModel({ length: -1 }, names)]).toEqual([['length', -1]]);
  });

  it.each([[{ covrage: 1 }], [{ coverage: '1' }], [[]], [undefined]])('is not read from %j', (parsed) => {
    expect(() => readModel(parsed, names)).toThrow();
  });
});
