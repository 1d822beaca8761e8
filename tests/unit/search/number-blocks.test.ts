import { expect, it } from 'vitest';
import { NumberBlocks } from '../../../src/search/number-blocks.js';

it('room for numbers is cleared and shared with nobody, however much is asked for', () => {
  const scratch = new NumberBlocks();
  const taken = [3, 5, 4000, 100_000, 7].flatMap((length) => [
    ...[scratch.floats(length), scratch.bytes(length)],
    ...[scratch.integers(length), scratch.singles(length)],
  ]);
  expect(taken.map(({ length }) => length)).toEqual([3, 5, 4000, 100_000, 7].flatMap((n) => [n, n, n, n]));
  for (const [place, numbers] of taken.entries()) {
    expect(numbers.every((each) => each === 0)).toBe(true);
    numbers.fill(place + 1);
  }
  for (const [place, numbers] of taken.entries())
    expect(numbers.every((each) => each === place + 1)).toBe(true);
});
