import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCooldown } from '../../../src/discord/events/cooldown.js';

describe('the cooldown', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets so many questions through in so many seconds, for each person', async () => {
    const cooldown = createCooldown({ questions: 2, seconds: 30 });
    expect([await cooldown.ask('a'), await cooldown.ask('a'), await cooldown.ask('b')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    vi.advanceTimersByTime(10_000);
    expect(await cooldown.ask('a')).toEqual({ waitMs: 20_000, isFirst: true });
    expect(await cooldown.ask('a')).toEqual({ waitMs: 20_000, isFirst: false });
    vi.advanceTimersByTime(20_000);
    expect(await cooldown.ask('a')).toBeUndefined();
  });
});
