import type { Kysely } from 'kysely';
import { maxTiedQuestion, type StoredTie, type TieStore } from '../store.js';
import { engineOf, type Text, textOf } from './engine.js';
import { keptText, questionKey } from './question-key.js';
import type { Tables } from './schema.js';

/** Each is looked at for each question, which takes a millisecond with so many. */
const maxTies = 1000;

export function createTieTable(database: Kysely<Tables>): TieStore {
  const engine = engineOf(database);
  const columns = () =>
    database
      .selectFrom('tie')
      .select([
        'id',
        engine.text('server_id').as('serverId'),
        engine.text('question').as('question'),
        engine.text('passage_id').as('passageId'),
        engine.text('text_hash').as('textHash'),
        engine.text('made_by').as('by'),
        engine.text('made_at').as('at'),
      ]);
  return {
    async list() {
      return (await columns().orderBy('id').execute()).map(toTie);
    },
    async add({ serverId, question, passageId, textHash, by, at }) {
      const kept = keptText(question, maxTiedQuestion);
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

function toTie({ id, ...row }: { readonly id: number } & Readonly<Record<TextColumn, Text>>): StoredTie {
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
