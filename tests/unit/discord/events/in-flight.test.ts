import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInFlight } from '../../../../src/discord/events/in-flight.js';

describe('answers under way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are waited for', async () => {
    const inFlight = createInFlight();
    const order: string[] = [];
    inFlight.track(elapsed(100).then(() => void order.push('answered')));
    const closed = inFlight.close(1000).then((isFinished) => order.push(`closed ${isFinished}`));
    expect(inFlight.isOpen()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await closed;
    expect(order).toEqual(['answered', 'closed true']);
  });

  it('are left behind when they take too long', async () => {
    const inFlight = createInFlight();
    inFlight.track(elapsed(60_000));
    const closed = inFlight.close(1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await closed).toBe(false);
  });

  it('are told of when they are done, with how long they took, failed or not', async () => {
    const done: unknown[] = [];
    const inFlight = createInFlight((what, tookMs) => done.push([what, tookMs]));
    inFlight.track(elapsed(100));
    inFlight.track(
      elapsed(300).then(() => Promise.reject(new Error('no'))),
      'interaction',
    );
    await vi.advanceTimersByTimeAsync(500);
    expect(done).toEqual([
      ['message', 100],
      ['interaction', 300],
    ]);
  });

  it('may fail', async () => {
    const inFlight = createInFlight();
    inFlight.track(Promise.reject(new Error('no')));
    expect(await inFlight.close(1000)).toBe(true);
  });
});

function elapsed(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
