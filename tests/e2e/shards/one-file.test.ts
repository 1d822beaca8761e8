import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const store = new URL('../../../dist/src/store/sqlite/sqlite.js', import.meta.url).href;
/** Opens each file that it is sent, and answers with what came of it. */
const program = `
  import { openSqliteStore } from '${store}';
  process.on('message', async (file) => {
    const outcome = openSqliteStore(file).then((opened) => opened.close()).then(() => 'opened', String);
    process.send(await outcome);
  });
  process.send('ready');
`;
const rounds = 20;

let folder: string;
let processes: readonly ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-one-file-'));
});

afterEach(() => {
  for (const each of processes) each.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('processes that start at once on one new file all open it, one after the other', async () => {
  processes = Array.from({ length: 3 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  await Promise.all(processes.map(said));
  for (let round = 0; round < rounds; round += 1) {
    const opened = processes.map((each) => {
      const outcome = said(each);
      each.send(join(folder, `${round}.db`));
      return outcome;
    });
    expect(await Promise.all(opened)).toEqual(processes.map(() => 'opened'));
  }
}, 30_000);

async function said(each: ChildProcess): Promise<unknown> {
  const [message]: unknown[] = await once(each, 'message');
  return message;
}
