import { type Kysely, type Migration, sql } from 'kysely';
import { announceChanges, createChangeLog } from './postgres/change-log.js';
import { engineOf } from './tables/engine.js';

/**
 * By name; applied in order, and never changed once published. They only add: an earlier version may go on beside this
 * one for a while.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-22-first': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('server_settings')
        .addColumn('server_id', 'text', (column) => column.primaryKey())
        .addColumn('channels', 'text', (column) => column.notNull())
        .addColumn('is_private', 'integer', (column) => column.notNull())
        .addColumn('language', 'text')
        .addColumn('moderator_role_id', 'text')
        .addColumn('keeps_gaps', 'integer', (column) => column.notNull())
        .addColumn('cooldown_questions', 'integer')
        .addColumn('cooldown_seconds', 'integer')
        .execute();
      await database.schema
        .createTable('gap')
        .addColumn('id', ...engineOf(database).id)
        .addColumn('server_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addUniqueConstraint('one_gap_a_day', ['server_id', 'key', 'day'])
        .execute();
      await database.schema
        .createTable('feedback')
        .addColumn('server_id', 'text', (column) => column.notNull())
        .addColumn('passage_id', 'text', (column) => column.notNull())
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('one_count_a_day', ['server_id', 'passage_id', 'verdict', 'day'])
        .execute();
    },
  },
  '2026-11-27-posts-and-threads': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .alterTable('server_settings')
        .addColumn('answers_posts', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await database.schema
        .alterTable('server_settings')
        .addColumn('replies_in', 'text', (column) => column.notNull().defaultTo('channel'))
        .execute();
    },
  },
  '2026-11-27-ties-and-reports': {
    async up(database: Kysely<unknown>) {
      await database.schema.alterTable('server_settings').addColumn('reports_channel_id', 'text').execute();
      await database.schema
        .alterTable('server_settings')
        .addColumn('sends_digest', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await database.schema
        .createTable('tie')
        .addColumn('id', ...engineOf(database).id)
        .addColumn('server_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('passage_id', 'text', (column) => column.notNull())
        .addColumn('text_hash', 'text', (column) => column.notNull())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('made_at', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('digest')
        .addColumn('server_id', 'text', (column) => column.primaryKey())
        .addColumn('due', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-28-articles-of-servers': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('article')
        .addColumn('id', ...engineOf(database).id)
        .addColumn('server_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn('content', engineOf(database).bytesType, (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('added_by', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('ended_at', 'text')
        .addColumn('replaced_by', 'integer')
        .execute();
      await database.schema
        .createIndex('article_that_answers')
        .unique()
        .on('article')
        .columns(['server_id', 'name_key'])
        .where(sql.ref('ended_at'), 'is', null)
        .execute();
      await database.schema
        .createIndex('article_of_server')
        .on('article')
        .columns(['server_id', 'ended_at'])
        .execute();
      await database.schema
        .createTable('server')
        .addColumn('server_id', 'text', (column) => column.primaryKey())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('left_at', 'text')
        .execute();
      await database.schema
        .alterTable('server_settings')
        .addColumn('uses_shared_articles', 'integer', (column) => column.notNull().defaultTo(1))
        .execute();
      await tieInEachServer(database);
    },
  },
  '2026-11-29-announced-changes': {
    async up(database: Kysely<unknown>) {
      if (!engineOf(database).isShared) return;
      await createChangeLog(database);
      await announceChanges(database, 'server_settings', 'settings');
      await announceChanges(database, 'server', 'articles');
      // Of no use after a crash: it need not survive one.
      await sql`create unlogged table claimed_event
        (event_id text primary key, owner text not null, claimed_at text not null)`.execute(database);
    },
  },
};

/** A question had one tie for all servers. A unique column cannot be made another one: the table is written anew. */
async function tieInEachServer(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('server_tie')
    .addColumn('id', ...engineOf(database).id)
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('passage_id', 'text', (column) => column.notNull())
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('one_tie_a_question', ['server_id', 'key'])
    .execute();
  const columns = sql.raw('server_id, key, question, passage_id, text_hash, made_by, made_at');
  await sql`insert into server_tie (${columns}) select ${columns} from tie order by id`.execute(database);
  await sql`insert into server (server_id, version) select distinct server_id, 1 from tie`.execute(database);
  await database.schema.dropTable('tie').execute();
}
