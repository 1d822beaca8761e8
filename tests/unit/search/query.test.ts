import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.js';
import { indexTexts, queryOn } from '../../helpers/small-index.js';

const texts = ['The old mill by the river was built in 1841.', 'Ada Lovelace bought the mill.'];
const termsOf = async (question: string) => (await queryOn(question, texts)).terms.map(({ text }) => text);

describe('the terms of a question', () => {
  it('are its content words, each once, by their place among all words', async () => {
    const { terms } = await queryOn('Which mills are by the mill of the river?', texts);
    expect(terms.map(({ text, position }) => [text, position])).toEqual([
      ['mill', 1],
      ['river', 8],
    ]);
  });

  it('leave out a stop word that is typed wrong, and keep what only looks like one', async () => {
    expect(await termsOf('wher is teh mill')).toEqual(['mill']);
    expect(await termsOf('whch mill')).toEqual(['mill']);
    expect(await termsOf('wren mill')).toEqual(['wren', 'mill']);
    expect(await termsOf('wheat mill')).toEqual(['wheat', 'mill']);
  });

  it('are none in a question of stop words', async () => {
    expect(await termsOf('And what was it then?')).toEqual([]);
  });

  it('weigh by how rare they are, together what the question weighs', async () => {
    const { terms, weight } = await queryOn('Lovelace mill', texts);
    const [rare, common] = terms;
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
    expect(weight).toBeCloseTo((rare?.weight ?? 0) + (common?.weight ?? 0));
  });

  it('are kept though no passage has them: out of vocabulary', async () => {
    const { terms } = await queryOn('the zeppelin of the mill', texts);
    expect(terms.map(({ text, term }) => [text, term?.text])).toEqual([
      ['zeppelin', undefined],
      ['mill', 'mill'],
    ]);
  });

  it('are the forty rarest of a page that was pasted', async () => {
    const words = Array.from({ length: 50 }, (_, n) => `zeppelin${String.fromCharCode(97 + (n % 26))}${n}`);
    const { terms } = await queryOn(`mill ${words.join(' ')}`, texts);
    expect(terms.length).toBe(40);
    expect(terms.map(({ text }) => text)).not.toContain('mill');
  });
});

describe('names', () => {
  it('are written with a capital or a digit, but not at the start', async () => {
    const { terms } = await queryOn('Mill, of Ada Lovelace, in 1841 by the river', texts);
    expect(terms.filter(({ isName }) => isName).map(({ text }) => text)).toEqual(['ada', 'lovelac', '1841']);
  });
});

describe('words of earlier turns', () => {
  it("weigh less than the question's own, and repeat none of them", async () => {
    const { lexicon } = await indexTexts(texts);
    const context = [{ text: 'Who bought the mill by the river?', weight: 0.5 }];
    const { terms } = parseQuery('Was the mill old?', context, lexicon);
    expect(terms.map(({ text }) => text)).toEqual(['mill', 'old', 'bought', 'river']);
    const [alone] = parseQuery('river', [], lexicon).terms;
    expect(terms[3]?.weight).toBeCloseTo((alone?.weight ?? 0) / 2);
  });

  it('are no words of the question: phrases are its own', async () => {
    const query = await queryOn('Was it old?', texts, { context: [{ text: 'the mill', weight: 0.5 }] });
    expect(query.words.length).toBe(3);
  });
});

describe('the words of a question', () => {
  it('are all of them, stop words too, with their places by form', async () => {
    const { words, wordPlaces } = await queryOn('the mill by the zeppelin', texts);
    expect(words.map(({ form }) => form?.text)).toEqual(['the', 'mill', 'by', 'the', undefined]);
    expect(wordPlaces.get(words[0]?.form?.id ?? -1)).toEqual([0, 3]);
  });
});

describe('n-grams', () => {
  it('of words are counted all, and those that a passage has are looked up', async () => {
    const { terms, ngrams } = await queryOn('riverside', texts);
    expect(terms[0]?.ngrams.map(({ text }) => text)).toEqual(['rive', 'iver']);
    expect(terms[0]?.ngramCount).toBe(6);
    expect(Array.from(ngrams.keys(), ({ text }) => text)).toEqual(['rive', 'iver']);
  });

  it('say which terms have them', async () => {
    const { ngrams, termsOfNgram } = await queryOn('rivers riverbank', texts);
    const place = [...ngrams.keys()].findIndex(({ text }) => text === 'rive');
    expect(termsOfNgram[place]).toEqual([0, 1]);
  });

  it('run on across words where none are spaced', async () => {
    const { ngrams } = await queryOn('老水车', ['老水车在河边。'], { language: 'zh' });
    expect(Array.from(ngrams.keys(), ({ text }) => text)).toEqual(['老水', '水车']);
  });
});
