import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { oneUnlessLong } from '../../../src/library/one-at-a-time.js';

/** Tasks that end when they are told to. */
function makeTasks(longMs: number) {
  const inTurn = oneUnlessLong(longMs);
  const ends = new Map<string, (error?: Error) => void>();
  const begin = (name: string) =>
    inTurn(
      () =>
        new Promise<string>((resolve, reject) => {
          ends.set(name, (error) => (error ? reject(error) : resolve(name)));
        }),
    );
  return {
    begin,
    end: (name: string, error?: Error) => ends.get(name)?.(error),
    begun: () => [...ends.keys()],
  };
}

describe('tasks of which none is long', () => {
  const hourMs = 3_600_000;

  it('run one after the other', async () => {
    const { begin, end, begun } = makeTasks(hourMs);
    const [first, second] = [begin('first'), begin('second')];
    await turn();
    expect(begun()).toEqual(['first']);
    end('first');
    expect(await first).toBe('first');
    await expect.poll(begun).toEqual(['first', 'second']);
    end('second');
    expect(await second).toBe('second');
  });

  it('run although the one before has failed', async () => {
    const { begin, end, begun } = makeTasks(hourMs);
    const [first, second] = [begin('first'), begin('second')];
    await expect.poll(begun).toEqual(['first']);
    end('first', new Error('no'));
    await expect(first).rejects.toThrow('no');
    await expect.poll(begun).toEqual(['first', 'second']);
    end('second');
    expect(await second).toBe('second');
  });
});

describe('a long task', () => {
  it('lets one begin beside it, and the next when either has ended', async () => {
    const { begin, end, begun } = makeTasks(0);
    for (const name of ['long', 'second', 'third', 'fourth']) void begin(name);
    await expect.poll(begun).toEqual(['long', 'second']);
    await turn();
    expect(begun()).toEqual(['long', 'second']);
    end('second');
    await expect.poll(begun).toEqual(['long', 'second', 'third']);
    end('long');
    await expect.poll(begun).toEqual(['long', 'second', 'third', 'fourth']);
  });
});
