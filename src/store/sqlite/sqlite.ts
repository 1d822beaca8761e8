import { mkdirSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import Database from 'libsql';
import pRetry from 'p-retry';
import { hasCode, ifThere } from '../../base/errors.js';
import type { StorePlace } from '../place.js';
import type { Store } from '../store.js';
import { migrate, openTables } from '../tables/open-tables.js';
import type { Tables } from '../tables/schema.js';
import { checkNames } from './names.js';

/** How long one process waits for another that writes while it opens: several may be started at once. */
const busyOpeningMs = 2000;
/** And later, when members wait meanwhile: several processes share one file, or somebody edits it with a tool. */
const busyMs = 50;

/** The database of the bot in a folder. */
export function sqliteIn(folder: string): StorePlace & { readonly file: string } {
  const file = join(folder, 'footnote.db');
  return {
    file,
    open: () => openSqliteStore(file),
    openCopy: () => openCopy(file),
    exists: () => mayExist(file),
  };
}

/**
 * A store in one file, created and migrated as needed.
 * @throws Error when the file cannot be opened or written, or is no database.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  return openTables(await openSqliteDatabase(file));
}

/** The same, as tables. */
export async function openSqliteDatabase(file: string): Promise<Kysely<Tables>> {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  const database = new Kysely<Tables>({ dialect: new LibsqlDialect(sqlite) });
  try {
    await writeAhead(sqlite);
    sqlite.exec(`PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${busyOpeningMs}`);
    checkNames((query) => sqlite.prepare(query).all());
    await migrateAlone(sqlite, database);
    sqlite.exec(`PRAGMA busy_timeout = ${busyMs}`);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

class LibsqlDialect extends SqliteDialect {
  readonly #sqlite: Database.Database;

  constructor(sqlite: Database.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.#sqlite);
  }
}

/** On a full disk SQLite takes a transaction back by itself: what went wrong is that, not that nothing is left to do. */
class LibsqlDriver extends SqliteDriver {
  readonly #sqlite: Database.Database;

  constructor(sqlite: Database.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Readers and one writer at a time do not wait for each other. SQLite itself does not wait to change to that. */
async function writeAhead(sqlite: Database.Database): Promise<void> {
  const shouldRetry = ({ error }: { error: Error }) => hasCode(error, 'SQLITE_BUSY');
  const everyMs = 100;
  const patience = { retries: busyOpeningMs / everyMs, factor: 1, minTimeout: everyMs };
  await pRetry(() => sqlite.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = WAL'), {
    ...patience,
    shouldRetry,
  });
}

/**
 * Another process that starts at the same time would make the same tables; and a half of them is of no use: whoever
 * fails has to close the database.
 */
async function migrateAlone(sqlite: Database.Database, database: Kysely<Tables>): Promise<void> {
  sqlite.exec('BEGIN IMMEDIATE');
  await migrate(database);
  sqlite.exec('COMMIT');
}

/** SQLite reads nothing on a disk that it cannot write, as it keeps files beside its own. */
async function openCopy(file: string): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    await copyFile(file, copy);
    await ifThere(copyFile(`${file}-wal`, `${copy}-wal`));
    const store = await openSqliteStore(copy);
    return { ...store, close: () => store.close().finally(removeFolder) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

function mayExist(file: string): boolean {
  try {
    statSync(file);
    return true;
  } catch (error) {
    return !hasCode(error, 'ENOENT') && !hasCode(error, 'ENOTDIR');
  }
}
