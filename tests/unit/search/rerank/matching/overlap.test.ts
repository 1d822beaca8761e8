import { describe, expect, it } from 'vitest';
import { candidateFor } from '../../../../helpers/small-index.js';

const text = 'The mill is old. A teacher bought the mill, the old mill. It burned.';

describe('the overlap of a passage and a question', () => {
  it('knows where in the passage each term is itself', async () => {
    const { overlap } = await candidateFor('old mill zeppelin', text);
    expect(overlap.positions).toEqual([[3, 10], [1, 8, 11], []]);
  });

  it('knows how well each is matched, anywhere and in each sentence', async () => {
    const { overlap } = await candidateFor('teach mill', text);
    const alike = expect.closeTo(0.8);
    expect([...overlap.strengths]).toEqual([alike, 1]);
    expect([...overlap.sentenceStrengths]).toEqual([0, 1, alike, 1, 0, 0]);
    expect(overlap.positions[0]).toEqual([]);
  });

  it('counts the n-grams that both have, and says in which sentences', async () => {
    const { overlap, context } = await candidateFor('milled', 'A mill. The mills. A weir.');
    expect(Array.from(context.query.ngrams.keys(), ({ text }) => text)).toEqual(['mill']);
    expect([...overlap.ngramCounts]).toEqual([2]);
    expect([...overlap.sentenceNgrams]).toEqual([1, 1, 0]);
  });

  it('counts n-grams of the running text where words are not spaced', async () => {
    const { overlap, context } = await candidateFor('老水车', '老水车在河边。水车很大。', { language: 'zh' });
    expect(Array.from(context.query.ngrams.keys(), ({ text }) => text)).toEqual(['老水', '水车']);
    expect([...overlap.ngramCounts]).toEqual([1, 2]);
    expect([...overlap.sentenceNgrams]).toEqual([1, 1, 0, 1]);
  });
});
