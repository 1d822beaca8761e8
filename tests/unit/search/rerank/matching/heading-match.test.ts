import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../../src/search/rerank/candidate.js';
import { makeArticle, makePassage } from '../../../../helpers/factories.js';
import { candidatesIn, indexArticles } from '../../../../helpers/small-index.js';

/** Two passages below a heading of "The Weir", and one below another. */
const below = (heading: string, text: string, paragraph: number) =>
  makePassage({ section: ['Building', heading], text, paragraph });
const weir = makeArticle({
  title: 'The Weir',
  passages: [
    below('Fish ladder', 'It has twelve steps. It was built by Ada Krull.', 1),
    below('Fish ladder', 'Salmon use it, and other fish.', 2),
    below('Stones', 'They are from France.', 3),
  ],
});

async function candidates(question: string): Promise<readonly Candidate[]> {
  return candidatesIn(await indexArticles([weir]), question);
}

const matches = async (question: string) =>
  (await candidates(question)).map(({ headingMatch }) => headingMatch);

describe('headings and a question', () => {
  it('match by title and by the nearest heading, apart', async () => {
    const found = await matches('fish weir');
    const [fish, , stones] = found;
    expect(fish?.title).toBeGreaterThan(0);
    expect(stones?.title).toBe(fish?.title);
    expect(fish?.nearest).toBeCloseTo(1 - (fish?.title ?? 0));
    expect(stones?.nearest).toBe(0);
  });

  it('match wholly when the heading is the very name that is asked for', async () => {
    const [fish] = await matches('Which fish ladder?');
    expect(fish).toMatchObject({ nearest: 1, nearestAsked: 1 });
    const [half] = await matches('Which fish are there?');
    expect(half?.nearestAsked).toBeGreaterThan(0);
    expect(half?.nearestAsked).toBeLessThan(1);
  });

  it('may cover it together with one sentence, or with the passage', async () => {
    const [fish] = await matches('fish ladder steps Krull');
    expect(fish?.withPassage).toBe(1);
    expect(fish?.withSentence).toBeLessThan(1);
    const [one] = await matches('steps in the fish ladder of a weir');
    expect(one?.withSentence).toBe(1);
  });
});

describe('words that are found in headings only', () => {
  it('count by how rare they are there, and not when the text has them, too', async () => {
    const [only, said, neither] = (await candidates('fish')).map(({ headings }) => headings);
    expect(only).toMatchObject({ heading: expect.closeTo(1 / 3), headingOnly: expect.closeTo(1 / 3) });
    expect(said).toMatchObject({ heading: expect.closeTo(1 / 3), headingOnly: 0 });
    expect(neither).toMatchObject({ heading: 0, headingOnly: 0 });
  });

  it('differ from those that the article has elsewhere', async () => {
    const shares = (await candidates('salmon')).map(({ headings }) => headings.article);
    expect(shares).toEqual([1, 0, 1]);
  });
});
