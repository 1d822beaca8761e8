import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../src/doctor/database.js';
import { postgresAt } from '../../../src/store/postgres/postgres.js';
import { createDatabase, dropDatabase, postgresUrl, query } from '../../helpers/engines.js';
import { freePort } from '../../helpers/process/ports.js';
import { postgresMissing } from '../../helpers/process/postgres.js';

const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';

it('a database in a file is well where it can be written', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'footnote-doctor-'));
  expect(await checkDatabase({ dataDir })).toMatchObject({
    isWell: true,
    text: expect.stringContaining('footnote.db can be read'),
  });
  rmSync(dataDir, { recursive: true });
});

describe.skipIf(postgresUrl === undefined)(`a database in PostgreSQL${reason}`, () => {
  let url: string;

  beforeAll(async () => {
    url = await createDatabase(postgresUrl ?? '');
  });
  afterAll(() => dropDatabase(url));

  const check = (databaseUrl = url) => checkDatabase({ dataDir: 'none', databaseUrl });

  it('is left as it is when it is empty, and is up to date once a bot has used it', async () => {
    expect(await check()).toMatchObject({
      isWell: true,
      text: expect.stringMatching(/PostgreSQL \d+.* is empty/),
    });
    expect(await query(url, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
    const store = await postgresAt(url).open();
    await store.close();
    expect(await check()).toMatchObject({ isWell: true, text: expect.stringContaining('up to date') });
  });

  it('is doubtful while it is of another version', async () => {
    await query(url, "insert into kysely_migration values ('2999-01-01-later', '2999-01-01')");
    expect(await check()).toMatchObject({
      isWarning: true,
      text: expect.stringContaining('2999-01-01-later'),
    });
    // What an earlier version does while others are upgraded already.
    await (await postgresAt(url).open()).close();
    await query(url, "delete from kysely_migration where name > '2026-11-28'");
    expect(await check()).toMatchObject({
      isWarning: true,
      text: expect.stringContaining('an earlier version'),
    });
  });

  it('is ill when it cannot be written or reached, and the password is not told', async () => {
    const readOnly = new URL(url);
    readOnly.searchParams.set('options', '-c default_transaction_read_only=on');
    expect(await check(readOnly.href)).toMatchObject({
      isWell: false,
      text: expect.stringContaining('standby'),
    });
    const away = await check(`postgres://footnote:secret@127.0.0.1:${await freePort()}/footnote`);
    expect(away).toMatchObject({
      isWell: false,
      text: expect.stringMatching(/can't be reached.*DATABASE_URL/),
    });
    expect(away.text).not.toContain('secret');
  });
});
