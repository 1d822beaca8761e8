import { describe, expect, it } from 'vitest';
import { piecesOutside } from '../../../src/base/outside.js';

describe('what stands outside some spans of a text', () => {
  it.each([
    [[], ['the mill']],
    [[{ start: 0, end: 4 }], ['', 'mill']],
    [
      [
        { start: 1, end: 3 },
        { start: 3, end: 4 },
        { start: 6, end: 8 },
      ],
      ['t', '', 'mi', ''],
    ],
  ])('of %j is %j', (spans, pieces) => {
    expect(piecesOutside('the mill', spans)).toEqual(pieces);
  });
});
