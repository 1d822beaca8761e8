import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../../../src/discord/events/cooldown.js';

/** A cooldown, and the passing of time. */
function make({ questions = 2, seconds = 30 } = {}) {
  let nowMs = 1;
  const cooldown = createCooldown({ questions, seconds }, () => nowMs);
  return { ...cooldown, pass: (byMs: number) => (nowMs += byMs) };
}

describe('the cooldown', () => {
  it('lets so many questions through in so many seconds, for each person', () => {
    const { ask, pass } = make();
    expect([ask('a'), ask('a'), ask('b')]).toEqual([undefined, undefined, undefined]);
    pass(10_000);
    expect(ask('a')).toEqual({ waitMs: 20_000, refusals: 1 });
    expect(ask('a')).toEqual({ waitMs: 20_000, refusals: 2 });
    pass(20_001);
    expect(ask('a')).toBeUndefined();
  });

  it('counts by what the server has set for itself', () => {
    const { ask } = make();
    expect(ask('a', { questions: 1, seconds: 60 })).toBeUndefined();
    expect(ask('a', { questions: 1, seconds: 60 })).toMatchObject({ waitMs: 60_000 });
    expect(ask('a')).toBeUndefined();
  });

  it('does not mind one who types, but one who has a program type', () => {
    const { ask, isTypingTooFast, pass } = make();
    const tooFast = Array.from({ length: 40 }, () => isTypingTooFast('a'));
    expect(tooFast.indexOf(true)).toBe(30);
    expect(isTypingTooFast('b')).toBe(false);
    expect(ask('a')).toBeUndefined();
    pass(10_001);
    expect(isTypingTooFast('a')).toBe(false);
  });
});
