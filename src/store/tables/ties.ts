import type { Kysely } from 'kysely';
import { maxTiedQuestion, type StoredTie, type TieStore } from '../store.js';
import { engineOf, type Text, textOf } from './engine.js';
import { keptText, questionKey } from './question-key.js';
import type { Tables } from './schema.js';
import { lockServer, raiseVersion } from './server-versions.js';

/** Of a server: each is looked at for each question, which takes a millisecond with so many. */
const maxTies = 1000;

export function createTieTable(database: Kysely<Tables>): TieStore {
  const engine = engineOf(database);
  const tiesOf = (serverId: string) =>
    database
      .selectFrom('server_tie')
      .where('server_id', '=', serverId)
      .orderBy('id')
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
    async list(serverId) {
      return (await tiesOf(serverId).execute()).map(toTie);
    },
    async add({ serverId, question, passageId, textHash, by, at }) {
      const kept = keptText(question, maxTiedQuestion);
      const key = questionKey(kept);
      const tied = {
        ...{ question: kept, passage_id: passageId, text_hash: textHash },
        ...{ made_by: by, made_at: at.toISOString() },
      };
      return database.transaction().execute(async (transaction) => {
        await lockServer(transaction, serverId);
        const others = transaction
          .selectFrom('server_tie')
          .select('id')
          .where('server_id', '=', serverId)
          .where('key', '!=', key);
        if ((await others.limit(maxTies).execute()).length === maxTies) return 'full';
        await transaction
          .insertInto('server_tie')
          .values({ server_id: serverId, key, ...tied })
          .onConflict((conflict) => conflict.columns(['server_id', 'key']).doUpdateSet(tied))
          .execute();
        await raiseVersion(transaction, serverId);
        return transaction
          .selectFrom('server_tie')
          .select('id')
          .where('server_id', '=', serverId)
          .where('key', '=', key)
          .executeTakeFirstOrThrow();
      });
    },
    async remove(serverId, id) {
      const row = await tiesOf(serverId).where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      await database.transaction().execute(async (transaction) => {
        await lockServer(transaction, serverId);
        await transaction.deleteFrom('server_tie').where('id', '=', id).execute();
        await raiseVersion(transaction, serverId);
      });
      return toTie(row);
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
