import type { Kysely } from 'kysely';
import type { EventStore } from '../store.js';
import { engineOf } from './engine.js';
import type { Tables } from './schema.js';

/** @param owner another one in each process */
export function createEventTable(database: Kysely<Tables>, owner: string): EventStore {
  // Processes on one file are not told of each other's start, and so not asked for what each of them deals with.
  if (!engineOf(database).isShared) return { claim: async () => true, purge: async () => undefined };
  return {
    async claim(eventId, at) {
      const row = { event_id: eventId, owner, claimed_at: at.toISOString() };
      const [added] = await database
        .insertInto('claimed_event')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      if ((added?.numInsertedOrUpdatedRows ?? 0n) > 0n) return true;
      const claimed = database.selectFrom('claimed_event').select('owner').where('event_id', '=', eventId);
      return (await claimed.executeTakeFirst())?.owner === owner;
    },
    async purge(before) {
      await database.deleteFrom('claimed_event').where('claimed_at', '<', before.toISOString()).execute();
    },
  };
}
