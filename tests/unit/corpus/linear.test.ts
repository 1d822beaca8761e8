import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/corpus/parse-article.js';
import { maxWholeLength } from '../../../src/corpus/passages/lengths.js';
import { shapes } from '../../helpers/corpus/shapes.js';
import { growthOf, mostForDouble } from '../../helpers/growth.js';

/** Characters; `npm run fuzz` takes more, which shows the slow growth of something quick. */
const length = Number(process.env.SHAPE_LENGTH ?? 64 * 1024);

describe.each(['md', 'txt'])('reading a .%s of twice the length', { timeout: 120_000 }, (ending) => {
  it.each(Object.entries(shapes))('takes twice the time: %s', async (_, shape) => {
    const bytes = (characters: number) => new TextEncoder().encode(shape(characters));
    const growth = await growthOf(bytes, length, (input) => parseArticle(`shape.${ending}`, input));
    expect(growth).toBeLessThanOrEqual(mostForDouble);
  });
});

describe('a passage', () => {
  it.each(Object.entries(shapes))('is never longer than a message: %s', async (_, shape) => {
    const { article } = await parseArticle('shape.md', new TextEncoder().encode(shape(length)));
    const longest = Math.max(0, ...(article?.passages ?? []).map(({ text }) => text.length));
    expect(longest).toBeLessThanOrEqual(maxWholeLength);
  });
});
