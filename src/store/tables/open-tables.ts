import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import { hasCode } from '../../base/errors.js';
import { migrations } from '../migrations.js';
import { noSuchTable } from '../postgres/error-codes.js';
import type { Store } from '../store.js';
import { createArticleTable } from './articles.js';
import { createDigestTable } from './digests.js';
import { engineOf } from './engine.js';
import { createEventTable } from './events.js';
import { createFeedbackTable } from './feedback.js';
import type { Tables } from './schema.js';
import { createServerTable } from './servers.js';
import { createSettingsTable } from './settings.js';
import { createTieTable } from './ties.js';
import { createUnansweredTable } from './unanswered.js';

/** A database whose tables are up to date, as a store. */
export function openTables(database: Kysely<Tables>): Store {
  return {
    settings: createSettingsTable(database),
    unanswered: createUnansweredTable(database),
    feedback: createFeedbackTable(database),
    ties: createTieTable(database),
    digests: createDigestTable(database),
    articles: createArticleTable(database),
    servers: createServerTable(database),
    events: createEventTable(database, crypto.randomUUID()),
    close: () => database.destroy(),
  };
}

/** Brings the tables up to date; where several processes do, one after the other. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const all = { ...(await migrationsOfNewer(database)), ...migrations };
  const provider: MigrationProvider = { getMigrations: async () => all };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error) throw error;
}

/**
 * While a bot on several machines is upgraded, a process of the old version may have to start once more. Migrations
 * only ever add, so it can do with the tables of the new one. A file of one machine goes back with its backup.
 */
async function migrationsOfNewer(database: Kysely<Tables>): Promise<Record<string, Migration>> {
  if (!engineOf(database).isShared) return {};
  const newest = Object.keys(migrations).sort().at(-1) ?? '';
  const newer = (await appliedMigrations(database)).filter((name) => name > newest);
  return Object.fromEntries(newer.map((name) => [name, { up: async () => undefined }]));
}

async function appliedMigrations(database: Kysely<Tables>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (hasCode(error, noSuchTable)) return [];
    throw error;
  }
}
