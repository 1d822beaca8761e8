import { createHash } from 'node:crypto';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import type { ParsedArticle } from '../../corpus/article.js';
import { openBoundedReader } from '../../corpus/document/bounded-reader.js';
import { CorpusError } from '../../corpus/folder/corpus-error.js';
import { nodeDisk } from '../../corpus/folder/disk.js';
import { parseArticle } from '../../corpus/parse-article.js';
import { type ParseArticle, readFolder } from '../../corpus/read-corpus.js';
import { buildIndex } from '../../search/search.js';
import { tooMuchWork } from '../folder/check-upload.js';
import { oneAtATime, oneUnlessLong } from '../one-at-a-time.js';
import { openReader } from '../open-here.js';
import type { Opened, UnchangedReading } from '../open-library.js';
import type { SnapshotReader } from '../snapshot-reader.js';
import { corpusOfServer, type OwnArticle, type SharedFolder } from './own-articles.js';

/** A reading to be opened. */
export interface ServerTask {
  /** By which it is asked and closed. */
  readonly key: string;
  /** Of the reading before, whose articles need not be parsed again. */
  readonly before?: string;
  readonly own: readonly OwnArticle[];
  /** Missing where a server wants its own articles only. */
  readonly shared?: SharedState;
  /** A corpus that still has this version is not indexed. */
  readonly unlessVersion?: string;
}

/** The shared articles at some time. */
export interface SharedState extends SharedFolder {
  /** Another number once the folder has changed. */
  readonly generation: number;
}

/** What is in an own article; undefined when it is gone. */
export type ReadContent = (id: number) => Promise<Uint8Array | undefined>;

export type ServerOpening = Opened | UnchangedReading;

/** Articles as they were parsed, by `fileKey`. */
type ParsedFiles = ReadonlyMap<string, ParsedArticle>;

/** What parsing is watched by. */
interface ParsingWatch {
  /** Keys of files that have ended other threads. */
  readonly leftOut: ReadonlySet<string>;
  /** Told before each file, and without a key after it. */
  readonly onFile: (key: string | undefined) => void;
}

/** Some two thousand passages take less. */
const longMs = 5000;

/** Enough for the language of most, and for code to become fast. */
const articlesToWarmUp = 5;

interface HeldReading {
  readonly parsed: ParsedFiles;
  readonly reader: SnapshotReader;
}

/** Readings of several servers, all in this thread. What they share is parsed once, and stands in memory once. */
export class ServerReadings {
  readonly #watch: ParsingWatch;
  readonly #now: () => Date;
  readonly #held = new Map<string, HeldReading>();
  /** One would slow the other down, and each is needed as a whole. But a hundred thousand passages take a minute. */
  readonly #inTurn = oneUnlessLong(longMs);
  /** Whoever watches has to know which file it is. */
  readonly #oneFile = oneAtATime();
  #shared: SharedReading | undefined;

  constructor(watch: ParsingWatch, now: () => Date) {
    this.#watch = watch;
    this.#now = now;
  }

  /**
   * Reads what all share, and loads what it takes to read: the first server to be opened would wait half a second
   * longer. What tells languages apart comes with the first article that does not say its own: with what loading it
   * leaves behind it is 80 MB, for servers that nobody may ask.
   */
  warmUp(shared: SharedState): Promise<void> {
    return this.#inTurn(async () => {
      const { articles } = await corpusOfServer(await this.#readShared(shared), []);
      await buildIndex(articles.slice(0, articlesToWarmUp));
    });
  }

  open(task: ServerTask, content: ReadContent): Promise<ServerOpening> {
    return this.#inTurn(() => this.#open(task, content));
  }

  /** The reading must not be asked any more. */
  close(key: string): void {
    this.#held.delete(key);
  }

  /** @throws RangeError when it has been closed */
  reader(key: string): SnapshotReader {
    const held = this.#held.get(key);
    if (!held) throw new RangeError(`there is no reading ${key}`);
    return held.reader;
  }

  async #open({ key, before, own, shared, unlessVersion }: ServerTask, content: ReadContent) {
    const parsed = new Map<string, ParsedArticle>();
    const known = (before && this.#held.get(before)?.parsed) || new Map();
    const found = await this.#parseOwn(own, known, parsed, content);
    const others = shared ? await this.#readShared(shared) : [];
    const read = () => corpusOfServer(others, found, shared?.baseUrl);
    const opening = await openReader({ read, now: this.#now }, unlessVersion);
    if (opening.kind === 'unchanged') return opening;
    const { reader, ...opened } = opening;
    this.#held.set(key, { parsed, reader });
    return opened;
  }

  async #parseOwn(
    own: readonly OwnArticle[],
    known: ParsedFiles,
    parsed: Map<string, ParsedArticle>,
    content: ReadContent,
  ): Promise<readonly ParsedArticle[]> {
    const documents = openBoundedReader();
    const parse = this.#parseOnce(known, parsed);
    const found: ParsedArticle[] = [];
    try {
      for (const { id, name, hash } of own) {
        const before = known.get(fileKey(name, hash));
        if (before) parsed.set(fileKey(name, hash), before);
        const bytes = before ? undefined : await content(id);
        const article = before ?? (bytes && (await parse(name, bytes, documents.read)));
        if (article) found.push(article);
        // Others are answered meanwhile.
        await eventLoopTurn();
      }
    } finally {
      await documents.close();
    }
    return found;
  }

  /** Parses what has not been parsed before, and keeps it in `kept`. */
  #parseOnce(before: ParsedFiles, kept: Map<string, ParsedArticle>): ParseArticle {
    const { leftOut, onFile } = this.#watch;
    return (file, bytes, ...rest) =>
      this.#oneFile(async () => {
        const key = fileKey(file, createHash('sha256').update(bytes).digest('hex'));
        const known = before.get(key) ?? kept.get(key);
        if (!known && leftOut.has(key)) return { file, problems: [tooMuchWork(file)] };
        if (!known) onFile(key);
        try {
          const parsed = known ?? (await parseArticle(file, bytes, ...rest));
          kept.set(key, parsed);
          return parsed;
        } finally {
          if (!known) onFile(undefined);
        }
      });
  }

  /** Once for all servers. A folder that cannot be read leaves those that were read before. */
  async #readShared({ folder, generation }: SharedState) {
    if (this.#shared?.generation === generation) return this.#shared.found;
    const parsed = new Map<string, ParsedArticle>();
    const parse = this.#parseOnce(this.#shared?.parsed ?? new Map(), parsed);
    try {
      const found = await readFolder(folder, nodeDisk, parse);
      this.#shared = { generation, parsed, found };
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
    }
    return this.#shared?.found ?? [];
  }
}

interface SharedReading {
  readonly generation: number;
  readonly parsed: ParsedFiles;
  readonly found: readonly ParsedArticle[];
}

/** The same bytes under the same name give the same article. */
function fileKey(file: string, hash: string): string {
  return `${hash} ${file}`;
}
