import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CorpusReading } from '../../src/answer/preparation.js';
import { type Disk, nodeDisk } from '../../src/corpus/disk.js';
import { openIndex } from '../../src/search/search-index.js';

let corpus: string;
let indexFile: string;
let faults: string[];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-preparation-'));
  corpus = join(folder, 'corpus');
  indexFile = join(folder, 'cache', 'corpus.index');
  faults = [];
  mkdirSync(corpus);
  for (let article = 0; article < 5; article += 1) writeArticle(`harbour-${article}.md`, 50);
});

describe('what is kept', () => {
  it('makes the next start the same in all that is read and found', async () => {
    const first = await prepared();
    const next = await prepared();
    expect(next.corpus).toEqual(first.corpus);
    expect(next.parts).toEqual(first.parts);
    expect(await next.found('Which ship carried cargo 17?')).toEqual(
      await first.found('Which ship carried cargo 17?'),
    );
    expect(faults).toEqual([]);
  });

  it('is used: an article of the same bytes is not read anew', async () => {
    await prepared();
    const before = readFileSync(indexFile);
    await prepared();
    expect(readFileSync(indexFile).equals(before)).toBe(true);
    // A warning belongs to the parsing of an article; it is still there when the article comes from the file.
    writeArticle('harbour-0.md', 50, 'unknown: yes');
    const changed = await prepared();
    const again = await prepared();
    expect(changed.corpus.problems).not.toEqual([]);
    expect(again.corpus.problems).toEqual(changed.corpus.problems);
  });

  it.each([
    ['changed', () => writeArticle('harbour-1.md', 51)],
    ['added', () => writeArticle('harbour-9.md', 50)],
    ['removed', () => rmSync(join(corpus, 'harbour-1.md'))],
    ['renamed', () => renameSync(join(corpus, 'harbour-1.md'), join(corpus, 'quay.md'))],
  ])('gives way when an article was %s, and is written anew', async (_, change) => {
    await prepared();
    change();
    const next = await prepared();
    rmSync(indexFile);
    const fresh = await prepared();
    expect(next.corpus).toEqual(fresh.corpus);
    expect(next.parts).toEqual(fresh.parts);
  });

  it('goes by the bytes of an article, not by its size or its time', async () => {
    await prepared();
    const path = join(corpus, 'harbour-1.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('cargo 17', 'goats 17'));
    const { corpus: read } = await prepared();
    expect(read.articles[1]?.passages[17]?.text).toContain('goats 17');
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['garbled in its articles', (bytes: Buffer) => flipped(bytes, bytes.indexOf('cargo 17'))],
    ['garbled in its index', (bytes: Buffer) => flipped(bytes, bytes.length - 100)],
    ['foreign', () => Buffer.from('{"documentCount":646}')],
    ['empty', () => Buffer.alloc(0)],
  ])('is made anew when it is %s, with one line to say so', async (_, damage) => {
    const sound = await prepared();
    const before = readFileSync(indexFile);
    writeFileSync(indexFile, damage(before));
    const next = await prepared();
    expect(next.corpus).toEqual(sound.corpus);
    expect(next.parts).toEqual(sound.parts);
    expect(faults).toEqual([
      expect.stringMatching(/^The kept index .* is not used \(.*\): it is made anew\.$/),
    ]);
    expect(readFileSync(indexFile).equals(before)).toBe(true);
  });

  it('is thrown away without a word when another program wrote it', async () => {
    await prepared();
    const before = readFileSync(indexFile, 'latin1');
    const { IndexFile, writeIndexFile } = await import('../../src/answer/index-file.js');
    const file = await IndexFile.open(indexFile);
    const index = await file?.readIndex();
    const version = file?.version ?? '';
    await file?.close();
    await writeIndexFile(indexFile, { program: 'of last week', version, articles: [], index });
    await prepared();
    expect(faults).toEqual([]);
    expect(readFileSync(indexFile, 'latin1')).toBe(before);
  });

  it('is no file for a small corpus, and none where none is wanted', async () => {
    rmSync(corpus, { recursive: true });
    mkdirSync(corpus);
    writeArticle('harbour.md', 50);
    await prepared();
    expect(readdirSync(join(corpus, '..'))).toEqual(['corpus']);
  });

  it('may fail to be written: everything else goes on, with one line to say so', async () => {
    writeFileSync(join(corpus, '..', 'cache'), 'a file where the folder should be');
    const { corpus: read } = await prepared();
    expect(read.articles).toHaveLength(5);
    expect(faults).toContainEqual(expect.stringContaining('The index could not be kept in'));
  });
});

/** One whole start: reading, building, keeping. */
async function prepared(disk: Disk = nodeDisk) {
  const reading = new CorpusReading({
    folder: corpus,
    indexFile,
    disk,
    onFault: (fault) => faults.push(fault),
  });
  const read = await reading.read();
  const parts = await reading.build(read.articles);
  await reading.keep(read.articles, parts);
  return {
    corpus: read,
    parts,
    found: async (question: string) =>
      (await openIndex(parts, read.articles)).search({ question, limit: 5 }).hits,
  };
}

function writeArticle(file: string, passages: number, meta = 'source: Port authority'): void {
  const texts = Array.from(
    { length: passages },
    (_, place) => `The ship ${file} carried cargo ${place} across the bay to the old quay.`,
  );
  writeFileSync(
    join(corpus, file),
    `---\nlanguage: en\n${meta}\n---\n# ${file}\n\n${texts.join('\n\n***\n\n')}\n`,
  );
}

function flipped(bytes: Buffer, at: number): Buffer {
  const garbled = Buffer.from(bytes);
  garbled[at] = (garbled[at] ?? 0) ^ 1;
  return garbled;
}
