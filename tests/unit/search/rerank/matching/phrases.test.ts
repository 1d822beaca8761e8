import { describe, expect, it } from 'vitest';
import { candidateFor } from '../../../../helpers/small-index.js';

const phrasesOf = async (question: string, text: string) => (await candidateFor(question, text)).phrases;

describe('an exact match', () => {
  it('is of words just as written: another form of a word is none', async () => {
    expect((await phrasesOf('old mill', 'An old mill.')).exactMatch).toBe(1);
    const { exactMatch } = await phrasesOf('old mill', 'Some old mills.');
    expect(exactMatch).toBeGreaterThan(0);
    expect(exactMatch).toBeLessThan(1);
  });

  it('counts stop words, too', async () => {
    const [without, withIt] = [
      await phrasesOf('by the mill', 'A mill.'),
      await phrasesOf('by the mill', 'By mill.'),
    ];
    expect(withIt.exactMatch).toBeGreaterThan(without.exactMatch);
  });
});

describe('the longest phrase', () => {
  it('is of two words or more that follow each other as in the question', async () => {
    const question = 'the old stone mill';
    const texts = ['The old stone mill.', 'An old stone mill.', 'Old mill of stone.'];
    const [all, three, none] = await Promise.all(texts.map((text) => phrasesOf(question, text)));
    expect(all?.longestPhrase).toBe(1);
    expect(three?.longestPhrase).toBeLessThan(1);
    expect(three?.longestPhrase).toBeGreaterThan(0);
    expect(none?.longestPhrase).toBe(0);
  });

  it('is found whatever else begins like it, before or after', async () => {
    for (const text of ['The old mill, an old mill race.', 'The old mill race, an old mill.']) {
      const { longestPhrase, trigramMatch } = await phrasesOf('old mill race', text);
      expect([longestPhrase, trigramMatch], text).toEqual([1, 1]);
    }
  });
});

describe('trigrams', () => {
  it('match where three words or more are in the same order', async () => {
    const question = 'the old stone mill';
    expect((await phrasesOf(question, 'The old stone mill.')).trigramMatch).toBe(1);
    const half = (await phrasesOf(question, 'An old stone mill.')).trigramMatch;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1);
    expect((await phrasesOf(question, 'The old mill.')).trigramMatch).toBe(0);
  });
});

describe('adjacency', () => {
  it('is that of neighbours as far apart as in the question, in whatever form', async () => {
    expect((await phrasesOf('stone mill', 'Some stone mills.')).adjacency).toBe(1);
    expect((await phrasesOf('mill of stone', 'A mill with stones.')).adjacency).toBe(1);
  });

  it('counts less one word further apart, and not beyond, nor the other way round', async () => {
    const texts = ['A stone water mill.', 'A stone and water mill.', 'A mill, stone.'];
    const shares = await Promise.all(
      texts.map(async (text) => (await phrasesOf('stone mill', text)).adjacency),
    );
    expect(shares).toEqual([expect.closeTo(0.7), 0, 0]);
  });
});
