import type { Kysely } from 'kysely';
import { type KnownServer, type ServerStore, sharedArticles } from '../servers/server-store.js';
import { engineOf, textOf } from './engine.js';
import type { Tables } from './schema.js';
import { lockServer, raiseVersion } from './server-versions.js';

/** Every table with something of a server in it. */
const tablesOfServers = [
  'article',
  'server_tie',
  'gap',
  'feedback',
  'digest',
  'server_settings',
  'server',
] as const satisfies readonly (keyof Tables)[];

export function createServerTable(database: Kysely<Tables>): ServerStore {
  return {
    async version(serverId) {
      const row = await database
        .selectFrom('server')
        .select('version')
        .where('server_id', '=', serverId)
        .executeTakeFirst();
      return row?.version ?? 0;
    },
    async versions() {
      const rows = await database
        .selectFrom('server')
        .select([engineOf(database).text('server_id').as('serverId'), 'version'])
        .where('version', '>', 0)
        .execute();
      return new Map(rows.map(({ serverId, version }) => [textOf(serverId), version]));
    },
    noteReload: () =>
      database.transaction().execute(async (transaction) => {
        await lockServer(transaction, sharedArticles);
        await raiseVersion(transaction, sharedArticles);
      }),
    known: () => knownServers(database),
    async noteLeft(serverId, at) {
      const leftAt = at.toISOString();
      await database
        .insertInto('server')
        .values({ server_id: serverId, version: 0, left_at: leftAt })
        .onConflict((conflict) =>
          conflict.column('server_id').doUpdateSet({ left_at: leftAt }).where('server.left_at', 'is', null),
        )
        .execute();
    },
    async noteBack(serverId) {
      await database
        .updateTable('server')
        .set({ left_at: null })
        .where('server_id', '=', serverId)
        .where('left_at', 'is not', null)
        .execute();
    },
    forgetLeft: (before) => forgetLeft(database, before),
  };
}

async function knownServers(database: Kysely<Tables>): Promise<readonly KnownServer[]> {
  const known = new Set<string>();
  for (const table of tablesOfServers) {
    const rows = await database
      .selectFrom(table)
      .select(engineOf(database).text('server_id').as('serverId'))
      .distinct()
      .execute();
    for (const { serverId } of rows) known.add(textOf(serverId));
  }
  const left = await database
    .selectFrom('server')
    .select(engineOf(database).text('server_id').as('serverId'))
    .where('left_at', 'is not', null)
    .execute();
  const leftIds = new Set(left.map(({ serverId }) => textOf(serverId)));
  // What was said in direct messages is counted under a word.
  const ids = [...known].filter((id) => /^\d+$/.test(id)).sort();
  return ids.map((serverId) => ({ serverId, isLeft: leftIds.has(serverId) }));
}

async function forgetLeft(database: Kysely<Tables>, before: Date): Promise<readonly string[]> {
  return database.transaction().execute(async (transaction) => {
    const left = await transaction
      .selectFrom('server')
      .select(engineOf(transaction).text('server_id').as('serverId'))
      .where('left_at', '<', before.toISOString())
      .execute();
    const ids = left.map(({ serverId }) => textOf(serverId));
    for (const id of ids) {
      for (const table of tablesOfServers)
        await transaction.deleteFrom(table).where('server_id', '=', id).execute();
    }
    return ids;
  });
}
