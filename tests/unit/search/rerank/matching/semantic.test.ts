import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../../src/search/search.js';
import { makeArticleOf } from '../../../../helpers/factories.js';
import { candidateFor } from '../../../../helpers/small-index.js';

const texts = [
  'In spring the orchestra left the town by ship.',
  'In spring the soldiers left the town by ship.',
  'In spring the gardeners left the town by ship.',
];

describe('words alike in meaning', () => {
  it('lead to the passage that says it in other words', async () => {
    const index = await buildIndex([makeArticleOf(texts)]);
    const { hits, hasVectors } = index.search({ question: 'How did the troops leave the town?', limit: 3 });
    expect(hasVectors).toBe(true);
    expect(hits[0]?.passage.text).toBe(texts[1]);
    expect(hits[0]?.features.related).toBeGreaterThan(hits[1]?.features.related ?? 0);
  });

  it('count for less than the word itself', async () => {
    const index = await buildIndex([
      makeArticleOf([...texts, 'In spring the troops left the town by ship.']),
    ]);
    const { hits } = index.search({ question: 'How did the troops leave the town?', limit: 4 });
    expect(hits[0]?.passage.text).toContain('troops');
    expect(hits[1]?.passage.text).toContain('soldiers');
  });

  it('are told by English vectors in English only', async () => {
    const index = await buildIndex([makeArticleOf(texts, { language: 'nl' })]);
    const { hits, hasVectors, topicalSimilarity } = index.search({
      question: 'How did the troops leave the town?',
      limit: 3,
    });
    expect(hasVectors).toBe(false);
    expect(topicalSimilarity).toBe(0);
    expect(hits.map(({ features }) => features.related)).toEqual([0, 0, 0]);
  });

  it('tell a question of the subject from one of another', async () => {
    const index = await buildIndex([makeArticleOf(texts)]);
    const similarityOf = (question: string) => index.search({ question, limit: 1 }).topicalSimilarity;
    expect(similarityOf('Which army marched away from the town?')).toBeGreaterThan(
      similarityOf('Which protein left the cell membrane?'),
    );
  });
});

describe('initials', () => {
  const relatedIn = async (text: string, question: string) =>
    (await candidateFor(question, text)).semantic.related;

  it.each([
    ['An envoy of the U.S. came.', 'Which envoy of the United States came?'],
    ['An envoy of the UN came.', 'Which envoy of the United Nations came?'],
    ['An envoy of the UAE came.', 'Which envoy of the United Arab Emirates came?'],
  ])('stand for the names they are taken from: "%s"', async (text, question) => {
    expect(await relatedIn(text, question)).toBeGreaterThan(0.3);
  });

  it.each([
    ['other names', 'An envoy of the UK came.', 'Which envoy of the United Nations came?'],
    ['words that are no names', 'An envoy of the UN came.', 'Which envoy of united nations came?'],
    ['names apart', 'An envoy of the UN came.', 'Was an envoy of United there with the Nations?'],
  ])('stand for no others: %s', async (_, text, question) => {
    expect(await relatedIn(text, question)).toBeLessThan(0.3);
  });
});
