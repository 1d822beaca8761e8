import { sql, type Transaction } from 'kysely';
import { asInteger, engineOf, type Text, textOf } from '../tables/engine.js';
import type { Tables } from '../tables/schema.js';

export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'bytes';
}

/** What both databases take for a value of a row. */
export type Value = string | number | Uint8Array | null;

/** By rows, in the order of the columns. */
export type Rows = readonly (readonly Value[])[];

/** Held in memory at a time: questions and settings are short, articles are not. */
const rowsInPart = 500;
const rowsInPartWithBytes = 4;

export async function columnsOf(source: Transaction<Tables>, table: string): Promise<readonly Column[]> {
  const tables = await source.introspection.getTables();
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.map(({ name, dataType }) => ({ name, kind: kindOf(dataType) }));
}

function kindOf(dataType: string): Column['kind'] {
  const type = dataType.toLowerCase();
  if (type === 'integer' || type === 'text') return type;
  if (type === 'blob') return 'bytes';
  throw new Error(`a column of type ${dataType} cannot be copied`);
}

export async function* readInParts(
  source: Transaction<Tables>,
  table: string,
  columns: readonly Column[],
): AsyncGenerator<Rows> {
  const size = columns.some(({ kind }) => kind === 'bytes') ? rowsInPartWithBytes : rowsInPart;
  const selected = sql.join(columns.map((column) => sql`${read(source, column)} as ${sql.ref(column.name)}`));
  for (let last = -1; ; ) {
    const { rows } = await sql<Readonly<Record<string, unknown>> & { readonly row_number: number }>`
      select rowid as row_number, ${selected} from ${sql.table(table)}
      where rowid > ${last} order by rowid limit ${size}`.execute(source);
    if (rows.length === 0) return;
    yield rows.map((row) => columns.map(({ name, kind }) => asValue(row[name], kind)));
    last = rows.at(-1)?.row_number ?? last;
  }
}

function read(source: Transaction<Tables>, { name, kind }: Column) {
  if (kind === 'text') return engineOf(source).text<Text | null>(name);
  return kind === 'integer' ? asInteger<number | null>(name) : sql.ref(name);
}

function asValue(found: unknown, kind: Column['kind']): Value {
  if (found === null || typeof found === 'number') return found;
  if (!(found instanceof Uint8Array || found instanceof ArrayBuffer))
    throw new Error('an unknown kind of value');
  // PostgreSQL takes no such sign in a text.
  return kind === 'text' ? textOf(found).replaceAll('\0', '') : Buffer.from(new Uint8Array(found));
}
