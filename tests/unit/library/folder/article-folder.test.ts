import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemReasonOf } from '../../../../src/base/errors.js';
import { type ArticleFolder, openArticleFolder } from '../../../../src/library/folder/article-folder.js';

const bytes = new TextEncoder().encode('# The heron\n\nThe heron was painted in 1702.\n');
let parent: string;
let path: string;
let folder: ArticleFolder;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'footnote-folder-'));
  path = join(parent, 'corpus');
  mkdirSync(path);
  folder = openArticleFolder(path);
});

afterEach(() => rmSync(parent, { recursive: true }));

const add = (name: string) => folder.add({ name, bytes }, { replace: false, fileOf: async () => undefined });

describe('a file', () => {
  it('is added as it is, once, and nothing is left beside it', async () => {
    expect(await add('heron.md')).toMatchObject({ kind: 'written', file: 'heron.md' });
    expect(new Uint8Array(readFileSync(join(path, 'heron.md')))).toEqual(bytes);
    expect(await add('heron.md')).toMatchObject({ reason: 'exists' });
    expect(readdirSync(path)).toEqual(['heron.md']);
  });

  it.each([
    ['the folder has gone', () => rmSync(path, { recursive: true }), 'heron.md', 'no such file or directory'],
    ['its name is too long for the disk', () => undefined, `${'ก'.repeat(94)}.md`, 'name too long'],
    [
      'a file stands in place of the folder',
      () => {
        rmSync(path, { recursive: true });
        writeFileSync(path, '');
      },
      'heron.md',
      'not a directory',
    ],
  ])('cannot be written as %s: that is said in the words of the system', async (_, spoil, name, cause) => {
    spoil();
    expect(await add(name)).toEqual({ kind: 'refused', reason: 'disk', file: name, cause });
  });
});

describe('what a killed process left', () => {
  it('is tidied away, and nothing else', async () => {
    const aside = (digit: string) => `.footnote-${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`;
    const now = new Date();
    const before = new Date(now.getTime() - 120_000);
    for (const name of [aside('1'), aside('2'), '.footnote-notes.tmp', 'heron.md.20261127', 'heron.md']) {
      writeFileSync(join(path, name), 'x');
      if (name !== aside('2')) utimesSync(join(path, name), before, before);
    }
    await folder.tidy(now);
    expect(existsSync(join(path, aside('1')))).toBe(false);
    expect(readdirSync(path)).toEqual(
      [aside('2'), '.footnote-notes.tmp', 'heron.md', 'heron.md.20261127'].sort(),
    );
  });
});

describe('why the system refuses', () => {
  it('is told without code and path', () => {
    const error = (message: string) => Object.assign(new Error(message), { errno: -1, syscall: 'write' });
    expect(systemReasonOf(error('ENOSPC: no space left on device, write'))).toBe('no space left on device');
    expect(systemReasonOf(error("EROFS: read-only file system, open '/srv/a.md'"))).toBe(
      'read-only file system',
    );
    expect(systemReasonOf(new TypeError('x is not a function'))).toBeUndefined();
  });
});
