import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type MigrationProvider, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrations, type Tables } from './schema.js';
import { createFeedbackTable } from './sqlite-feedback.js';
import { createSettingsTable } from './sqlite-settings.js';
import { createUnansweredTable } from './sqlite-unanswered.js';
import type { Store } from './store.js';

/** How long one process waits for another that writes: several shards share one file. */
const busyMs = 2000;

/**
 * A store in one file, made and brought up to date as needed.
 * @throws Error when the file cannot be opened, is no database, or cannot be written.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    // Readers and one writer at a time do not wait for each other.
    sqlite.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${busyMs};`);
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    settings: createSettingsTable(database),
    unanswered: createUnansweredTable(database),
    feedback: createFeedbackTable(database),
    close: () => database.destroy(),
  };
}

async function migrate(database: Kysely<Tables>): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error) throw error;
}
