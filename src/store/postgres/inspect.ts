import { Client } from 'pg';
import { z } from 'zod';
import { hasCode } from '../../base/errors.js';
import { migrations } from '../migrations.js';
import { connectionTo } from './connection.js';
import { noSuchTable } from './error-codes.js';

/** What a database is like, without a change to it. */
export interface Inspection {
  /** `15.14` */
  readonly version: string;
  /** `UTF8`, as it must be. */
  readonly encoding: string;
  readonly isReadOnly: boolean;
  readonly mayCreateTables: boolean;
  readonly migrations: MigrationState;
}

interface MigrationState {
  /** Empty in a database that no bot has used yet. */
  readonly applied: readonly string[];
  /** Those of this version that are still to be applied. */
  readonly pending: readonly string[];
  /** Those that only a newer version knows. */
  readonly unknown: readonly string[];
}

/** @throws Error when it cannot be reached */
export async function inspectPostgres(url: string): Promise<Inspection> {
  const client = new Client(connectionTo(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(facts);
    return { ...factsRow.parse(rows[0]), migrations: compare(await appliedMigrations(client)) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const facts = `
  select current_setting('server_version') as version,
    current_setting('server_encoding') as encoding,
    current_setting('transaction_read_only') = 'on' as "isReadOnly",
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreateTables"`;

const factsRow = z.object({
  version: z.string(),
  encoding: z.string(),
  isReadOnly: z.boolean(),
  mayCreateTables: z.boolean(),
});

async function appliedMigrations(client: Client): Promise<readonly string[]> {
  try {
    const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (hasCode(error, noSuchTable)) return [];
    throw error;
  }
}

function compare(applied: readonly string[]): MigrationState {
  const own = Object.keys(migrations);
  return {
    applied,
    pending: own.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !own.includes(name)),
  };
}
