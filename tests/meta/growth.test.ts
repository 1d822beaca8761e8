import { describe, expect, it } from 'vitest';
import { growthOf, mostForDouble } from '../helpers/growth.js';

/** Characters; the longest is as long as what the tests of growth take. */
const [length, longest] = [2048, 64 * 1024];
const text = (characters: number) => 'a'.repeat(characters);

describe('the measure of growth, on which the tests of linear time stand', { timeout: 60_000 }, () => {
  it('passes what looks at each character a few times', async () => {
    const often = (input: string) => {
      let found = 0;
      for (let time = 0; time < 200; time += 1)
        for (let at = 0; at < input.length; at += 1) found += input.charCodeAt(at) ^ time;
      return found;
    };
    expect(await growthOf(text, length, often, longest)).toBeLessThanOrEqual(mostForDouble);
  });

  it('finds what looks at all the text for each character', async () => {
    const overAndOver = (input: string) => {
      let found = 0;
      for (let at = 0; at < input.length; at += 1)
        for (let before = 0; before < at; before += 1) found += input.charCodeAt(before) ^ at;
      return found;
    };
    expect(await growthOf(text, length, overAndOver, longest)).toBeGreaterThan(mostForDouble);
  });
});
