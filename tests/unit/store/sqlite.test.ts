import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../src/store/migrations.js';
import { openSqliteDatabase, openSqliteStore } from '../../../src/store/sqlite/sqlite.js';
import { defaultSettings, type Store } from '../../../src/store/store.js';
import { createArticleTable } from '../../../src/store/tables/articles.js';

let folder: string;
let file: string;
let opened: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-store-'));
  file = join(folder, 'data', 'footnote.db');
});

afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  opened = [];
  rmSync(folder, { recursive: true });
});

async function open(): Promise<Store> {
  const store = await openSqliteStore(file);
  opened.push(store);
  return store;
}

/** @param settings a row of the table */
async function createByFirstVersion(settings: string): Promise<void> {
  const first = '2026-11-22-first';
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const provider = { getMigrations: async () => pick(migrations, first) };
  await new Migrator({ db, provider }).migrateToLatest();
  sqlite.exec(`insert into server_settings values ${settings}`);
  await db.destroy();
}

function pick<Value>(all: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key === name));
}

describe('a file of the first version', () => {
  it('keeps its settings, with what is new as it is at first', async () => {
    await createByFirstVersion("('a', '[\"1\"]', 1, 'de', null, 0, null, null)");
    const store = await open();
    const { answersPosts, repliesIn } = defaultSettings;
    expect(await store.settings.read('a')).toMatchObject({
      ...{ channels: ['1'], isPrivate: true, language: 'de' },
      ...{ answersPosts, repliesIn },
    });
  });
});

describe('a disk that is full', () => {
  it('is given as the reason why an article cannot be kept', async () => {
    const database = await openSqliteDatabase(file);
    await sql`PRAGMA max_page_count = 40`.execute(database);
    const article = {
      serverId: 'a',
      name: 'mill.md',
      content: Buffer.alloc(1e6, 'a'),
      by: '1',
      at: new Date(),
    };
    const options = { replace: false, limits: { maxArticles: 10, maxBytes: 1e9 } };
    await expect(createArticleTable(database).add(article, options)).rejects.toThrow('full');
    // And what goes wrong by itself is taken back still.
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('server').values({ server_id: 'b', version: 1, left_at: null }).execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await database.selectFrom('server').selectAll().execute()).toEqual([]);
    await database.destroy();
  });
});
