import { describe, expect, it } from 'vitest';
import { contextOf, findingAt } from '../../src/answer/reading.js';
import { makeArticle, makeArticleOf, makePassage } from '../helpers/factories.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';

const long = makeArticle({
  slug: 'long',
  passages: [
    makePassage({ article: 'long', paragraph: 1, part: 'a', text: 'First half.' }),
    makePassage({ article: 'long', paragraph: 1, part: 'b', text: 'Second half.' }),
  ],
});
const snapshot = makeSnapshotOf([
  makeArticleOf(['One.', 'Two. And more.', 'Three.'], { slug: 'short' }),
  long,
]);

describe('findingAt', () => {
  it('gives the passage at an ordinal with its citation', () => {
    const finding = findingAt(snapshot, 1, { start: 0, end: 4 });
    expect(finding).toMatchObject({
      ordinal: 1,
      passage: { id: 'short#p2' },
      highlight: { start: 0, end: 4 },
      citation: { paragraph: 2, file: 'short.md' },
    });
  });

  it.each([-1, 5, 0.5, Number.NaN])('gives nothing at %s, where no passage is', (ordinal) => {
    expect(findingAt(snapshot, ordinal, { start: 0, end: 1 })).toBeUndefined();
  });

  it.each([
    [
      { start: -5, end: 99 },
      { start: 0, end: 4 },
    ],
    [
      { start: 3, end: 1 },
      { start: 3, end: 3 },
    ],
    [
      { start: Number.NaN, end: Number.POSITIVE_INFINITY },
      { start: 0, end: 4 },
    ],
    [
      { start: 90, end: 99 },
      { start: 4, end: 4 },
    ],
  ])('clamps the forged highlight %j to the passage', (forged, clamped) => {
    expect(findingAt(snapshot, 0, forged)?.highlight).toEqual(clamped);
  });
});

describe('contextOf', () => {
  it('gives the paragraphs before and after', () => {
    expect(contextOf(snapshot, 1)).toMatchObject({ before: { id: 'short#p1' }, after: { id: 'short#p3' } });
  });

  it('does not reach into another article', () => {
    expect(contextOf(snapshot, 2)).toEqual({ before: expect.objectContaining({ id: 'short#p2' }) });
  });

  it('takes the parts of one paragraph as neighbours', () => {
    expect(contextOf(snapshot, 3)).toEqual({ after: expect.objectContaining({ id: 'long#p1b' }) });
  });

  it('is empty where no passage is', () => {
    expect(contextOf(snapshot, -1)).toEqual({});
    expect(contextOf(snapshot, 5)).toEqual({});
  });
});
