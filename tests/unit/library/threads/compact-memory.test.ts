import { getHeapSpaceStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { compactMemory } from '../../../../src/library/threads/compact-memory.js';

/** Of the heap where lasting things are. */
function emptyShare(): number {
  const old = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space');
  return 1 - (old?.space_used_size ?? 0) / (old?.physical_space_size ?? 1);
}

it('memory that is half empty is given back', () => {
  // Of so many that none fits where another was; every fifth stays.
  const made = Array.from({ length: 400_000 }, (_, n) => ({ n, text: [n, n, n, n] }));
  compactMemory();
  const kept = made.filter(({ n }) => n % 5 === 0);
  made.length = 0;
  compactMemory();
  expect(emptyShare()).toBeLessThan(0.1);
  expect(kept.length).toBe(80_000);
});
