import { describe, expect, it } from 'vitest';
import { makeArticle, makeArticleOf, makePassage } from '../../../../helpers/factories.js';
import { candidatesFor, candidatesIn, indexArticles } from '../../../../helpers/small-index.js';

describe('the passages right before and after', () => {
  it('add what a passage lacks of the question', async () => {
    const texts = ['The mill is old.', 'Ada bought it.', 'A weir.', 'A boat.'];
    const shares = (await candidatesFor('old mill Ada', texts)).map(({ neighbours }) => neighbours.adjacent);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 0);
    expect(shares[2]).toBe(shares[0]);
    expect(shares[3]).toBe(0);
  });

  it('add nothing that it says itself', async () => {
    const candidates = await candidatesFor('mill', ['The mill.', 'A mill.', 'Mills.']);
    expect(candidates.map(({ neighbours }) => neighbours.adjacent)).toEqual([0, 0, 0]);
  });

  it('are of the same article', async () => {
    const index = await indexArticles([
      makeArticleOf(['A weir.'], { slug: 'weir' }),
      makeArticleOf(['The mill.'], { slug: 'mill' }),
    ]);
    const [weir] = candidatesIn(index, 'mill');
    expect(weir?.neighbours.adjacent).toBe(0);
  });
});

describe('the other candidates', () => {
  it('speak for an article and for a heading by their share of all', async () => {
    const below = (section: string, paragraph: number, article: string) =>
      makePassage({ section: [section], paragraph, article });
    const index = await indexArticles([
      makeArticle({ slug: 'a', passages: [below('x', 1, 'a'), below('x', 2, 'a'), below('y', 3, 'a')] }),
      makeArticle({ slug: 'b', passages: [below('x', 1, 'b')] }),
    ]);
    const masses = candidatesIn(index, 'mill').map(({ neighbours }) => [
      neighbours.articleMass,
      neighbours.sectionMass,
    ]);
    expect(masses).toEqual([
      [0.5, 0.25],
      [0.5, 0.25],
      [0.5, 0],
      [0, 0],
    ]);
  });
});
