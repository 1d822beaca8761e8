import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/article.js';
import { CorpusError } from '../../../../src/corpus/folder/corpus-error.js';
import { type Disk, nodeDisk } from '../../../../src/corpus/folder/disk.js';
import { maxFileBytes } from '../../../../src/corpus/folder/file-size.js';
import { type ParseArticle, readArticles, readCorpus } from '../../../../src/corpus/read-corpus.js';
import { filesOf, problemsOf, useCorpusFolder } from '../../../helpers/corpus/corpus-folder.js';
import { makeArticle, makePassage } from '../../../helpers/factories.js';

const folder = useCorpusFolder();

/** One good article beside the bad one: it must go on answering. */
async function readWithGood(): Promise<Corpus> {
  await folder.put('good.md');
  const corpus = await readCorpus(folder.path);
  expect(filesOf(corpus)).toContain('good.md');
  return corpus;
}

describe('readCorpus', () => {
  it('reads Markdown and plain text in sub-folders, sorted by file, and nothing else', async () => {
    for (const file of ['b.markdown', 'a.md', 'Z.TXT', 'c.mdx', 'sub/Deep Dive.md']) await folder.put(file);
    for (const file of [
      'horse.png',
      'page.css',
      '~$open.docx',
      '.hidden.md',
      '.git/x.md',
      'README',
      '_Sidebar.md',
      'sub/_navbar.md',
    ])
      await folder.put(file);
    const corpus = await readCorpus(folder.path);
    expect(corpus.problems).toEqual([]);
    expect(corpus.articles.map(({ file, slug }) => [file, slug])).toEqual([
      ['Z.TXT', 'z'],
      ['a.md', 'a'],
      ['b.markdown', 'b'],
      ['c.mdx', 'c'],
      ['sub/Deep Dive.md', 'sub/deep-dive'],
    ]);
  });

  it('gives plain values that can be sent to and from a worker thread', async () => {
    await folder.put('a.md', '---\nauthor: Ann\ncolour: red\n---\ntext here');
    const corpus = await readCorpus(folder.path);
    expect(structuredClone(corpus)).toEqual(corpus);
  });

  it('gives one hash for the same bytes and another for others', async () => {
    await folder.put('a.md');
    await folder.put('b.md');
    await folder.put('c.md', 'other');
    const [a, b, c] = (await readCorpus(folder.path)).articles;
    expect(a?.hash).toBe(b?.hash);
    expect(a?.hash).not.toBe(c?.hash);
  });

  it('gives an empty corpus for an empty folder', async () => {
    expect(await readCorpus(folder.path)).toEqual({ articles: [], problems: [] });
  });

  it('reads so many passages of one file, and says that there are more', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `# ${n}\n\nText.`).join('\n\n');
    await folder.put('a.md', lines(50_001));
    await folder.put('b.md');
    const corpus = await readCorpus(folder.path);
    expect(filesOf(corpus)).toEqual(['b.md']);
    expect(problemsOf(corpus)).toEqual([
      ['a.md:1', 'error', expect.stringMatching(/more than 50000 passages.*split it/)],
    ]);
  });

  // Reading so many takes ten seconds, of which parsing them takes all.
  it('reads so many passages of all files, and says what is left out', async () => {
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g']) await folder.put(`${name}.md`);
    const passages = Array.from({ length: 45_000 }, () => makePassage());
    const parse: ParseArticle = (file) =>
      Promise.resolve({ file, problems: [], article: makeArticle({ slug: file, file, passages }) });
    const corpus = await readCorpus(folder.path, nodeDisk, parse);
    expect(filesOf(corpus)).toEqual(['b.md', 'c.md', 'd.md', 'e.md']);
    expect(problemsOf(corpus)).toEqual([
      ['f.md:1', 'error', expect.stringMatching(/with all files after it.*200000 passages/)],
    ]);
  });

  it('lets the event loop turn between two files', async () => {
    for (const name of ['a', 'b', 'c']) await folder.put(`${name}.md`);
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const turnsAtFile: number[] = [];
    for await (const _ of readArticles(folder.path)) turnsAtFile.push(turns);
    clearImmediate(timer);
    expect(new Set(turnsAtFile).size).toBe(3);
  });

  it.each(['missing', 'a-file.md'])('throws for a folder that is no folder (%s), naming it', async (name) => {
    await folder.put('a-file.md');
    const path = join(folder.path, name);
    await expect(readCorpus(path)).rejects.toThrow(CorpusError);
    await expect(readCorpus(path)).rejects.toThrow(path);
  });
});

describe('what is not read', () => {
  it('is told by kind, when it holds a text', async () => {
    await folder.put('a.md');
    for (const file of ['x.rst', 'sub/y.rst', 'z.adoc', 'horse.png', 'style.css']) await folder.put(file);
    const corpus = await readCorpus(folder.path);
    expect(problemsOf(corpus)).toEqual([
      ['sub/y.rst:1', 'warning', expect.stringMatching(/2 files were ignored.*\.rst.*Markdown/)],
      ['z.adoc:1', 'warning', expect.stringMatching(/1 file was ignored.*\.adoc/)],
    ]);
  });

  it('are keys of the front matter that nobody knows: they are counted, one line for all', async () => {
    await folder.put('a.md', '---\ncolour: red\n---\ntext');
    await folder.put('b.md', '---\ntitle: B\ncolour: red\nmood: good\n---\ntext');
    const corpus = await readCorpus(folder.path);
    expect(problemsOf(corpus)).toEqual([
      ['a.md:2', 'warning', expect.stringMatching(/"colour" \(in 2 files\), "mood": use one of title, /)],
    ]);
  });

  it('are a few control characters: they are left out, the text is read', async () => {
    await folder.put('a.txt', 'Title\n\nA \u001b[2J bell\u0007 rings\u007f\u0085at noon.');
    const corpus = await readCorpus(folder.path);
    expect(corpus.articles[0]?.passages[0]?.text).toBe('A bell rings at noon.');
    expect(problemsOf(corpus)).toEqual([
      ['a.txt:3', 'warning', expect.stringMatching(/3 control characters.*U\+001B/)],
    ]);
  });
});

describe('a fault in one file', () => {
  it.each<[fault: string, file: string, content: string | Uint8Array, line: number, reason: RegExp]>([
    ['a zero byte', 'bad.md', Uint8Array.of(0x61, 0x0a, 0x62, 0, 0x63), 2, /zero byte.*not text/],
    ['a picture', 'bad.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 1, /not UTF-8/],
    [
      'full of control characters',
      'bad.txt',
      `Title\n\n${'\u0001\u0002a'.repeat(30)}`,
      3,
      /not text.*take the file out/,
    ],
    [
      'Latin-1',
      'bad.md',
      Uint8Array.of(0x61, 0x0d, 0x0a, 0x0d, 0x0a, 0x63, 0xe9, 0x21),
      3,
      /not UTF-8.*save the file as UTF-8/,
    ],
    ['UTF-16', 'bad.md', Uint8Array.of(0xff, 0xfe, 0x61, 0), 1, /UTF-16.*save the file as UTF-8/],
    ['nothing in it', 'bad.md', '', 1, /no text/],
    ['only white space', 'bad.txt', ' \n\t\n', 1, /no text/],
    ['only front matter', 'bad.md', '---\ntitle: a\n---\n', 1, /no text/],
    ['only headings', 'bad.md', '# One\n\n## Two\n', 1, /no paragraph/],
    ['bottomless nesting', 'bad.md', `text\n\n${'> '.repeat(500)}deep`, 3, /nest them less/],
    ['a name without letters', '!!!.md', 'text', 1, /no letter or digit.*another name/],
  ])('%s is reported with its line and a way out', async (_, file, content, line, reason) => {
    await folder.put(file, content);
    const corpus = await readWithGood();
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([[`${file}:${line}`, 'error', expect.stringMatching(reason)]]);
  });

  it('two files with one slug: the first by name is used', async () => {
    await folder.put('First steps.md', 'one');
    await folder.put('first-steps.txt', 'two');
    const corpus = await readWithGood();
    expect(filesOf(corpus)).toEqual(['First steps.md', 'good.md']);
    expect(problemsOf(corpus)).toEqual([
      ['first-steps.txt:1', 'error', expect.stringMatching(/First steps\.md.*rename/)],
    ]);
  });

  it('a file of 200 MB is not read', async () => {
    const path = await folder.put('huge.md');
    await truncate(path, 200_000_000);
    await folder.put('good.md');
    const read: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      read: (file, maxBytes) => {
        read.push(file);
        return nodeDisk.read(file, maxBytes);
      },
    };
    const corpus = await readCorpus(folder.path, disk);
    expect(problemsOf(corpus)).toEqual([['huge.md:1', 'error', expect.stringMatching(/4 MiB.*split/)]]);
    expect(read).toEqual([join(folder.path, 'good.md')]);
  });

  it('a file that is larger than the disk said is read no further than the limit', async () => {
    await folder.put('liar.md', new Uint8Array(maxFileBytes + 100).fill(0x61));
    const disk: Disk = { ...nodeDisk, stat: async (path) => ({ ...(await nodeDisk.stat(path)), bytes: 10 }) };
    const { problems } = await readCorpus(folder.path, disk);
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/limit is 4 MiB/)]);
    expect((await nodeDisk.read(join(folder.path, 'liar.md'), 1000)).length).toBe(1000);
  });

  it('a file or folder that may not be read', async () => {
    await folder.put('locked.md');
    await folder.put('vault/a.md');
    await folder.put('good.md');
    const refuse = (path: string) => Promise.reject(new Error(`EACCES: permission denied, open '${path}'`));
    const disk: Disk = {
      ...nodeDisk,
      list: (path) => (path.endsWith('vault') ? refuse(path) : nodeDisk.list(path)),
      read: (path, maxBytes) => (path.endsWith('locked.md') ? refuse(path) : nodeDisk.read(path, maxBytes)),
    };
    const corpus = await readCorpus(folder.path, disk);
    expect(filesOf(corpus)).toEqual(['good.md']);
    expect(problemsOf(corpus)).toEqual([
      ['locked.md:1', 'error', expect.stringMatching(/EACCES.*permissions/)],
      ['vault:1', 'error', expect.stringMatching(/EACCES.*permissions/)],
    ]);
  });

  it('something that is no regular file is not opened', async () => {
    await folder.put('good.md');
    const pipe = { name: 'pipe.md', kind: 'other' } as const;
    const disk: Disk = { ...nodeDisk, list: async (path) => [...(await nodeDisk.list(path)), pipe] };
    expect(problemsOf(await readCorpus(folder.path, disk))).toEqual([
      ['pipe.md:1', 'error', expect.stringMatching(/not a regular file/)],
    ]);
  });
});
