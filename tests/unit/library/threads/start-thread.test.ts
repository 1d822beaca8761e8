import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCalls } from '../../../../src/library/threads/start-thread.js';

describe('a thread that is asked', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is silent when nothing comes back in time', async () => {
    const { calls, silences } = watched();
    void calls.track(answerAfter(2000));
    await vi.advanceTimersByTimeAsync(999);
    expect(silences()).toBe(0);
    // And a turn of the event loop.
    await vi.advanceTimersByTimeAsync(2);
    expect(silences()).toBe(1);
  });

  it('is busy, not silent, while answers come one after the other', async () => {
    const { calls, silences } = watched();
    const all = [800, 1600, 2400, 3200].map((ms) => calls.track(answerAfter(ms)));
    await vi.advanceTimersByTimeAsync(3200);
    expect(await Promise.all(all)).toEqual([800, 1600, 2400, 3200]);
    expect(silences()).toBe(0);
  });

  it('may be silent while nobody asks', async () => {
    const { calls, silences } = watched();
    await Promise.all([calls.track(answerAfter(10)), vi.advanceTimersByTimeAsync(5000)]);
    expect(silences()).toBe(0);
  });

  it('is heard out after a sleep of the machine, when time is up before its answer is handed out', async () => {
    const { calls, silences } = watched();
    let answer: () => void = () => undefined;
    const asked = calls.track(new Promise<void>((resolve) => (answer = resolve)));
    vi.advanceTimersToNextTimer();
    answer();
    await asked;
    await vi.advanceTimersByTimeAsync(5000);
    expect(silences()).toBe(0);
  });

  it('has settled when the last answer is there, also to what was asked meanwhile', async () => {
    const { calls } = watched();
    const order: string[] = [];
    void calls.track(answerAfter(100)).then(() => order.push('first'));
    void calls.settled().then(() => order.push('settled'));
    void calls
      .track(answerAfter(50))
      .then(() => calls.track(answerAfter(300)).then(() => order.push('last')));
    await vi.advanceTimersByTimeAsync(500);
    expect(order).toEqual(['first', 'last', 'settled']);
  });
});

function watched() {
  let silences = 0;
  const calls = watchCalls(1000, () => {
    silences += 1;
  });
  return { calls, silences: () => silences };
}

async function answerAfter(ms: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return ms;
}
