import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/search.js';
import { makeArticleOf } from '../../helpers/factories.js';

const first = async (texts: readonly string[], question: string) => {
  const index = await buildIndex([makeArticleOf(texts)]);
  return index.search({ question, limit: 1 }).hits[0]?.passage.text;
};

describe('initials', () => {
  it('stand for the names they are taken from, dots or none', async () => {
    const states = ['The envoy of the town came to the talks.', 'The envoy of the U.S. came to the talks.'];
    expect(await first(states, 'Which envoy of the United States came to the talks?')).toBe(states[1]);
    const nations = ['The envoy of the town came to the talks.', 'The envoy of the UN came to the talks.'];
    expect(await first(nations, 'Which envoy of the United Nations came to the talks?')).toBe(nations[1]);
  });
});

describe('a short word inside another', () => {
  it('is not that word', async () => {
    const texts = ['Each member represents a country.', 'Each member country gets a letter.'];
    const index = await buildIndex([makeArticleOf(texts)]);
    const { hits } = index.search({ question: 'What is sent?', limit: 2 });
    expect(hits.every(({ features }) => features.coverage === 0)).toBe(true);
  });
});
