import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.js';
import type { SharedShards } from '../../../src/store/place.js';
import { postgresAt } from '../../../src/store/postgres/postgres.js';
import type { ResilientStore } from '../../../src/store/resilient.js';
import { createDatabase, dropDatabase, postgresUrl } from '../../helpers/engines.js';
import { postgresMissing } from '../../helpers/process/postgres.js';

const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';
const now = new Date();
const elevenMinutesMs = 11 * 60_000;
let close: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const each of close.reverse()) await each();
  close = [];
});

describe.skipIf(postgresUrl === undefined)(`an old and a new process on one database${reason}`, () => {
  async function database() {
    const url = await createDatabase(postgresUrl ?? '');
    close.push(() => dropDatabase(url));
    let nowMs = 0;
    return {
      wait: (ms: number) => {
        nowMs += ms;
      },
      async start(shards: SharedShards): Promise<ResilientStore> {
        const supervision = { onTrouble: () => undefined, clock: () => nowMs };
        const store = await openStore(postgresAt(url, shards), supervision);
        close.push(() => store.close());
        return store;
      },
    };
  }

  it('deal each with what the other does not', async () => {
    const { start } = await database();
    const [old, next] = [await start('auto'), await start('auto')];
    expect(await old.events.claim('1', now)).toBe(true);
    expect(await next.events.claim('1', now)).toBe(false);
    expect(await old.events.claim('1', now)).toBe(true);
    const both = await Promise.all([old, next].map((store) => store.events.claim('2', now)));
    expect(both.filter(Boolean)).toHaveLength(1);
    await old.events.purge(new Date(now.getTime() + 1));
    expect(await next.events.claim('1', now)).toBe(true);
  });

  it('know of each other for a while', async () => {
    const { start, wait } = await database();
    const old = await start({ ids: [0, 1], count: 4 });
    expect(old.isSideBySide()).toBe(true);
    wait(elevenMinutesMs);
    expect(old.isSideBySide()).toBe(false);
    const elsewhere = await start({ ids: [2, 3], count: 4 });
    const next = await start({ ids: [0, 1], count: 4 });
    await expect.poll(() => old.hasSuccessor()).toBe(true);
    expect(old.isSideBySide()).toBe(true);
    expect(next.isSideBySide()).toBe(true);
    expect(elsewhere.hasSuccessor()).toBe(false);
    expect(next.hasSuccessor()).toBe(false);
    wait(elevenMinutesMs);
    expect(old.hasSuccessor()).toBe(false);
  });
});
