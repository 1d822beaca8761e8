import { describe, expect, it } from 'vitest';
import { IdentifyThrottler } from '../../../../src/discord/shards/throttler.js';

const { signal } = new AbortController();

describe('the turns of shards to log in', () => {
  it('come one after the other in a row, and beside those of the other rows', async () => {
    const { waitFor, came } = makeThrottler(2);
    await Promise.all([0, 1, 2, 3, 4].map((shard) => waitFor(shard)));
    expect(came().map(({ shard }) => shard % 2 === 0)).toEqual(expect.arrayContaining([true, false]));
    const even = came().filter(({ shard }) => shard % 2 === 0);
    expect(even.map(({ shard }) => shard)).toEqual([0, 2, 4]);
    // A timer may be a millisecond early.
    for (const [at, { atMs }] of even.slice(1).entries())
      expect(atMs - (even[at]?.atMs ?? 0)).toBeGreaterThanOrEqual(spacingMs - 2);
    const [second, third] = [1, 2].map((shard) => came().findIndex((one) => one.shard === shard));
    expect(second).toBeLessThan(third ?? 0);
  });

  it('are given up by a connection that closes, without keeping the next', async () => {
    const { throttler, waitFor, came } = makeThrottler(1);
    await waitFor(0);
    const closing = new AbortController();
    const closed = throttler.waitForIdentify(1, closing.signal);
    const next = waitFor(2);
    closing.abort();
    await expect(closed).rejects.toThrow();
    await next;
    expect(came().map(({ shard }) => shard)).toEqual([0, 2]);
  });
});

const spacingMs = 40;

function makeThrottler(maxConcurrency: number) {
  const throttler = new IdentifyThrottler(maxConcurrency, { spacingMs });
  const turns: { shard: number; atMs: number }[] = [];
  const waitFor = async (shard: number) => {
    await throttler.waitForIdentify(shard, signal);
    turns.push({ shard, atMs: performance.now() });
  };
  return { throttler, waitFor, came: () => turns };
}
