import { type RawBuilder, sql } from 'kysely';

/*
 * libsql ends the whole process when it is to hand out a text that is not UTF-8, and nothing can catch that. One wrong
 * bit on a disk is enough for such a text, in a column of any type. So texts are read as bytes, and numbers as what
 * SQLite makes of them.
 */

/** libsql hands one row out with its bytes as a Buffer, several rows with theirs as ArrayBuffers. */
export type Bytes = Uint8Array | ArrayBuffer;

export function asBytes<Value extends Bytes | null = Bytes>(column: string): RawBuilder<Value> {
  return sql`cast(${sql.ref(column)} as blob)`;
}

export function asInteger<Value extends number | null = number>(column: string): RawBuilder<Value> {
  return sql`cast(${sql.ref(column)} as integer)`;
}

/** What is not UTF-8 becomes U+FFFD. */
export function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

/** @throws TypeError when it is not UTF-8 */
export function exactTextOf(bytes: Bytes): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
