import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watchFolder } from '../../../../src/library/folder/watch-folder.js';
import { until } from '../../../playground/clients/until.js';

let root: string;
let folder: string;
let watch: Watch;
let calls: number;
let errors: unknown[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'footnote-watch-'));
  folder = join(root, 'corpus');
  [calls, errors] = [0, []];
});
afterEach(async () => {
  await watch.close();
  rmSync(root, { recursive: true, force: true });
});

function startWatching(): void {
  const count = () => {
    calls += 1;
  };
  watch = watchFolder(folder, count, (error) => errors.push(error), { silenceMs: 20, everyMs: 50 });
}

async function start(): Promise<void> {
  startWatching();
  await noticed('first.md');
}

/** Resolves when a change is noticed. Written again and again: the watching may just have begun. */
async function noticed(name: string): Promise<void> {
  const before = calls;
  let written = 0;
  await until(() => {
    written += 1;
    if (written % 20 === 1) writeFileSync(join(folder, name), `Text ${written}.`);
    return calls > before;
  }, 15_000);
}

describe('a watched folder', () => {
  it('that is moved away and back is watched as before, and is said to have gone', async () => {
    mkdirSync(folder);
    await start();
    renameSync(folder, `${folder}.away`);
    await until(() => errors.length > 0);
    expect(String(errors[0])).toContain(`${folder} is gone`);
    const before = calls;
    renameSync(`${folder}.away`, folder);
    await until(() => calls > before);
    await noticed('second.md');
  });

  it('that is moved away and back in no time is watched as before', async () => {
    mkdirSync(folder);
    await start();
    renameSync(folder, `${folder}.away`);
    renameSync(`${folder}.away`, folder);
    await noticed('second.md');
  });

  it('that is replaced by another is read again, and the other one is watched', async () => {
    mkdirSync(folder);
    await start();
    mkdirSync(`${folder}.new`);
    renameSync(folder, `${folder}.old`);
    renameSync(`${folder}.new`, folder);
    await noticed('second.md');
  });

  it('that is a link to another by now is read again, and the other one is watched', async () => {
    mkdirSync(join(root, 'one'));
    mkdirSync(join(root, 'two'));
    symlinkSync('one', folder);
    await start();
    const before = calls;
    unlinkSync(folder);
    symlinkSync('two', folder);
    await until(() => calls > before);
    await noticed('second.md');
  });

  it('that is not there yet is watched when it is', async () => {
    startWatching();
    await until(() => errors.length > 0);
    mkdirSync(folder);
    await until(() => calls > 0);
    await noticed('second.md');
  });
});
