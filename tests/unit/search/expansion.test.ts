import { describe, expect, it } from 'vitest';
import { expand } from '../../../src/search/expansion.js';
import { queryOn } from '../../helpers/small-index.js';

/** What the first word of a question is looked up as. */
async function expansionsOf(word: string, texts: readonly string[], language = 'en') {
  const { terms } = await queryOn(word, texts, { language });
  const [term] = terms;
  if (!term) throw new Error(`"${word}" is no content word`);
  return expand(term).map(({ term: { text }, similarity }) => ({ text, similarity }));
}

describe('a word is looked up as', () => {
  it('itself, which is worth most', async () => {
    const [itself, ...others] = await expansionsOf('teach', ['They teach.', 'A teacher.', 'A weir.']);
    expect(itself).toEqual({ text: 'teach', similarity: 1 });
    expect(others).toEqual([{ text: 'teacher', similarity: expect.closeTo(2 / 3) }]);
  });

  it('what it may be a misspelling of, when no passage has it', async () => {
    const found = await expansionsOf('goverment', ['The government.', 'The oven.']);
    expect(found[0]?.text).toBe('govern');
  });

  it('the compound that it is a part of', async () => {
    const found = await expansionsOf('Verteidigung', ['Die Verteidigungslinie hielt.'], 'de');
    expect(found.map(({ similarity }) => similarity)).toEqual([expect.closeTo(0.75)]);
  });

  it('nothing when nothing is like it', async () => {
    expect(await expansionsOf('zeppelin', ['The library.'])).toEqual([]);
  });

  it('three others at the most, the most alike first', async () => {
    const texts = ['bannering bannerly bannerman banners bannerette bannerol'];
    const found = await expansionsOf('bannermanned', texts);
    expect(found.length).toBe(3);
    expect(found[0]?.text).toBe('bannerman');
    const similarities = found.map(({ similarity }) => similarity);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
  });

  it('less readily something else when a passage has the word itself', async () => {
    const others = ['The bannerette.'];
    expect(await expansionsOf('banners', others)).toHaveLength(1);
    expect((await expansionsOf('banners', [...others, 'The banners.'])).map(({ text }) => text)).toEqual([
      'banner',
    ]);
  });
});
