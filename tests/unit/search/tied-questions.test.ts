import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/search.js';
import { makeArticleOf } from '../../helpers/factories.js';

const texts = [
  'The office opens at nine and closes at five.',
  'Whoever changes their mind is paid within a fortnight.',
  'The plugin is put into the folder named addons, and the server is started again.',
  'The old mill was built by the river in 1841.',
];

async function indexWith(question: string, ordinal: number, fields = {}) {
  const index = await buildIndex([makeArticleOf(texts, fields)]);
  index.tie([{ question, ordinal }]);
  return (asked: string) => index.tiedTo({ question: asked });
}

describe('a tied question', () => {
  it.each([
    ['Can I get my money back?', 'Can I get my money back?'],
    ['Can I get my money back?', 'can i get my money back'],
    ['Can I get my money back?', 'How do I get the money back?'],
    ['How do I install the plugin on Windows?', 'install plugin on windows'],
    ['How do I install the plugin on Windows?', 'How can I instal the plugin on Windows?'],
    ['Where do I find the refund policy of the shop?', 'where is the refund policy of the shop'],
  ])('%s is known again: %s', async (tied, asked) => {
    expect((await indexWith(tied, 1))(asked)).toBe(1);
  });

  it.each([
    ['Can I bring a dog?', 'Can I bring a cat?'],
    ['Can I get my money back?', 'Can I get my hat back?'],
    ['Can I get my money back?', 'How do I get back to the office?'],
    ['How do I install the plugin on Windows?', 'How do I install the plugin on Linux?'],
    ['How do I install the plugin on Windows?', 'How do I install the plugin?'],
    ['How do I install the plugin?', 'How do I install the plugin on Windows?'],
    ['How do I install version 1.20.3?', 'How do I install version 1.20.4?'],
    ['When was the mill built?', 'Where was the mill built?'],
    ['When was the mill built?', 'Who built the mill?'],
    ['How do I log in?', 'How do I log out?'],
    ['Which mills are by the river?', "Which mills aren't by the river?"],
    ['What is the least expensive ticket?', 'What is the most expensive ticket?'],
    ['Where is the office?', 'Who cleans the office on Mondays?'],
    ['How do I increase the limit?', 'How do I decrease the limit?'],
    ['Is there parking near the office for visitors?', 'Is there a shower near the office for visitors?'],
    ['What does it cost?', 'What is it?'],
  ])('%s is not taken for another one: %s', async (tied, asked) => {
    expect((await indexWith(tied, 1))(asked)).toBeUndefined();
  });

  it('is known again in another language than the articles, and without spaces', async () => {
    expect(
      (await indexWith('Wie bekomme ich mein Geld zurück?', 1))('wie bekomme ich mein Geld zurück'),
    ).toBe(1);
    const chinese = await indexWith('怎么申请退款？', 1, { language: 'zh' });
    expect([chinese('怎么申请退款'), chinese('在哪里申请护照')]).toEqual([1, undefined]);
  });

  it('that says nothing to search by is known by its very words', async () => {
    const tiedTo = await indexWith('What is it?', 3);
    expect([tiedTo('what is it'), tiedTo('Who are you?')]).toEqual([3, undefined]);
  });

  it('brings its passage among the candidates of questions that share a word with it, and no longer when untied', async () => {
    const index = await buildIndex([makeArticleOf(texts)]);
    const found = () => index.search({ question: 'refund', limit: 10 }).hits.map(({ ordinal }) => ordinal);
    expect(found()).toEqual([]);
    index.tie([{ question: 'Where do I ask for a refund?', ordinal: 1 }]);
    expect(found()).toEqual([1]);
    index.tie([]);
    expect(found()).toEqual([]);
    expect(index.tiedTo({ question: 'Where do I ask for a refund?' })).toBeUndefined();
  });

  it('is left alone where another article is asked about', async () => {
    const index = await buildIndex([
      makeArticleOf(texts),
      makeArticleOf(['The weir is older.'], { slug: 'weir' }),
    ]);
    index.tie([{ question: 'How old is the weir?', ordinal: 4 }]);
    const tiedTo = (article: string) => index.tiedTo({ question: 'How old is the weir?', article });
    expect([tiedTo('weir'), tiedTo('sample')]).toEqual([4, undefined]);
  });

  it('that fits better is the one that counts', async () => {
    const index = await buildIndex([makeArticleOf(texts)]);
    index.tie([
      { question: 'How do I get my money back?', ordinal: 1 },
      { question: 'How do I get my money back for tickets?', ordinal: 0 },
    ]);
    expect(index.tiedTo({ question: 'how do I get my money back for tickets' })).toBe(0);
  });
});
