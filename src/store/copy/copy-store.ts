import { existsSync } from 'node:fs';
import { type Kysely, sql, type Transaction } from 'kysely';
import { messageOf, OperatorError } from '../../base/errors.js';
import { openPostgresDatabase } from '../postgres/postgres.js';
import { openSqliteDatabase } from '../sqlite/sqlite.js';
import { type Tables, tableNames } from '../tables/schema.js';
import { type Column, columnsOf, type Rows, readInParts } from './read-table.js';

export interface CopyOptions {
  /** Of SQLite. */
  readonly file: string;
  /** Of PostgreSQL. */
  readonly url: string;
  /** Whether what is there is deleted first. */
  readonly replaces?: boolean;
}

export interface CopiedTable {
  readonly name: string;
  readonly rows: number;
}

/**
 * Copies a store that is kept in a file into a PostgreSQL database: all of it, or nothing when it fails.
 * @throws OperatorError when there is nothing to copy, or something where it is to go
 */
export async function copyStore(options: CopyOptions): Promise<readonly CopiedTable[]> {
  if (!existsSync(options.file))
    throw new OperatorError(`There is no ${options.file} to copy. Set DATA_DIR to the folder that has it.`);
  const from = await openSqliteDatabase(options.file);
  try {
    const to = await openPostgresDatabase(options.url).catch(explain);
    try {
      return await copyAll(from, to, options.replaces ?? false);
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

function explain(cause: unknown): never {
  throw new OperatorError(
    `The database of DATABASE_URL cannot be used (${messageOf(cause)}). Nothing was copied. npm run doctor says more.`,
    { cause },
  );
}

/** In one transaction on either side: the rows are those of one moment, and all come or none. */
function copyAll(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  replaces: boolean,
): Promise<readonly CopiedTable[]> {
  return from.transaction().execute((source) =>
    to.transaction().execute(async (target) => {
      // A bot that uses it meanwhile waits.
      await sql`lock table ${sql.join(tableNames.map((name) => sql.table(name)))}`.execute(target);
      if (replaces) for (const name of tableNames.toReversed()) await target.deleteFrom(name).execute();
      else await refuseFull(target);
      const copied: CopiedTable[] = [];
      for (const name of tableNames) copied.push({ name, rows: await copyTable(source, target, name) });
      return copied;
    }),
  );
}

async function refuseFull(target: Transaction<Tables>): Promise<void> {
  for (const name of tableNames) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
      target,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0)
      throw new OperatorError(
        `The database has ${count} ${count === 1 ? 'row' : 'rows'} in ${name} already. Nothing was copied. ` +
          'Add --replace to delete all that is in it first.',
      );
  }
}

async function copyTable(
  source: Transaction<Tables>,
  target: Transaction<Tables>,
  name: keyof Tables,
): Promise<number> {
  const columns = await columnsOf(source, name);
  let copied = 0;
  for await (const rows of readInParts(source, name, columns)) {
    await writeRows(target, name, columns, rows);
    copied += rows.length;
  }
  if (columns.some(({ name: column }) => column === 'id')) await goOnCounting(target, name);
  return copied;
}

async function writeRows(
  target: Transaction<Tables>,
  table: string,
  columns: readonly Column[],
  rows: Rows,
): Promise<void> {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(target);
}

/** Rows have kept their numbers: the next one gets the number after theirs. */
async function goOnCounting(target: Transaction<Tables>, name: keyof Tables): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence(${sql.lit(name)}, 'id'), max(id)) from ${sql.table(name)} having count(*) > 0
  `.execute(target);
}
