import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArticleFolder } from '../../../src/library/folder/article-folder.js';
import type { Taken, TakenPage } from '../../../src/library/web/read-page.js';
import { addPage, parseAddArguments } from '../../../src/terminal/add-page.js';

const page: TakenPage = {
  file: 'the-mill.md',
  content: '---\ntitle: The mill\n---\n\nIt grinds.\n',
  title: 'The mill',
  url: 'https://example.org/mill',
  source: 'Gazette',
  author: 'Ann Miller',
  published: '2026-01-06',
  paragraphs: 1,
  beginning: 'It grinds.',
};

let folderName = '';
beforeEach(async () => {
  folderName = await mkdtemp(join(tmpdir(), 'footnote-add-'));
});
afterEach(() => rm(folderName, { recursive: true, force: true }));

/** What is printed, and whether the page was saved. */
async function add(fields: { answer?: string; isYes?: boolean; replace?: boolean; taken?: Taken }) {
  const { answer, isYes = false, replace = false, taken = { kind: 'taken', page } } = fields;
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const asked: string[] = [];
  const take = async (address: string) => {
    asked.push(address);
    return taken;
  };
  if (answer !== undefined) stdin.write(`${answer}\n`);
  const terminal = {
    stdin: Object.assign(stdin, { isTTY: answer !== undefined }),
    stdout,
    stderr,
    now: () => new Date(),
    clock: () => 0,
  };
  const parts = { take, folder: openArticleFolder(folderName), folderName: 'corpus' };
  const saved = await addPage({ address: 'https://example.org/mill', isYes, replace }, parts, terminal);
  return { saved, printed: String(stdout.read() ?? ''), asked };
}

const files = () => readdir(folderName);

describe('a page that is added', () => {
  it('is shown, and saved after a yes', async () => {
    const { saved, printed, asked } = await add({ answer: 'y' });
    expect(asked).toEqual(['https://example.org/mill']);
    for (const shown of [
      'The mill',
      'Gazette · Ann Miller · 2026-01-06',
      page.url,
      'It grinds.',
      '1 paragraph.',
      'Save as corpus/the-mill.md? [y/N]',
    ])
      expect(printed).toContain(shown);
    expect(saved).toBe(true);
    expect(await readFile(join(folderName, 'the-mill.md'), 'utf8')).toBe(page.content);
  });

  it.each(['', 'n', 'yesterday'])('is not saved after %j', async (answer) => {
    expect((await add({ answer })).saved).toBe(false);
    expect(await files()).toEqual([]);
  });

  it('is saved without asking where that is said, and only then where nobody can be asked', async () => {
    expect((await add({ isYes: true })).saved).toBe(true);
    await expect(add({})).rejects.toThrow('Nothing was saved. Add --yes');
  });

  it('does not write over another file unless that is said', async () => {
    await add({ isYes: true });
    await expect(add({ isYes: true })).rejects.toThrow('the-mill.md already exists. Add --replace');
    expect((await add({ isYes: true, replace: true })).saved).toBe(true);
  });

  it('is told why it was not taken, with the way out', async () => {
    await expect(add({ isYes: true, taken: { kind: 'refused', reason: 'private' } })).rejects.toThrow(
      "Nothing was taken from https://example.org/mill: it isn't on the public web.",
    );
  });
});

describe('the arguments', () => {
  const quiet = { writeOut: () => undefined, writeErr: () => undefined };

  it('are an address and what to do with it', () => {
    expect(parseAddArguments(['https://example.org', '--yes', '--corpus', 'docs'], quiet)).toEqual({
      address: 'https://example.org',
      corpus: 'docs',
      isYes: true,
      replace: false,
    });
    expect(() => parseAddArguments([], quiet)).toThrow(/missing required argument/);
  });
});
