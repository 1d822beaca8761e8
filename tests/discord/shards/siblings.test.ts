import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createReloads } from '../../../src/discord/articles/reloads.js';
import type { Line } from '../../../src/discord/shards/line.js';
import { createSiblings } from '../../../src/discord/shards/topics.js';
import { makeLibrary, makeReport } from '../../helpers/library.js';

describe('reloads of a shard', () => {
  it('reach the others, but not when a file changed: each watches for itself', async () => {
    const { reloads, asked } = makeShard();
    await reloads.reload('command');
    await reloads.reload('watch');
    expect(asked).toEqual([['reload', 'command']]);
  });

  it('follow another shard without asking back', async () => {
    const { reloads, siblings, asked, readings } = makeShard();
    await siblings.follow('add');
    expect(readings()).toBe(1);
    expect(reloads.last().cause).toBe('add');
    expect(asked).toEqual([]);
  });

  it('take no other cause than ours', async () => {
    const { siblings, readings } = makeShard();
    await expect(siblings.follow('because')).rejects.toThrow();
    expect(readings()).toBe(0);
  });

  it('succeed here when the others cannot be told', async () => {
    const { reloads, failures } = makeShard(() => Promise.reject(new Error('pipe closed')));
    expect((await reloads.reload('command')).swapped).toBe(true);
    expect(failures).toHaveLength(1);
  });
});

function makeShard(answer: () => Promise<unknown> = async () => undefined) {
  const asked: unknown[] = [];
  const failures: unknown[] = [];
  let readings = 0;
  const line: Line = {
    ask: (topic, content) => {
      asked.push([topic, content]);
      return answer();
    },
    drop: () => undefined,
  };
  const library = makeLibrary({
    reload: async () => {
      readings += 1;
      return makeReport();
    },
  });
  const siblings = createSiblings(
    () => line,
    (error) => failures.push(error),
  );
  const reloads = createReloads(library, pino({ level: 'silent' }), siblings.siblings);
  return { reloads, siblings, asked, failures, readings: () => readings };
}
