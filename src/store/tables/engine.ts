import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';

/** What the databases that a store may be kept in have each in their own way. */
export interface Engine {
  /** A number that the database gives to each new row. */
  readonly id: readonly ['integer' | 'serial', (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder];
  /** Whether processes on several machines may share it. */
  readonly isShared: boolean;
  readonly bytesType: 'blob' | 'bytea';
  /** A column of text, to be read with `textOf` or `exactTextOf`. */
  text<Value extends Text | null = Text>(column: string): RawBuilder<Value>;
}

export function engineOf<Tables>(database: Kysely<Tables>): Engine {
  return database.getExecutor().adapter instanceof PostgresAdapter ? postgresEngine : sqliteEngine;
}

/** libsql hands one row out with its bytes as a Buffer, several rows with theirs as ArrayBuffers. */
export type Text = string | Uint8Array | ArrayBuffer;

/**
 * libsql ends the whole process when it is to hand out a text that is not UTF-8, and nothing can catch that. One wrong
 * bit on a disk is enough for such a text, in a column of any type. So texts are read as bytes, and numbers as what
 * SQLite makes of them.
 */
const sqliteEngine: Engine = {
  id: ['integer', (column) => column.primaryKey().autoIncrement()],
  isShared: false,
  bytesType: 'blob',
  text: (column) => sql`cast(${sql.ref(column)} as blob)`,
};

/** PostgreSQL lets no text in that is not UTF-8. */
const postgresEngine: Engine = {
  id: ['serial', (column) => column.primaryKey()],
  isShared: true,
  bytesType: 'bytea',
  text: (column) => sql`${sql.ref(column)}`,
};

export function asInteger<Value extends number | null = number>(column: string): RawBuilder<Value> {
  return sql`cast(${sql.ref(column)} as integer)`;
}

/** What is not UTF-8 becomes U+FFFD. */
export function textOf(text: Text): string {
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
}

/** @throws TypeError when it is not UTF-8 */
export function exactTextOf(text: Text): string {
  return typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text);
}
