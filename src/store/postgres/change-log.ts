import { type Kysely, sql } from 'kysely';
import type { Changeable } from '../place.js';

/** PostgreSQL's name of where notices are sent, and of all that belongs to them. */
export const changeChannel = 'footnote_change';

/**
 * What has changed last, by server and subject, with a version that grows from change to change; each is announced when
 * it is committed. Triggers write it, so nobody can forget to: neither this version of the bot, nor an earlier one
 * that still runs on another machine, nor a person with `psql`.
 *
 * Changes come one after the other: without that, one with a lower version could become visible after one with a
 * higher, and whoever looks for what is later than the last he knows would miss it.
 */
export async function createChangeLog(database: Kysely<unknown>): Promise<void> {
  await sql`create sequence footnote_change_version`.execute(database);
  await database.schema
    .createTable('footnote_change')
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_change_a_subject', ['server_id', 'what'])
    .execute();
  await sql`create index footnote_change_by_version on footnote_change (version)`.execute(database);
  await sql`
    create function footnote_wait_to_change() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(${sql.lit(turnLock)});
      return null;
    end $$`.execute(database);
  await sql`
    create function footnote_note_change() returns trigger language plpgsql as $$
    declare
      server text := case when tg_op = 'DELETE' then old.server_id else new.server_id end;
      subject text := tg_argv[0];
      next bigint := nextval('footnote_change_version');
    begin
      insert into footnote_change (server_id, what, version) values (server, subject, next)
        on conflict (server_id, what) do update set version = excluded.version;
      perform pg_notify(${sql.lit(changeChannel)}, next || ' ' || subject || ' ' || server);
      return null;
    end $$`.execute(database);
}

/** Any number that nobody else in the database takes. */
const turnLock = 4_684_001;

/** From now on, changes to rows of the table are announced as those of the subject. It has a column `server_id`. */
export async function announceChanges(
  database: Kysely<unknown>,
  table: string,
  what: Changeable,
): Promise<void> {
  await sql`
    create trigger wait_to_change before insert or update or delete on ${sql.table(table)}
    for each statement execute function footnote_wait_to_change()`.execute(database);
  const each = sql`for each row`;
  const call = sql`execute function footnote_note_change(${sql.lit(what)})`;
  await sql`
    create trigger note_change after insert or delete on ${sql.table(table)} ${each} ${call}`.execute(
    database,
  );
  // A row that is only locked by an update that changes nothing is not worth a notice.
  await sql`
    create trigger note_update after update on ${sql.table(table)} ${each}
    when (old.* is distinct from new.*) ${call}`.execute(database);
}
