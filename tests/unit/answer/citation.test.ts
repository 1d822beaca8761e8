import { expect, it } from 'vitest';
import { cite } from '../../../src/answer/citation.js';
import { makeArticle, makePagePassage, makePassage } from '../../helpers/factories.js';

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

it('has a page of a PDF in place of lines, and a link that opens it there', () => {
  const passage = makePagePassage(3);
  const article = makeArticle({
    file: 'mills.pdf',
    url: 'https://example.org/mills.pdf#page=1',
    passages: [passage],
  });
  const citation = cite(article, passage, whole);
  expect(citation).toMatchObject({ page: 3, url: 'https://example.org/mills.pdf#page=3' });
  expect(citation).not.toHaveProperty('lines');
});
