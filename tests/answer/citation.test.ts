import { expect, it } from 'vitest';
import { cite } from '../../src/answer/citation.js';
import { makeArticle, makePassage } from '../helpers/factories.js';

const whole = { start: 0, end: 9 };

it('names where the passage stands, and nothing the article does not say', () => {
  const article = makeArticle({ title: 'Mills', file: 'old/mills.md' });
  const passage = makePassage({ section: ['North', 'Rivers'], paragraph: 4, lines: [9, 12] });
  expect(cite(article, passage, whole)).toEqual({
    title: 'Mills',
    file: 'old/mills.md',
    section: ['North', 'Rivers'],
    paragraph: 4,
    lines: [9, 12],
  });
});

it('carries part, source, author, date and a link to the words when there are any', () => {
  const front = {
    source: 'Gazette',
    author: 'A. Miller',
    published: '2026-01-06',
    url: 'https://example.org/m',
  };
  const passage = makePassage({ part: 'b', text: 'Mill race. Mill pond.' });
  expect(cite(makeArticle({ ...front, passages: [passage] }), passage, whole)).toMatchObject({
    ...front,
    part: 'b',
    url: 'https://example.org/m#:~:text=Mill%20race',
  });
});
