import type { Kysely } from 'kysely';
import { type FeedbackStore, noFeedback, type Opinion } from '../store.js';
import { dayOf } from './day.js';
import { asInteger, engineOf, textOf } from './engine.js';
import type { Tables } from './schema.js';

export function createFeedbackTable(database: Kysely<Tables>): FeedbackStore {
  const engine = engineOf(database);
  return {
    async note(serverId, passageId, verdict, at) {
      const row = { server_id: serverId, passage_id: passageId, verdict, day: dayOf(at), count: 1 };
      await database
        .insertInto('feedback')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['server_id', 'passage_id', 'verdict', 'day'])
            .doUpdateSet(({ eb }) => ({ count: eb('feedback.count', '+', 1) })),
        )
        .execute();
    },
    async takeBack(serverId, passageId, verdict, at) {
      await database
        .updateTable('feedback')
        .where('server_id', '=', serverId)
        .where('passage_id', '=', passageId)
        .where('verdict', '=', verdict)
        .where('day', '=', dayOf(at))
        .where('count', '>', 0)
        .set(({ eb }) => ({ count: eb('count', '-', 1) }))
        .execute();
    },
    async count(serverId, since) {
      const rows = await database
        .selectFrom('feedback')
        .where('server_id', '=', serverId)
        .where('day', '>=', dayOf(since))
        .groupBy('verdict')
        .select(({ fn }) => [
          engine.text('verdict').as('verdict'),
          fn.sum<number>(asInteger('count')).as('count'),
        ])
        .execute();
      const counts: Record<Opinion, number> = { ...noFeedback };
      // The keys of the counts are the opinions.
      for (const opinion of Object.keys(counts) as Opinion[])
        counts[opinion] = rows.find((row) => textOf(row.verdict) === opinion)?.count ?? 0;
      return counts;
    },
    async purge(before) {
      await database.deleteFrom('feedback').where('day', '<', dayOf(before)).execute();
    },
  };
}
