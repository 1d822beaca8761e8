import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/search.js';
import { makeArticleOf } from '../../helpers/factories.js';

const mills = makeArticleOf(['The mill is old.', 'The mill burned in 1903.'], { slug: 'mills' });
const weirs = makeArticleOf(['The weir is by the mill.'], { slug: 'weirs' });
const muehlen = makeArticleOf(['Die Mühle ist alt.'], { slug: 'muehlen', language: 'de-AT' });

describe('a search', () => {
  it('finds passages by their place in the whole corpus, best first', async () => {
    const { hits } = (await buildIndex([mills, weirs])).search({ question: 'Where is the weir?', limit: 5 });
    expect(hits[0]).toMatchObject({ ordinal: 2, passage: { text: 'The weir is by the mill.' } });
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives as many as are wanted, of the article that is wanted', async () => {
    const index = await buildIndex([mills, weirs]);
    expect(index.search({ question: 'mill', limit: 1 }).hits.length).toBe(1);
    const { hits } = index.search({ question: 'mill', limit: 9, article: 'weirs' });
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  it('looks in every language of the corpus', async () => {
    const index = await buildIndex([mills, muehlen, weirs]);
    expect(index.languages).toEqual(['en', 'de']);
    expect(index.search({ question: 'Wie alt ist die Mühle?', limit: 1 }).hits[0]?.ordinal).toBe(2);
    expect(index.search({ question: 'Where is the weir?', limit: 1 }).hits[0]?.ordinal).toBe(3);
  });

  it('does not take the one name that another language knows for a match', async () => {
    const chinese = makeArticleOf(
      [
        '小版本通常每三到六个月发布一次，补丁版本随时都可能发布。',
        '组件可以接收参数。',
        'Vue 的模板里可以写表达式。',
      ],
      {
        slug: 'zh',
        language: 'zh',
      },
    );
    const english = makeArticleOf(['Vue is a library.'], { slug: 'en' });
    const index = await buildIndex([english, chinese]);
    expect(index.search({ question: 'Vue 多久出一个小版本？', limit: 1 }).hits[0]?.passage.article).toBe(
      'zh',
    );
  });

  it('gives passages that are alike in reading order', async () => {
    const twins = makeArticleOf(['A mill of oak.', 'A mill of elm.', 'A mill of fir.']);
    const { hits } = (await buildIndex([twins])).search({ question: 'mill', limit: 3 });
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
  });
});

describe('what is said of a question', () => {
  it('is how much there is to search by, and what share of it no passage has', async () => {
    const index = await buildIndex([mills]);
    const { searchableWords, outOfVocabulary, passages } = index.search({
      question: 'mill zeppelin',
      limit: 1,
    });
    expect([searchableWords, passages]).toEqual([2, 2]);
    expect(outOfVocabulary).toBeGreaterThan(0.5);
    expect(index.search({ question: 'old mill', limit: 1 }).outOfVocabulary).toBe(0);
  });

  it('is that there is nothing to search by', async () => {
    const found = (await buildIndex([mills])).search({ question: 'And what is it?', limit: 5 });
    expect(found).toMatchObject({ hits: [], searchableWords: 0 });
  });

  it('is said even when nothing is found', async () => {
    const found = (await buildIndex([mills])).search({ question: 'xyzzy', limit: 5 });
    expect(found).toMatchObject({ hits: [], searchableWords: 1, outOfVocabulary: 1 });
  });

  it('is nothing in a corpus without articles', async () => {
    expect((await buildIndex([])).search({ question: 'mill', limit: 5 }).hits).toEqual([]);
  });
});

describe('a hit', () => {
  it('has each of its sentences with what speaks for it, and the one that answers', async () => {
    const text = 'The mill is old. It burned in 1903.';
    const index = await buildIndex([makeArticleOf([text])]);
    const [hit] = index.search({ question: 'When did it burn?', limit: 1 }).hits;
    expect(hit?.sentences().map(({ start, end }) => text.slice(start, end))).toEqual([
      'The mill is old.',
      'It burned in 1903.',
    ]);
    expect(hit?.highlight()).toEqual({ start: 17, end: 35 });
  });
});
