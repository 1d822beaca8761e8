import { messageOf } from '../base/errors.js';
import type { Inspection } from '../store/postgres/inspect.js';
import type { StoreConfig } from '../store/store-place.js';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.js';

/** Where settings and questions are kept: in a file, or in PostgreSQL. */
export function checkDatabase({ dataDir, databaseUrl }: StoreConfig): Promise<Diagnosis> {
  return databaseUrl === undefined ? checkSqlite(dataDir) : checkPostgres(databaseUrl);
}

/** Opens it as the bot does, which creates it if need be, and writes nothing to it. */
async function checkSqlite(dataDir: string): Promise<Diagnosis> {
  const { sqliteIn } = await import('../store/sqlite/sqlite.js');
  const { file, open } = sqliteIn(dataDir);
  try {
    const store = await open();
    // Forgets what was asked before 1970, that is nothing; but the file must be writable for that.
    await store.unanswered.purge(new Date(0)).finally(() => store.close());
    return well('database', `${file} can be read and written`);
  } catch (thrown) {
    return ill(
      'database',
      `${file} can't be used (${messageOf(thrown)}). The bot answers without it, but keeps no settings. ` +
        'Make sure the user it runs as can write there, or move a broken file out of the way.',
    );
  }
}

/** Looks only: other machines may be using it, perhaps with an earlier version. */
async function checkPostgres(url: string): Promise<Diagnosis> {
  const { inspectPostgres } = await import('../store/postgres/inspect.js');
  const where = placeOf(url);
  try {
    const inspection = await inspectPostgres(url);
    const fault = faultOf(inspection);
    const found = `PostgreSQL ${inspection.version} at ${where}`;
    return fault ? ill('database', `${found} ${fault}`) : describe(found, inspection);
  } catch (thrown) {
    return ill(
      'database',
      `${where} can't be reached (${messageOf(thrown)}). A bot that runs answers from memory and changes nothing. ` +
        'Check DATABASE_URL, whether PostgreSQL runs there, and whether its pg_hba.conf lets this machine in.',
    );
  }
}

/** Completes "PostgreSQL … at …" and ends with the way out. */
function faultOf({ encoding, isReadOnly, mayCreateTables, migrations }: Inspection): string | undefined {
  if (encoding !== 'UTF8')
    return `keeps text as ${encoding}. Create a database with: createdb --encoding=UTF8 --template=template0 NAME`;
  if (isReadOnly) return "can't be written: it is a standby. Set DATABASE_URL to the primary.";
  if (migrations.pending.length > 0 && !mayCreateTables)
    return 'does not let this user create tables. As its owner: grant create on schema public to USER';
  return undefined;
}

function describe(found: string, { migrations }: Inspection): Diagnosis {
  const { applied, pending, unknown } = migrations;
  if (applied.length === 0) return well('database', `${found} is empty: the bot creates its tables`);
  if (unknown.length > 0)
    return doubtful(
      'database',
      `${found} is used by a newer version, too (${unknown.join(', ')}). Update Footnote on this machine`,
    );
  if (pending.length > 0)
    return doubtful(
      'database',
      `${found} is of an earlier version: the bot adds ${pending.join(', ')} when it starts`,
    );
  return well('database', `${found} can be read and written, and its tables are up to date`);
}

/** Without user and password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'the database of DATABASE_URL';
  const { host, pathname } = new URL(url);
  return decodeURIComponent(`${host}${pathname}`);
}
