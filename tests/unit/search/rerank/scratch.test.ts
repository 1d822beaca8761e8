import { expect, it } from 'vitest';
import { Scratch } from '../../../../src/search/rerank/scratch.js';

it('room for numbers is cleared and shared with nobody, however much is asked for', () => {
  const scratch = new Scratch();
  const taken = [3, 5, 4000, 100_000, 7].flatMap((length) => [scratch.floats(length), scratch.bytes(length)]);
  expect(taken.map(({ length }) => length)).toEqual([3, 3, 5, 5, 4000, 4000, 100_000, 100_000, 7, 7]);
  for (const [place, numbers] of taken.entries()) {
    expect(numbers.every((each) => each === 0)).toBe(true);
    numbers.fill(place + 1);
  }
  for (const [place, numbers] of taken.entries())
    expect(numbers.every((each) => each === place + 1)).toBe(true);
});
