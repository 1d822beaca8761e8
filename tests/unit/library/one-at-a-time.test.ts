import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fairTurns, oneUnlessLong } from '../../../src/library/one-at-a-time.js';

/** Tasks that end when they are told to. @param run has a task run in its turn, with whatever else that takes */
function makeTasks<Turn extends readonly string[]>(
  run: (work: () => Promise<string>, ...turn: Turn) => Promise<string>,
) {
  const ends = new Map<string, (error?: Error) => void>();
  const begin = (name: string, ...turn: Turn) =>
    run(
      () =>
        new Promise<string>((resolve, reject) => {
          ends.set(name, (error) => (error ? reject(error) : resolve(name)));
        }),
      ...turn,
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
    const { begin, end, begun } = makeTasks(oneUnlessLong(hourMs));
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
    const { begin, end, begun } = makeTasks(oneUnlessLong(hourMs));
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
    const { begin, end, begun } = makeTasks(oneUnlessLong(0));
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

describe('tasks of several owners', () => {
  function makeOwned(atOnce: number) {
    const inTurn = fairTurns(atOnce);
    return makeTasks((work, owner: string) => inTurn(owner, work));
  }

  it('run side by side, so many at once, those of one owner one after the other', async () => {
    const { begin, begun } = makeOwned(2);
    for (const name of ['a1', 'a2', 'a3']) void begin(name, 'a');
    void begin('b1', 'b');
    void begin('c1', 'c');
    await turn();
    expect(begun()).toEqual(['a1', 'b1']);
  });

  it('let the next owner in before the next task of the same', async () => {
    const { begin, end, begun } = makeOwned(1);
    const first = begin('a1', 'a');
    const others = ['a2', 'a3'].map((name) => begin(name, 'a'));
    void begin('b1', 'b');
    await turn();
    end('a1');
    expect(await first).toBe('a1');
    await turn();
    expect(begun()).toEqual(['a1', 'b1']);
    end('b1');
    await turn();
    expect(begun()).toEqual(['a1', 'b1', 'a2']);
    end('a2');
    await others[0];
    await turn();
    expect(begun()).toContain('a3');
  });

  it('go on after one that fails', async () => {
    const { begin, end, begun } = makeOwned(1);
    const failing = begin('a1', 'a');
    void begin('a2', 'a');
    await turn();
    end('a1', new Error('broken'));
    await expect(failing).rejects.toThrow('broken');
    await turn();
    expect(begun()).toEqual(['a1', 'a2']);
  });
});
