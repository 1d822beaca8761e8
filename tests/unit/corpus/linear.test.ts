import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/corpus/parse-article.js';
import { maxWholeLength } from '../../../src/corpus/passages/lengths.js';
import { htmlShapes, pdfShapes, wordShapes } from '../../helpers/corpus/document-shapes.js';
import { shapes } from '../../helpers/corpus/shapes.js';
import { growthOf, mostForDouble } from '../../helpers/growth.js';

/** Characters; `npm run fuzz` begins with more. */
const length = Number(process.env.SHAPE_LENGTH ?? 64 * 1024);
/** Twice this is half of what a file may have. */
const longest = 1024 * 1024;

describe.each([
  { ending: 'md', shapes },
  { ending: 'txt', shapes },
  { ending: 'html', shapes: { ...shapes, ...htmlShapes } },
])('reading a .$ending of twice the length', { timeout: 300_000 }, (given) => {
  it.each(Object.entries(given.shapes))('takes twice the time: %s', async (_, shape) => {
    const bytes = (characters: number) => new TextEncoder().encode(shape(characters));
    const read = (input: Uint8Array) => parseArticle(`shape.${given.ending}`, input);
    expect(await growthOf(bytes, length, read, longest)).toBeLessThanOrEqual(mostForDouble);
  });
});

describe.each([
  { ending: 'docx', shapes: wordShapes },
  { ending: 'pdf', shapes: pdfShapes },
])('reading a .$ending of twice the length', { timeout: 300_000 }, (given) => {
  it.each(Object.entries(given.shapes))('takes twice the time: %s', async (_, shape) => {
    const read = (input: Uint8Array) => parseArticle(`shape.${given.ending}`, input);
    expect(await growthOf(shape, length, read, longest)).toBeLessThanOrEqual(mostForDouble);
  });
});

describe('a passage', () => {
  it.each(Object.entries(shapes))('is never longer than a message: %s', async (_, shape) => {
    const { article } = await parseArticle('shape.md', new TextEncoder().encode(shape(length)));
    const longestText = Math.max(0, ...(article?.passages ?? []).map(({ text }) => text.length));
    expect(longestText).toBeLessThanOrEqual(maxWholeLength);
  });
});
