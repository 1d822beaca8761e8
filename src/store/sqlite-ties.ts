import type { Kysely } from 'kysely';
import { asBytes, type Bytes, textOf } from './columns.js';
import { questionKey } from './question-key.js';
import type { Tables } from './schema.js';
import { maxTiedQuestion, type StoredTie, type TieStore } from './store.js';

/** Each is looked at for each question, which takes a millisecond with so many. */
const maxTies = 1000;

export function createTieTable(database: Kysely<Tables>): TieStore {
  const columns = () =>
    database
      .selectFrom('tie')
      .select([
        'id',
        asBytes('server_id').as('serverId'),
        asBytes('question').as('question'),
        asBytes('passage_id').as('passageId'),
        asBytes('text_hash').as('textHash'),
        asBytes('made_by').as('by'),
        asBytes('made_at').as('at'),
      ]);
  return {
    async list() {
      return (await columns().orderBy('id').execute()).map(toTie);
    },
    async add({ serverId, question, passageId, textHash, by, at }) {
      const kept = question.trim().slice(0, maxTiedQuestion);
      const key = questionKey(kept);
      const others = database.selectFrom('tie').select('id').where('key', '!=', key);
      if ((await others.limit(maxTies).execute()).length === maxTies) return 'full';
      const tied = {
        server_id: serverId,
        question: kept,
        passage_id: passageId,
        text_hash: textHash,
        made_by: by,
        made_at: at.toISOString(),
      };
      await database
        .insertInto('tie')
        .values({ key, ...tied })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(tied))
        .execute();
      const { id } = await database
        .selectFrom('tie')
        .select('id')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return { id };
    },
    async remove(id) {
      const row = await columns().where('id', '=', id).executeTakeFirst();
      await database.deleteFrom('tie').where('id', '=', id).execute();
      return row && toTie(row);
    },
  };
}

type TextColumn = 'serverId' | 'question' | 'passageId' | 'textHash' | 'by' | 'at';

function toTie({ id, ...row }: { readonly id: number } & Readonly<Record<TextColumn, Bytes>>): StoredTie {
  return {
    id,
    serverId: textOf(row.serverId),
    question: textOf(row.question),
    passageId: textOf(row.passageId),
    textHash: textOf(row.textHash),
    by: textOf(row.by),
    at: new Date(textOf(row.at)),
  };
}
