import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Following } from '../../../src/store/place.js';
import { followChanges } from '../../../src/store/postgres/change-feed.js';
import { openPostgresStore } from '../../../src/store/postgres/postgres.js';
import { defaultSettings, type Store } from '../../../src/store/store.js';
import { createDatabase, dropDatabase, postgresUrl, query } from '../../helpers/engines.js';
import { postgresMissing } from '../../helpers/process/postgres.js';

const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';
const second = { timeout: 1000, interval: 10 };
const settingsOf = (serverId: string): Change => ({ what: 'settings', serverId });

describe.skipIf(postgresUrl === undefined)(`what is changed in a database${reason}`, () => {
  let url: string;
  let store: Store;
  let following: Following;
  let told: (Change | 'lost' | 'found')[];

  beforeEach(async () => {
    url = await createDatabase(postgresUrl ?? '');
    store = await openPostgresStore(url);
    told = [];
    following = followChanges(
      { url, shards: 'auto' },
      {
        onChange: (change) => void told.push(change),
        onLost: () => void told.push('lost'),
        onFound: () => void told.push('found'),
        onSuccessor: () => undefined,
      },
    );
    await expect.poll(() => told, second).toEqual(['anything', 'found']);
  });

  afterEach(async () => {
    await following.close();
    await store.close();
    await dropDatabase(url);
  });

  it('is told at once, by whomever it is changed', async () => {
    await store.settings.write('a', defaultSettings);
    await expect.poll(() => told, second).toContainEqual(settingsOf('a'));
    await query(url, "update server_settings set is_private = 1 where server_id = 'a'");
    await expect.poll(() => told.filter((each) => each !== 'found'), second).toHaveLength(3);
  });

  it('is told when the connection is made again, and nothing twice that was told before', async () => {
    await store.settings.write('a', defaultSettings);
    await expect.poll(() => told, second).toContainEqual(settingsOf('a'));
    // Its connection has ended before the change is committed: no notice can reach it.
    await query(
      url,
      `begin;
       select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and query like '%footnote_change%';
       update server_settings set server_id = 'b' where server_id = 'a';
       commit`,
    );
    await expect.poll(() => told, { timeout: 5000 }).toContainEqual(settingsOf('b'));
    expect(told).toContain('lost');
    expect(told.filter((each) => each !== 'found')).toEqual([
      'anything',
      settingsOf('a'),
      'lost',
      settingsOf('b'),
    ]);
    expect(told.filter((each) => each === 'anything')).toHaveLength(1);
  });

  it('may be anything once the database has been put back to an earlier day', async () => {
    await store.settings.write('a', defaultSettings);
    await expect.poll(() => told, second).toContainEqual(settingsOf('a'));
    await query(url, 'delete from footnote_change');
    following.look();
    await expect.poll(() => told.filter((each) => each === 'anything'), second).toHaveLength(2);
  });

  it('is not told for a row that is only locked', async () => {
    await query(url, "insert into server values ('a', 1, null)");
    await expect.poll(() => told, second).toContainEqual({ what: 'articles', serverId: 'a' });
    const before = told.length;
    await query(url, "update server set version = version where server_id = 'a'");
    await store.settings.write('b', defaultSettings);
    await expect.poll(() => told, second).toContainEqual(settingsOf('b'));
    expect(told.slice(before)).toEqual([settingsOf('b')]);
  });
});
