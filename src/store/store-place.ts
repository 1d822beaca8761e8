import type { SharedShards, StorePlace } from './place.js';

/** A folder on this machine, or a PostgreSQL database. */
export interface StoreConfig {
  readonly dataDir: string;
  /** `postgres://…`; a file in the folder when missing. */
  readonly databaseUrl?: string;
  /** Of this process; all when missing. */
  readonly shards?: SharedShards;
}

/** Each kind of database is loaded only where it is used. */
export async function storePlace({ dataDir, databaseUrl, shards }: StoreConfig): Promise<StorePlace> {
  if (databaseUrl === undefined) return (await import('./sqlite/sqlite.js')).sqliteIn(dataDir);
  return (await import('./postgres/postgres.js')).postgresAt(databaseUrl, shards);
}
