import { isUtf8 } from 'node:buffer';
import { z } from 'zod';

type Bytes = Uint8Array | ArrayBuffer;

/**
 * kysely reads the names of tables, columns and migrations as text, so they have to be UTF-8: see `engine.ts`.
 * @throws Error when they are not
 */
export function checkNames(all: (query: string) => unknown): void {
  check(all('select cast(name as blob) as name, cast(sql as blob) as detail from sqlite_master'));
  const [migrations] = count.parse(
    all("select count(*) as count from sqlite_master where name = 'kysely_migration'"),
  );
  if (migrations.count > 0)
    check(all('select cast(name as blob) as name, cast(timestamp as blob) as detail from kysely_migration'));
}

const count = z.tuple([z.object({ count: z.number() })]);
const rows = z.array(z.object({ name: z.custom<Bytes | null>(), detail: z.custom<Bytes | null>() }));

function check(found: unknown): void {
  const isDamaged = rows.parse(found).some(({ name, detail }) => !isText(name) || !isText(detail));
  if (isDamaged) throw new Error('the database is damaged: a name in it is not text');
}

function isText(bytes: Bytes | null): boolean {
  return bytes === null || isUtf8(new Uint8Array(bytes));
}
