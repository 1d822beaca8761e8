import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/article.js';
import { CorpusError } from '../../src/corpus/corpus-error.js';
import { type Disk, nodeDisk } from '../../src/corpus/disk.js';
import { maxFileBytes } from '../../src/corpus/parse-article.js';
import { readArticles, readCorpus } from '../../src/corpus/read-corpus.js';
import { maxDepth, maxFiles, walkFolder } from '../../src/corpus/walk-folder.js';

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
  folder = join(parent, 'corpus');
  await mkdir(folder);
});

afterEach(() => rm(parent, { recursive: true, force: true }));

async function put(file: string, content: string | Uint8Array = '# Title\n\nThe text of this file.\n') {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

const filesOf = ({ articles }: Corpus) => articles.map(({ file }) => file);
const problemsOf = ({ problems }: Corpus) =>
  problems.map(({ file, line, severity, reason }) => [`${file}:${line}`, severity, reason]);

/** One good article beside the bad one: it must go on answering. */
async function readWithGood(): Promise<Corpus> {
  await put('good.md');
  const corpus = await readCorpus(folder);
  expect(filesOf(corpus)).toContain('good.md');
  return corpus;
}

describe('readCorpus', () => {
  it('reads Markdown and plain text in sub-folders, sorted by file, and nothing else', async () => {
    for (const file of ['b.markdown', 'a.md', 'Z.TXT', 'sub/Deep Dive.md']) await put(file);
    for (const file of ['notes.pdf', '.hidden.md', '.git/x.md', 'README']) await put(file);
    const corpus = await readCorpus(folder);
    expect(corpus.problems).toEqual([]);
    expect(corpus.articles.map(({ file, slug }) => [file, slug])).toEqual([
      ['Z.TXT', 'z'],
      ['a.md', 'a'],
      ['b.markdown', 'b'],
      ['sub/Deep Dive.md', 'sub/deep-dive'],
    ]);
  });

  it('gives plain values that can be sent to and from a worker thread', async () => {
    await put('a.md', '---\nauthor: Ann\ncolour: red\n---\ntext here');
    const corpus = await readCorpus(folder);
    expect(structuredClone(corpus)).toEqual(corpus);
  });

  it('gives one hash for the same bytes and another for others', async () => {
    await put('a.md');
    await put('b.md');
    await put('c.md', 'other');
    const [a, b, c] = (await readCorpus(folder)).articles;
    expect(a?.hash).toBe(b?.hash);
    expect(a?.hash).not.toBe(c?.hash);
  });

  it('gives an empty corpus for an empty folder', async () => {
    expect(await readCorpus(folder)).toEqual({ articles: [], problems: [] });
  });

  it('lets the event loop turn between two files', async () => {
    for (const name of ['a', 'b', 'c']) await put(`${name}.md`);
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const turnsAtFile: number[] = [];
    for await (const _ of readArticles(folder)) turnsAtFile.push(turns);
    clearImmediate(timer);
    expect(new Set(turnsAtFile).size).toBe(3);
  });

  it.each(['missing', 'a-file.md'])('throws for a folder that is no folder (%s), naming it', async (name) => {
    await put('a-file.md');
    const path = join(folder, name);
    await expect(readCorpus(path)).rejects.toThrow(CorpusError);
    await expect(readCorpus(path)).rejects.toThrow(path);
  });
});

describe('a fault in one file', () => {
  it.each<[fault: string, file: string, content: string | Uint8Array, line: number, reason: RegExp]>([
    ['a zero byte', 'bad.md', Uint8Array.of(0x61, 0x0a, 0x62, 0, 0x63), 2, /zero byte.*not text/],
    ['a picture', 'bad.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 1, /not UTF-8/],
    ['a control character', 'bad.txt', 'Title\n\nA \u001b[2J bell', 3, /control character U\+001B/],
    [
      'Latin-1',
      'bad.md',
      Uint8Array.of(0x61, 0x0d, 0x0a, 0x0d, 0x0a, 0x63, 0xe9, 0x21),
      3,
      /not UTF-8.*save the file as UTF-8/,
    ],
    ['UTF-16', 'bad.md', Uint8Array.of(0xff, 0xfe, 0x61, 0), 1, /UTF-16.*save the file as UTF-8/],
    ['broken YAML', 'bad.md', '---\ntitle: a\nauthor: b: c\n---\ntext', 3, /front matter.*quotes/],
    ['YAML without keys', 'bad.md', '---\njust words\n---\ntext', 2, /front matter/],
    ['a key twice', 'bad.md', '---\ntitle: a\ntitle: b\n---\ntext', 3, /front matter/],
    ['front matter never closed', 'bad.md', '---\ntitle: a\n\ntext', 1, /never closed.*---/],
    ['nothing in it', 'bad.md', '', 1, /no text/],
    ['only white space', 'bad.txt', ' \n\t\n', 1, /no text/],
    ['only front matter', 'bad.md', '---\ntitle: a\n---\n', 1, /no text/],
    ['only headings', 'bad.md', '# One\n\n## Two\n', 1, /no paragraph/],
    ['bottomless nesting', 'bad.md', `text\n\n${'> '.repeat(500)}deep`, 3, /nest them less/],
    ['a name without letters', '!!!.md', 'text', 1, /no letter or digit.*another name/],
  ])('%s is reported with its line and a way out', async (_, file, content, line, reason) => {
    await put(file, content);
    const corpus = await readWithGood();
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([[`${file}:${line}`, 'error', expect.stringMatching(reason)]]);
  });

  it.each<[yaml: string, line: number, reason: RegExp]>([
    ['title: A\ncolour: red', 3, /unknown key "colour".*title, /],
    ['published: soon', 2, /"published".*2026-01-31/],
    ['published: 2026-02-30', 2, /"published".*2026-01-31/],
    ['author: A\n\nurl: javascript:alert(1)', 4, /"url".*https:\/\//],
    ['url: example.org', 2, /"url".*https:\/\//],
    ['language: english', 2, /"language".*pt-BR/],
    ['language: pt_BR', 2, /"language".*pt-BR/],
    ['title: [a, b]', 2, /"title".*quotes/],
    ['__proto__: 1', 2, /unknown key/],
  ])('front matter %j is a warning, and the article answers', async (yaml, line, reason) => {
    await put('odd.md', `---\n${yaml}\n---\ntext`);
    const corpus = await readCorpus(folder);
    expect(filesOf(corpus)).toEqual(['odd.md']);
    expect(problemsOf(corpus)).toEqual([[`odd.md:${line}`, 'warning', expect.stringMatching(reason)]]);
  });

  it('two files with one slug: the first by name is used', async () => {
    await put('First steps.md', 'one');
    await put('first-steps.txt', 'two');
    const corpus = await readWithGood();
    expect(filesOf(corpus)).toEqual(['First steps.md', 'good.md']);
    expect(problemsOf(corpus)).toEqual([
      ['first-steps.txt:1', 'error', expect.stringMatching(/First steps\.md.*rename/)],
    ]);
  });

  it('a file of 200 MB is not read', async () => {
    const path = await put('huge.md');
    await truncate(path, 200_000_000);
    await put('good.md');
    const read: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      read: (file, maxBytes) => {
        read.push(file);
        return nodeDisk.read(file, maxBytes);
      },
    };
    const corpus = await readCorpus(folder, disk);
    expect(problemsOf(corpus)).toEqual([['huge.md:1', 'error', expect.stringMatching(/4 MiB.*split/)]]);
    expect(read).toEqual([join(folder, 'good.md')]);
  });

  it('a file that is larger than the disk said is read no further than the limit', async () => {
    await put('liar.md', new Uint8Array(maxFileBytes + 100).fill(0x61));
    const disk: Disk = { ...nodeDisk, stat: async (path) => ({ ...(await nodeDisk.stat(path)), bytes: 10 }) };
    const { problems } = await readCorpus(folder, disk);
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/limit is 4 MiB/)]);
    expect((await nodeDisk.read(join(folder, 'liar.md'), 1000)).length).toBe(1000);
  });

  it('a file or folder that may not be read', async () => {
    await put('locked.md');
    await put('vault/a.md');
    await put('good.md');
    const refuse = (path: string) => Promise.reject(new Error(`EACCES: permission denied, open '${path}'`));
    const disk: Disk = {
      ...nodeDisk,
      list: (path) => (path.endsWith('vault') ? refuse(path) : nodeDisk.list(path)),
      read: (path, maxBytes) => (path.endsWith('locked.md') ? refuse(path) : nodeDisk.read(path, maxBytes)),
    };
    const corpus = await readCorpus(folder, disk);
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([
      ['locked.md:1', 'error', expect.stringMatching(/EACCES.*who may read it/)],
      ['vault:1', 'error', expect.stringMatching(/EACCES.*who may read/)],
    ]);
  });

  it('something that is no regular file is not opened', async () => {
    await put('good.md');
    const pipe = { name: 'pipe.md', kind: 'other' } as const;
    const disk: Disk = { ...nodeDisk, list: async (path) => [...(await nodeDisk.list(path)), pipe] };
    expect(problemsOf(await readCorpus(folder, disk))).toEqual([
      ['pipe.md:1', 'error', expect.stringMatching(/not a regular file/)],
    ]);
  });
});

describe('links and nesting', () => {
  it('follows links that stay inside the folder', async () => {
    await put('real/a.md');
    await symlink(join(folder, 'real'), join(folder, 'linked'));
    await symlink('real/a.md', join(folder, 'b.md'));
    const corpus = await readCorpus(folder);
    expect(filesOf(corpus)).toEqual(['b.md', 'linked/a.md', 'real/a.md']);
    expect(corpus.problems).toEqual([]);
  });

  it('reads a corpus folder that is itself a link', async () => {
    await put('a.md');
    await symlink(folder, join(parent, 'link'));
    expect(filesOf(await readCorpus(join(parent, 'link')))).toEqual(['a.md']);
  });

  it('reports links that lead out, nowhere or back, and goes on', async () => {
    await writeFile(join(parent, 'secret.md'), 'secret text');
    await mkdir(join(parent, 'corpus-other'));
    await writeFile(join(parent, 'corpus-other', 'x.md'), 'secret text');
    await symlink(join(parent, 'secret.md'), join(folder, 'out.md'));
    await symlink(join(parent, 'corpus-other'), join(folder, 'out'));
    await symlink('/nowhere/at/all.md', join(folder, 'dangling.md'));
    await symlink(folder, join(folder, 'cycle'));
    await put('sub/a.md');
    await symlink('..', join(folder, 'sub', 'up'));
    const corpus = await readWithGood();
    expect(filesOf(corpus)).toEqual(['good.md', 'sub/a.md']);
    expect(problemsOf(corpus)).toEqual([
      ['cycle:1', 'error', expect.stringMatching(/for ever.*remove/)],
      ['dangling.md:1', 'error', expect.stringMatching(/cannot be followed.*mend or remove/)],
      ['out:1', 'error', expect.stringMatching(/leads out/)],
      ['out.md:1', 'error', expect.stringMatching(/leads out/)],
      ['sub/up:1', 'error', expect.stringMatching(/for ever/)],
    ]);
  });

  it('does not go deeper than its bound', async () => {
    const deep = Array.from({ length: maxDepth + 1 }, () => 'd').join('/');
    await put(`${deep}/a.md`);
    const corpus = await readWithGood();
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([[`${deep}:1`, 'error', expect.stringMatching(/16 folders deep/)]]);
  });

  it('does not read more files than its bound', async () => {
    const names = Array.from({ length: maxFiles + 5 }, (_, index) => `f${String(index).padStart(6, '0')}.md`);
    const disk: Disk = { ...nodeDisk, list: async () => names.map((name) => ({ name, kind: 'file' })) };
    const { files, problems } = await walkFolder(folder, disk);
    expect(files).toEqual(names.slice(0, maxFiles));
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/20000.*fewer/)]);
  });
});
