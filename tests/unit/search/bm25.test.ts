import { describe, expect, it } from 'vitest';
import { bm25Share, inverseDocumentFrequency, share } from '../../../src/search/bm25.js';

describe('the share of a term frequency', () => {
  it('is 0 without the term, grows with it less and less, and never reaches 1', () => {
    const shares = [0, 1, 2, 3, 100].map((frequency) => bm25Share(frequency, 1));
    expect(shares[0]).toBe(0);
    const gains = shares.slice(1).map((each, n) => each - (shares[n] ?? 0));
    expect(gains.slice(0, 3)).toEqual(gains.slice(0, 3).sort((a, b) => b - a));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('is less in a longer text', () => {
    expect(bm25Share(1, 2)).toBeLessThan(bm25Share(1, 1));
  });
});

describe('inverse document frequency', () => {
  it('falls with the number of passages that have the term, down to nearly nothing', () => {
    const weights = [0, 1, 10, 100].map((having) => inverseDocumentFrequency(having, 100));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.at(-1)).toBeLessThan(0.01);
  });

  it('is never negative, even where more passages are said to have it than there are', () => {
    expect(inverseDocumentFrequency(150, 100)).toBeGreaterThan(0);
  });
});

it('a share of nothing is nothing', () => {
  expect([share(0, 0), share(3, 0), share(1, 4)]).toEqual([0, 0, 0.25]);
});
