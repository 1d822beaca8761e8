import type { Transaction } from 'kysely';
import type { Tables } from './schema.js';

/**
 * The server's row belongs to this transaction until it ends: whoever changes the same server meanwhile waits. So what
 * is counted in it stays true, on several machines too.
 */
export async function lockServer(transaction: Transaction<Tables>, serverId: string): Promise<void> {
  await transaction
    .insertInto('server')
    .values({ server_id: serverId, version: 0, left_at: null })
    .onConflict((conflict) =>
      conflict.column('server_id').doUpdateSet(({ ref }) => ({ version: ref('server.version') })),
    )
    .execute();
}

/** Called with each change to what a server is answered from. Its row has to be locked. */
export async function raiseVersion(transaction: Transaction<Tables>, serverId: string): Promise<void> {
  await transaction
    .updateTable('server')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('server_id', '=', serverId)
    .execute();
}
