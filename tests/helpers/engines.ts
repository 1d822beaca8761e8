import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, inject } from 'vitest';
import type { StorePlace } from '../../src/store/place.js';
import { postgresAt } from '../../src/store/postgres/postgres.js';
import { sqliteIn } from '../../src/store/sqlite/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { postgresMissing } from './process/postgres.js';

export const postgresUrl = inject('postgresUrl');

/** Describes what holds for a store, whatever database it is kept in: each test has an empty one. */
export function describeInEachEngine(name: string, tests: (database: TestedDatabase) => void): void {
  describe(`${name} (SQLite)`, () => tests(useDatabases(newFile)));
  const reason = postgresUrl === undefined ? `, ${postgresMissing}` : '';
  describe.skipIf(postgresUrl === undefined)(`${name} (PostgreSQL${reason})`, () =>
    tests(useDatabases(newPostgres)),
  );
}

/** The database of one test. */
export interface TestedDatabase {
  place(): StorePlace;
  /** As one more process would; it is closed with the test. */
  open(): Promise<Store>;
}

function useDatabases(make: () => Promise<EmptyDatabase>): TestedDatabase {
  let database: EmptyDatabase;
  let opened: Store[] = [];
  beforeEach(async () => {
    database = await make();
  });
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    opened = [];
    await database.remove();
  });
  return {
    place: () => database.place,
    async open() {
      const store = await database.place.open();
      opened.push(store);
      return store;
    },
  };
}

interface EmptyDatabase {
  readonly place: StorePlace;
  remove(): Promise<void>;
}

async function newFile(): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-store-'));
  return {
    place: sqliteIn(join(folder, 'data')),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

async function newPostgres(): Promise<EmptyDatabase> {
  const url = await createDatabase(postgresUrl ?? '');
  return { place: postgresAt(url), remove: () => dropDatabase(url) };
}

/** An empty one on that server, by its address. */
export async function createDatabase(serverUrl: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await query(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = 'postgres';
  await query(server.href, `drop database ${name} with (force)`);
}

export async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}
