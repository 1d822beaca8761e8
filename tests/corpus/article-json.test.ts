import { expect, it } from 'vitest';
import { articleFromJson, articleToJson } from '../../src/corpus/article-json.js';
import { makeArticle, makePagePassage, makePassage } from '../helpers/factories.js';

it('gives back lines, pages and neither, as they were', () => {
  const { lines: _, ...bare } = makePassage({ paragraph: 3, part: 'a' });
  const passages = [makePassage({ lines: [2, 5] }), makePagePassage(7, { paragraph: 2 }), bare];
  const parsed = { file: 'sample.md', article: makeArticle({ passages }), problems: [] };
  expect(articleFromJson(articleToJson(parsed))).toEqual(parsed);
});
