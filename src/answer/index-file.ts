import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ifThere } from '../errors.js';
import {
  type ArrayKind,
  emptyArray,
  kindOf,
  type NumberArray,
  putTogether,
  takeApart,
} from './typed-tree.js';

/** What is kept of one reading: each article as JSON, and the index over all of them. */
export interface KeptReading {
  /** Of the program and its libraries: what another one has written means something else. */
  readonly program: string;
  /** Hash over the articles that were indexed. */
  readonly version: string;
  readonly articles: readonly { readonly file: string; readonly hash: string; readonly json: string }[];
  /** Plain objects, strings, numbers and arrays of numbers. */
  readonly index: unknown;
}

/**
 * A file with the checksum of its head in the first line, the checksum of everything else in the head:
 *
 *     footnote-index 1 <bytes of the head> <its SHA-256>
 *     <head: JSON>
 *     <articles: JSON, end to end><arrays: numbers in the byte order of the machine, end to end>
 */
const magic = 'footnote-index 1';
const firstLineBytes = magic.length + 1 + 10 + 1 + 64 + 1;

const headSchema = z.object({
  program: z.string(),
  version: z.string(),
  littleEndian: z.boolean(),
  articles: z.array(
    z.object({ file: z.string(), hash: z.string(), bytes: z.int().nonnegative(), sum: z.string() }),
  ),
  shape: z.string(),
  arrays: z.array(
    z.object({
      kind: z.enum(['Int32Array', 'Uint16Array', 'Uint8Array', 'Float64Array']),
      length: z.int().nonnegative(),
      sum: z.string(),
    }),
  ),
});
type Head = z.infer<typeof headSchema>;

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Writes beside the place and renames, so that whoever reads sees the old file or the whole new one. */
export async function writeIndexFile(path: string, reading: KeptReading): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeParts(draft, reading);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeParts(path: string, { program, version, articles, index }: KeptReading): Promise<void> {
  const { shape, arrays } = takeApart(index);
  const head: Head = {
    program,
    version,
    littleEndian: isLittleEndian,
    articles: articles.map(({ file, hash, json }) => {
      return { file, hash, bytes: Buffer.byteLength(json), sum: sumOf(json) };
    }),
    shape,
    arrays: arrays.map((array) => ({
      kind: kindOf(array),
      length: array.length,
      sum: sumOf(bytesOf(array)),
    })),
  };
  const json = Buffer.from(JSON.stringify(head));
  async function* contents(): AsyncGenerator<string | Uint8Array> {
    yield `${magic} ${String(json.length).padStart(10, '0')} ${sumOf(json)}\n`;
    yield json;
    for (const article of articles) yield article.json;
    for (const array of arrays) yield bytesOf(array);
  }
  // Only the owner may read it: it holds the articles.
  await pipeline(contents, createWriteStream(path, { mode: 0o600, flush: true }));
}

/** An opened file; what it gives has been checked. Close it. */
export class IndexFile {
  readonly version: string;
  readonly program: string;
  readonly #file: FileHandle;
  readonly #head: Head;
  readonly #articles = new Map<string, Head['articles'][number] & { readonly at: number }>();
  readonly #arraysAt: number;

  private constructor(file: FileHandle, head: Head, bodyAt: number) {
    this.#file = file;
    this.#head = head;
    this.version = head.version;
    this.program = head.program;
    let at = bodyAt;
    for (const article of head.articles) {
      this.#articles.set(article.file, { ...article, at });
      at += article.bytes;
    }
    this.#arraysAt = at;
  }

  /**
   * @returns undefined when there is no such file
   * @throws DamagedFileError when it is none of ours, cut off or garbled
   */
  static async open(path: string): Promise<IndexFile | undefined> {
    const file = await ifThere(open(path));
    if (!file) return undefined;
    try {
      const { head, bodyAt } = await readHead(file);
      const { size } = await file.stat();
      const expected = bodyAt + bytesIn(head);
      if (size !== expected) throw new DamagedFileError(`has ${size} bytes instead of ${expected}`);
      return new IndexFile(file, head, bodyAt);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#articles.size;
  }

  /** The article's JSON when these very bytes were kept. */
  async readArticle(file: string, hash: string): Promise<string | undefined> {
    const kept = this.#articles.get(file);
    if (kept?.hash !== hash) return undefined;
    const bytes = await this.#read(Buffer.alloc(kept.bytes), kept.at);
    check(bytes, kept.sum, `its copy of ${file}`);
    return bytes.toString('utf8');
  }

  async readIndex(): Promise<unknown> {
    const arrays: NumberArray[] = [];
    let at = this.#arraysAt;
    for (const { kind, length, sum } of this.#head.arrays) {
      const array = emptyArray(kind, length);
      const bytes = await this.#read(bytesOf(array), at);
      check(bytes, sum, `array ${arrays.length + 1} of its index`);
      arrays.push(array);
      at += bytes.length;
    }
    return putTogether({ shape: this.#head.shape, arrays });
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #read<Bytes extends Uint8Array>(into: Bytes, at: number): Promise<Bytes> {
    await readFully(this.#file, into, at);
    return into;
  }
}

/** The message completes "the file …". */
export class DamagedFileError extends Error {}

async function readHead(file: FileHandle): Promise<{ head: Head; bodyAt: number }> {
  const line = Buffer.alloc(firstLineBytes);
  await readFully(file, line, 0);
  const [, length = '', sum = ''] =
    /^footnote-index 1 (\d{10}) ([0-9a-f]{64})\n$/.exec(line.toString()) ?? [];
  const { size } = await file.stat();
  if (!length || Number(length) > size) throw new DamagedFileError('does not begin as an index file does');
  const json = Buffer.alloc(Number(length));
  await readFully(file, json, line.length);
  check(json, sum, 'its head');
  const { data } = headSchema.safeParse(JSON.parse(json.toString()));
  if (data?.littleEndian !== isLittleEndian) throw new DamagedFileError('comes from another kind of machine');
  return { head: data, bodyAt: line.length + json.length };
}

/** One call of the system reads no more than 2 GiB, and may read less than it is asked for. */
async function readFully(file: FileHandle, into: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < into.length) {
    const length = Math.min(into.length - done, 2 ** 26);
    const { bytesRead } = await file.read(into, done, length, at + done);
    if (bytesRead === 0) throw new DamagedFileError('ends too early');
    done += bytesRead;
  }
}

function check(bytes: Uint8Array, sum: string, what: string): void {
  if (sumOf(bytes) !== sum) throw new DamagedFileError(`is garbled: the checksum of ${what} is another`);
}

function bytesIn({ articles, arrays }: Head): number {
  const articleBytes = articles.reduce((sum, { bytes }) => sum + bytes, 0);
  return arrays.reduce((sum, { kind, length }) => sum + length * elementBytes[kind], articleBytes);
}

const elementBytes: Readonly<Record<ArrayKind, number>> = {
  Int32Array: 4,
  Uint16Array: 2,
  Uint8Array: 1,
  Float64Array: 8,
};

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function sumOf(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}
