import { describe, expect, it } from 'vitest';
import { findingAt } from '../../../src/answer/passages.js';
import { makeArticle, makeArticleOf, makePassage } from '../../helpers/factories.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

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

describe('what surrounds a finding', () => {
  const around = (ordinal: number) => {
    const { before, after } = findingAt(snapshot, ordinal, { start: 0, end: 1 }) ?? {};
    return { before: before?.id, after: after?.id };
  };

  it('is the paragraphs before and after', () => {
    expect(around(1)).toEqual({ before: 'short#p1', after: 'short#p3' });
  });

  it('does not reach into another article', () => {
    expect(around(2)).toEqual({ before: 'short#p2', after: undefined });
  });

  it('may be parts of the same paragraph', () => {
    expect(around(3)).toEqual({ before: undefined, after: 'long#p1b' });
  });
});
