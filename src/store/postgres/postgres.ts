import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { SharedShards, StorePlace } from '../place.js';
import type { Store } from '../store.js';
import { migrate, openTables } from '../tables/open-tables.js';
import type { Tables } from '../tables/schema.js';
import { followChanges } from './change-feed.js';
import { connectionTo } from './connection.js';

/** Of one process: PostgreSQL allows 100 to all unless it is told otherwise. */
const maxConnections = 5;

/** A database on this machine or another, which several processes may share. */
export function postgresAt(url: string, shards: SharedShards = 'auto'): StorePlace {
  return {
    open: () => openPostgresStore(url),
    openCopy: () => Promise.reject(new Error('there is no copy of a database on another machine')),
    // What cannot be reached may have settings in it.
    exists: () => true,
    follow: (follower) => followChanges({ url, shards }, follower),
  };
}

/**
 * A store in a PostgreSQL database, whose tables are created and migrated as needed.
 * @throws Error when it cannot be reached, or not written
 */
export async function openPostgresStore(url: string): Promise<Store> {
  return openTables(await openPostgresDatabase(url));
}

/** The same, as tables. */
export async function openPostgresDatabase(url: string): Promise<Kysely<Tables>> {
  const database = connect(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

function connect(url: string): Kysely<Tables> {
  const pool = new Pool({ ...connectionTo(url), max: maxConnections });
  // A connection that ends while nobody uses it; without a listener it would end the process.
  pool.on('error', ignore);
  // And one that ends while somebody does: the query fails by itself.
  pool.on('connect', (client) => client.on('error', ignore));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function ignore(): void {}
