import { mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DamagedFileError,
  IndexFile,
  type KeptReading,
  writeIndexFile,
} from '../../src/answer/index-file.js';

const reading: KeptReading = {
  program: 'p1',
  version: 'v1',
  articles: [
    { file: 'mills.md', hash: 'h1', json: '{"title":"Mühlen"}' },
    { file: 'rivers.md', hash: 'h2', json: '{"title":"河川"}' },
  ],
  index: [
    { language: 'en', mean: 0.1, words: Int32Array.of(1, -2, 3), few: Uint8Array.of(7) },
    { language: 'zh', nested: { counts: Uint16Array.of(65_535), shares: Float64Array.of(1 / 3) }, none: [] },
  ],
};

describe('an index file', () => {
  it('gives back what was written', async () => {
    const file = await opened(await written());
    expect([file.program, file.version, file.size]).toEqual(['p1', 'v1', 2]);
    expect(await file.readArticle('mills.md', 'h1')).toBe('{"title":"Mühlen"}');
    expect(await file.readArticle('rivers.md', 'h2')).toBe('{"title":"河川"}');
    expect(await file.readIndex()).toEqual(reading.index);
    await file.close();
  });

  it('has no article that was written with other bytes, or never', async () => {
    const file = await opened(await written());
    expect(await file.readArticle('mills.md', 'h9')).toBeUndefined();
    expect(await file.readArticle('boats.md', 'h1')).toBeUndefined();
    await file.close();
  });

  it('is read by its owner only, and leaves no draft behind', async () => {
    const path = await written();
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(join(path, '..'))).toEqual(['an.index']);
  });

  it('is undefined where there is none', async () => {
    expect(await IndexFile.open(join(folder(), 'an.index'))).toBeUndefined();
  });

  it('is refused when it is cut off anywhere', async () => {
    const path = await written();
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(path, whole.subarray(0, length));
      await expect(IndexFile.open(path)).rejects.toThrow(DamagedFileError);
    }
  });

  it('is refused when any byte of it is another', async () => {
    const path = await written();
    const whole = readFileSync(path);
    for (let place = 0; place < whole.length; place += 1) {
      const garbled = Buffer.from(whole);
      garbled[place] = (garbled[place] ?? 0) ^ 0x10;
      writeFileSync(path, garbled);
      await expect(readAll(path)).rejects.toThrow(DamagedFileError);
    }
  });

  it('is refused when it is some other file, or has grown', async () => {
    const path = await written();
    writeFileSync(path, 'SQLite format 3\u0000'.repeat(100));
    await expect(IndexFile.open(path)).rejects.toThrow('does not begin as an index file does');
    const longer = await written();
    truncateSync(longer, statSync(longer).size + 1);
    await expect(IndexFile.open(longer)).rejects.toThrow(/has \d+ bytes instead of \d+/);
  });
});

async function written(): Promise<string> {
  const path = join(folder(), 'an.index');
  await writeIndexFile(path, reading);
  return path;
}

async function opened(path: string): Promise<IndexFile> {
  const file = await IndexFile.open(path);
  if (!file) throw new Error(`No file at ${path}.`);
  return file;
}

async function readAll(path: string): Promise<void> {
  const file = await opened(path);
  try {
    for (const { file: name, hash } of reading.articles) await file.readArticle(name, hash);
    await file.readIndex();
  } finally {
    await file.close();
  }
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'footnote-index-'));
}
