import { createHash } from 'node:crypto';
import type { Article, Corpus, ParsedArticle } from '../corpus/article.js';
import { articleFromJson, articleToJson } from '../corpus/article-json.js';
import { withLink } from '../corpus/base-url.js';
import { type Disk, nodeDisk } from '../corpus/disk.js';
import type { DocumentReader } from '../corpus/document.js';
import { parseArticle, readCorpus } from '../corpus/read-corpus.js';
import { messageOf } from '../errors.js';
import { buildIndexParts, type IndexParts, openIndex, type SearchIndex } from '../search/search-index.js';
import { IndexFile, writeIndexFile } from './index-file.js';
import { hashProgram } from './program-hash.js';
import { hashOf } from './snapshot.js';

/** How a library gets its corpus and its index. */
export interface Preparation {
  read(): Promise<Corpus>;
  /** @param articles those that were read last */
  build(articles: readonly Article[]): Promise<SearchIndex>;
  /** What reading has kept for building is let go. */
  release(): void;
}

export interface PreparationParts {
  readonly folder: string;
  /** Address of the site that the folder is of. */
  readonly baseUrl?: string;
  /** Where articles and index are kept for the next start; nothing is kept when missing. */
  readonly indexFile?: string;
  /** The kept file could not be used or not be written: all goes on without it. One sentence. */
  readonly onFault: (fault: string) => void;
  readonly disk?: Disk;
}

/** Less is built sooner than a file could be tidied away. */
const fewestPassagesKept = 200;

/** Reads and builds in this thread: for a process that has nothing else to do in the meantime. */
export function prepareHere(parts: PreparationParts): Preparation {
  let reading: CorpusReading | undefined;
  return {
    async read() {
      reading = new CorpusReading(parts);
      return reading.read();
    },
    async build(articles) {
      const current = reading;
      if (!current) throw new Error('Nothing has been read to build an index from.');
      const index = await current.build(articles);
      // Not waited for: answers come first. The process lives until it is written.
      void current.keep(articles, index);
      return openIndex(index, articles);
    },
    release() {
      reading = undefined;
    },
  };
}

/** One reading of the folder, with the help of what an earlier one has left in a file. */
export class CorpusReading {
  readonly #parts: PreparationParts;
  readonly #parsed = new Map<string, ParsedArticle>();
  #kept: IndexFile | undefined;
  /** Something is not in the file as it should be. */
  #isNew = false;

  constructor(parts: PreparationParts) {
    this.#parts = parts;
  }

  async read(): Promise<Corpus> {
    await this.#openFile();
    const { folder, baseUrl, disk = nodeDisk } = this.#parts;
    const corpus = await readCorpus(folder, disk, (file, bytes, documents) =>
      this.#parse(file, bytes, documents),
    );
    return { ...corpus, articles: corpus.articles.map((article) => withLink(article, baseUrl)) };
  }

  async build(articles: readonly Article[]): Promise<IndexParts> {
    if (this.#kept?.version === hashOf(articles)) {
      // What this very program has written, as its hash says, and unharmed, as the checksums say.
      const index = (await this.#fromFile((file) => file.readIndex())) as IndexParts | undefined;
      if (index) return index;
    }
    this.#isNew = true;
    return buildIndexParts(articles);
  }

  /** Never rejects: without the file, the next start only takes longer. */
  async keep(articles: readonly Article[], index: IndexParts): Promise<void> {
    const { indexFile, onFault } = this.#parts;
    const isSame = !this.#isNew && this.#kept?.size === articles.length;
    await this.#closeFile();
    const passages = articles.reduce((sum, { passages }) => sum + passages.length, 0);
    if (indexFile === undefined || isSame || passages < fewestPassagesKept) return;
    const kept = articles.flatMap(({ file, hash }) => {
      const parsed = this.#parsed.get(file);
      return parsed ? { file, hash, json: articleToJson(parsed) } : [];
    });
    try {
      const program = await hashProgram();
      await writeIndexFile(indexFile, { program, version: hashOf(articles), articles: kept, index });
    } catch (error) {
      const why = messageOf(error);
      onFault(`The index could not be kept in ${indexFile} (${why}): the next start takes longer.`);
    }
  }

  async #openFile(): Promise<void> {
    const { indexFile } = this.#parts;
    if (indexFile === undefined) return;
    const file = await this.#orFault(() => IndexFile.open(indexFile));
    if (file && file.program !== (await hashProgram())) await file.close();
    else this.#kept = file;
  }

  async #parse(file: string, bytes: Uint8Array, documents?: DocumentReader): Promise<ParsedArticle> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const json = await this.#fromFile((kept) => kept.readArticle(file, hash));
    const parsed = json === undefined ? await parseArticle(file, bytes, documents) : articleFromJson(json);
    if (json === undefined) this.#isNew = true;
    if (this.#parts.indexFile !== undefined) this.#parsed.set(file, parsed);
    return parsed;
  }

  /** A file with one fault is not asked again. */
  async #fromFile<T>(read: (file: IndexFile) => Promise<T>): Promise<T | undefined> {
    const kept = this.#kept;
    if (!kept) return undefined;
    const found = await this.#orFault(async () => ({ found: await read(kept) }));
    if (!found) await this.#closeFile();
    return found?.found;
  }

  async #orFault<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      const { indexFile, onFault } = this.#parts;
      onFault(`The kept index ${indexFile} is not used (${messageOf(error)}): it is made anew.`);
      return undefined;
    }
  }

  async #closeFile(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.close();
  }
}
