import type { Kysely } from 'kysely';
import type { UnansweredStore } from '../store.js';
import { dayOf } from './day.js';
import { asInteger, engineOf, textOf } from './engine.js';
import { keptText, questionKey } from './question-key.js';
import type { Tables } from './schema.js';

/** UTF-16 units of a question that are stored: enough to see what was wanted. */
const maxKeptQuestion = 300;

/** Rows of one server: a flood of made-up questions must not fill the disk. Known questions are still counted. */
const maxRows = 5000;

export function createUnansweredTable(database: Kysely<Tables>): UnansweredStore {
  const engine = engineOf(database);
  const rowsOf = (serverId: string) => database.selectFrom('gap').where('server_id', '=', serverId);
  return {
    async note(serverId, question, at) {
      const kept = keptText(question, maxKeptQuestion);
      const row = { server_id: serverId, key: questionKey(kept), day: dayOf(at) };
      const isFull =
        (
          await rowsOf(serverId)
            .select('id')
            .limit(1)
            .offset(maxRows - 1)
            .execute()
        ).length > 0;
      if (isFull) await countAgain(database, row);
      else await insertOrCount(database, { ...row, question: kept, count: 1 });
    },
    async list(serverId, since) {
      const rows = await rowsOf(serverId)
        .where('day', '>=', since ? dayOf(since) : '')
        .groupBy('key')
        .select(({ fn }) => [
          fn.min('id').as('id'),
          fn.max(engine.text('question')).as('question'),
          fn.sum<number>(asInteger('count')).as('count'),
          fn.min(engine.text('day')).as('first'),
          fn.max(engine.text('day')).as('last'),
        ])
        .orderBy('count', 'desc')
        .orderBy('last', 'desc')
        .execute();
      return rows.map(({ id, count, question, first, last }) => ({
        id,
        count,
        question: textOf(question),
        first: textOf(first),
        last: textOf(last),
      }));
    },
    async dismiss(serverId, ids) {
      if (ids.length === 0) return;
      const keys = rowsOf(serverId).where('id', 'in', ids).select('key');
      await database.deleteFrom('gap').where('server_id', '=', serverId).where('key', 'in', keys).execute();
    },
    async purge(before) {
      await database.deleteFrom('gap').where('day', '<', dayOf(before)).execute();
    },
  };
}

interface QuestionDay {
  readonly server_id: string;
  readonly key: string;
  readonly day: string;
}

async function insertOrCount(
  database: Kysely<Tables>,
  row: QuestionDay & { readonly question: string; readonly count: number },
): Promise<void> {
  await database
    .insertInto('gap')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['server_id', 'key', 'day'])
        .doUpdateSet(({ eb }) => ({ count: eb('gap.count', '+', 1) })),
    )
    .execute();
}

async function countAgain(database: Kysely<Tables>, { server_id, key, day }: QuestionDay): Promise<void> {
  await database
    .updateTable('gap')
    .set(({ eb }) => ({ count: eb('count', '+', 1) }))
    .where('server_id', '=', server_id)
    .where('key', '=', key)
    .where('day', '=', day)
    .execute();
}
