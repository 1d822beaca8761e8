import type { Kysely } from 'kysely';
import type { DigestStore } from '../store.js';
import type { Tables } from './schema.js';

export function createDigestTable(database: Kysely<Tables>): DigestStore {
  return {
    async claim(serverId, now, next) {
      const due = next.toISOString();
      const [added] = await database
        .insertInto('digest')
        .values({ server_id: serverId, due })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      if ((added?.numInsertedOrUpdatedRows ?? 0n) > 0n) return false;
      const [claimed] = await database
        .updateTable('digest')
        .set({ due })
        .where('server_id', '=', serverId)
        .where('due', '<=', now.toISOString())
        .execute();
      return (claimed?.numUpdatedRows ?? 0n) > 0n;
    },
    async giveBack(serverId, now) {
      await database
        .updateTable('digest')
        .set({ due: now.toISOString() })
        .where('server_id', '=', serverId)
        .execute();
    },
    async forget(serverId) {
      await database.deleteFrom('digest').where('server_id', '=', serverId).execute();
    },
  };
}
