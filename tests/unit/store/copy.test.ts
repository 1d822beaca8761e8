import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/base/errors.js';
import { copyStore } from '../../../src/store/copy/copy-store.js';
import { openPostgresStore } from '../../../src/store/postgres/postgres.js';
import { openSqliteDatabase, openSqliteStore } from '../../../src/store/sqlite/sqlite.js';
import { defaultSettings, type NewTie, type Store } from '../../../src/store/store.js';
import { tableNames } from '../../../src/store/tables/schema.js';
import { createDatabase, dropDatabase, postgresUrl, query } from '../../helpers/engines.js';
import { postgresMissing } from '../../helpers/process/postgres.js';

const monday = new Date('2026-11-16T23:00:00Z');
const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';
const settings = { ...defaultSettings, channels: ['1', '2'], language: 'pt-BR', isPrivate: true };
const content = Uint8Array.from({ length: 1_000_000 }, (_, n) => (n * 7) % 256);
const article = (name: string) => ({ serverId: 'a', name, content, by: '200000000000000002', at: monday });
const adding = { replace: false, limits: { maxArticles: 10, maxBytes: 10_000_000 } };
const tie: NewTie = {
  serverId: 'a',
  question: 'Où est « le moulin » ? 🌾',
  passageId: 'shop#p3',
  textHash: '0123456789abcdef',
  by: '200000000000000002',
  at: new Date('2026-11-27T10:00:00Z'),
};

describe.skipIf(postgresUrl === undefined)(`copying a file into PostgreSQL${reason}`, () => {
  let folder: string;
  let file: string;
  let url: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-copy-'));
    file = join(folder, 'footnote.db');
    url = await createDatabase(postgresUrl ?? '');
    await using(await openSqliteStore(file), fill);
  });

  afterEach(async () => {
    await dropDatabase(url);
    rmSync(folder, { recursive: true });
  });

  it('takes every table along', async () => {
    const sqlite = await openSqliteDatabase(file);
    const tables = await sqlite.introspection.getTables();
    await sqlite.destroy();
    expect(tables.map(({ name }) => name).sort()).toEqual([...tableNames].sort());
  });

  it('keeps all as it was, and goes on from there', async () => {
    const copied = await copyStore({ file, url });
    expect(copied).toContainEqual({ name: 'gap', rows: 700 });
    expect(copied.filter(({ rows }) => rows === 0)).toEqual([]);
    const before = await using(await openSqliteStore(file), read);
    expect(await using(await openPostgresStore(url), read)).toEqual(before);
    await using(await openPostgresStore(url), async ({ ties, unanswered }) => {
      expect(await ties.add({ ...tie, question: 'One more' })).toEqual({ id: 2 });
      await unanswered.note('b', 'One more', monday);
      expect(await unanswered.list('b')).toMatchObject([{ id: 701 }]);
    });
  });

  it('refuses a database with something in it, unless it is told to replace that', async () => {
    await using(await openPostgresStore(url), ({ settings: stored }) => stored.write('z', settings));
    await expect(copyStore({ file, url })).rejects.toThrow(/1 row in server_settings.*--replace/);
    await using(await openPostgresStore(url), async (store) => {
      expect(await store.ties.list('a')).toEqual([]);
      expect(await store.settings.read('z')).toEqual(settings);
    });
    await copyStore({ file, url, replaces: true });
    await using(await openPostgresStore(url), async (store) => {
      expect(await store.settings.read('z')).toEqual(defaultSettings);
      expect(await store.settings.read('a')).toEqual(settings);
    });
  });

  it('leaves nothing behind when it fails half-way, and can be tried again', async () => {
    await using(await openPostgresStore(url), async () => undefined);
    await query(url, 'alter table server_tie add constraint no_ties check (id > 1000)');
    await expect(copyStore({ file, url })).rejects.toThrow(/no_ties/);
    expect(await query(url, 'select * from server_settings')).toEqual([]);
    await query(url, 'alter table server_tie drop constraint no_ties');
    await copyStore({ file, url });
    expect(await query(url, 'select server_id from server_settings')).toEqual([{ server_id: 'a' }]);
  });

  it('says what is missing', async () => {
    const elsewhere = join(folder, 'elsewhere.db');
    await expect(copyStore({ file: elsewhere, url })).rejects.toThrow(/There is no .*elsewhere.db/);
    const nowhere = 'postgres://footnote@127.0.0.1:1/postgres';
    await expect(copyStore({ file, url: nowhere })).rejects.toBeInstanceOf(OperatorError);
  });
});

async function fill(store: Store): Promise<void> {
  await store.settings.write('a', settings);
  await store.ties.add(tie);
  await store.articles.add(article('mill.pdf'), adding);
  await store.articles.add(article('weir.pdf'), adding);
  const [mill] = await store.articles.list('a');
  await store.articles.remove('a', mill?.id ?? 0, monday);
  await store.feedback.note('a', 'shop#p3', 'helpful', monday);
  await store.digests.claim('a', monday, new Date('2026-11-23T09:00:00Z'));
  for (let n = 0; n < 700; n += 1) await store.unanswered.note('a', `Who built mill ${n}?`, monday);
}

async function read(store: Store) {
  const [weir] = await store.articles.list('a');
  const bytes = weir && (await store.articles.read('a', weir.id));
  return {
    weir,
    bytes: bytes && Buffer.from(bytes).toString('base64'),
    version: await store.servers.version('a'),
    putBack: await store.articles.putBack('a', weir?.hash.slice(0, 4) ?? '', { ...adding, at: monday }),
    settings: await store.settings.read('a'),
    ties: await store.ties.list('a'),
    feedback: await store.feedback.count('a', new Date(0)),
    unanswered: (await store.unanswered.list('a')).toSorted((one, other) => one.id - other.id),
    isDue: await store.digests.claim('a', new Date('2026-11-22T09:00:00Z'), monday),
  };
}

async function using<Result>(store: Store, work: (store: Store) => Promise<Result>): Promise<Result> {
  return work(store).finally(() => store.close());
}
