import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../corpus/article.js';
import { CorpusError } from '../corpus/corpus-error.js';
import { ArticlesBeingRead, type Difference, type Library, type ReloadReport } from './library.js';
import type { AsyncReader, CorpusSummary } from './snapshot-reader.js';

/** One reading of the corpus, held somewhere: in this thread, or in one of its own. */
export interface OpenedReading {
  readonly kind: 'opened';
  readonly summary: CorpusSummary;
  /** Hash of each article's file, by slug: what the next reading is compared with. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly reader: AsyncReader;
  /** Answers what is under way, then lets everything go. */
  close(): Promise<void>;
  /** Called once when it can answer no more, though nobody closed it. */
  onDeath(listener: (reason: Error) => void): void;
}

/** The corpus was read, and is as it was: it has not been indexed again. */
export interface UnchangedReading {
  readonly kind: 'unchanged';
  readonly summary: CorpusSummary;
}

/** What the library needs from outside. */
export interface LibraryParts {
  /** Where the articles are, for the message when there are none. */
  readonly folder: string;
  /**
   * Reads the folder and indexes it, unless the corpus still has this version.
   * @throws CorpusError when the folder is missing or cannot be read
   */
  readonly openReading: (unlessVersion?: string) => Promise<OpenedReading | UnchangedReading>;
  readonly now: () => Date;
  /** Told that the reading that answers has died; a new one is being opened. */
  readonly onDeath?: (reason: Error) => void;
}

/** Begins to read at once; `opened` tells when it can be asked. */
export function openLibrary(parts: LibraryParts): Library {
  return new SwappingLibrary(parts);
}

/** Before a reading that keeps dying is opened again; each wait is twice the one before. */
const firstWaitMs = 1000;
const longestWaitMs = 60_000;

class SwappingLibrary implements Library {
  readonly opened: Promise<void>;
  readonly #parts: LibraryParts;
  readonly #closing = new AbortController();
  #answering: OpenedReading | undefined;
  /** Of the last reading, which may have found nothing new but other problems. */
  #summary: CorpusSummary | undefined;
  #reloading: Promise<ReloadReport> | undefined;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.opened = this.#open();
    // Whoever waits for it is told of a failure; nobody has to wait.
    this.opened.catch(() => undefined);
  }

  current = () => {
    if (!this.#summary) throw new ArticlesBeingRead();
    return this.#summary;
  };

  ask: Library['ask'] = async (...given) => this.#reader.ask(...given);
  findPassage: Library['findPassage'] = async (...given) => this.#reader.findPassage(...given);
  answerStarter: Library['answerStarter'] = async (...given) => this.#reader.answerStarter(...given);
  listArticles: Library['listArticles'] = async (...given) => this.#reader.listArticles(...given);
  findArticle: Library['findArticle'] = async (...given) => this.#reader.findArticle(...given);
  articleAt: Library['articleAt'] = async (...given) => this.#reader.articleAt(...given);
  outline: Library['outline'] = async (...given) => this.#reader.outline(...given);
  suggestArticles: Library['suggestArticles'] = async (...given) => this.#reader.suggestArticles(...given);
  suggestQuestions: Library['suggestQuestions'] = async (...given) => this.#reader.suggestQuestions(...given);

  reload = () => {
    this.#reloading ??= this.#read('swap').finally(() => {
      this.#reloading = undefined;
    });
    return this.#reloading;
  };

  check = () => this.#read('compare');

  close = async () => {
    this.#closing.abort();
    await this.#answering?.close();
  };

  get #reader(): AsyncReader {
    if (!this.#answering) throw new ArticlesBeingRead();
    return this.#answering.reader;
  }

  async #open(): Promise<void> {
    const reading = await this.#parts.openReading();
    const { articles, problems } = reading.summary;
    if (reading.kind === 'unchanged') return;
    if (articles > 0 && !this.#answering && !this.#closing.signal.aborted) return this.#take(reading);
    await reading.close();
    if (articles === 0) throw new CorpusError(noArticles(this.#parts.folder, problems));
  }

  async #read(purpose: 'swap' | 'compare'): Promise<ReloadReport> {
    const startedAt = this.#parts.now().getTime();
    const before = this.#answering;
    const next = await readAgain(this.#parts, this.current().version);
    const isUsable = purpose === 'swap' && next.summary.articles > 0;
    if (isUsable && next.kind === 'unchanged') this.#summary = next.summary;
    if (isUsable && next.kind === 'opened') {
      this.#take(next);
      // It still answers what it was asked: nobody waits for that.
      void before?.close();
    } else if (next.kind === 'opened') await next.close();
    const tookMs = this.#parts.now().getTime() - startedAt;
    return { ...reportOn(before, next), swapped: isUsable, tookMs };
  }

  #take(reading: OpenedReading): void {
    this.#answering = reading;
    this.#summary = reading.summary;
    reading.onDeath((reason) => {
      if (this.#answering !== reading) return;
      this.#answering = undefined;
      void this.#reopen(reason);
    });
  }

  /** A reading that keeps dying is opened again later and later. */
  async #reopen(reason: Error, waitMs = 0): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) return;
    this.#parts.onDeath?.(reason);
    await pause(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
    const nextWaitMs = Math.min(longestWaitMs, Math.max(firstWaitMs, 2 * waitMs));
    await this.#open().catch((error: Error) => this.#reopen(error, nextWaitMs));
  }
}

interface NothingRead {
  readonly kind: 'nothing';
  readonly summary: Pick<CorpusSummary, 'articles' | 'passages' | 'problems'>;
}

type Reading = OpenedReading | UnchangedReading | NothingRead;

/** A folder that has gone or cannot be opened is reported like any other fault of the corpus. */
async function readAgain({ folder, openReading }: LibraryParts, version: string): Promise<Reading> {
  try {
    return await openReading(version);
  } catch (thrown) {
    if (!(thrown instanceof CorpusError)) throw thrown;
    const problem: Problem = { file: folder, line: 1, reason: thrown.message, severity: 'error' };
    return { kind: 'nothing', summary: { articles: 0, passages: 0, problems: [problem] } };
  }
}

function reportOn(before: OpenedReading | undefined, next: Reading) {
  const { articles, passages, problems } = next.summary;
  // With nothing usable read nothing is removed: the old articles go on answering.
  const isOther = next.kind === 'opened' && articles > 0 && before;
  const difference = isOther ? differenceBetween(before.hashes, next.hashes) : noDifference;
  return { ...difference, articles, passages, problems };
}

const noDifference: Difference = { added: [], removed: [], changed: [] };

type Hashes = OpenedReading['hashes'];

export function differenceBetween(old: Hashes, fresh: Hashes): Difference {
  return {
    added: [...fresh.keys()].filter((slug) => !old.has(slug)),
    removed: [...old.keys()].filter((slug) => !fresh.has(slug)),
    changed: [...fresh].filter(([slug, hash]) => (old.get(slug) ?? hash) !== hash).map(([slug]) => slug),
  };
}

function noArticles(folder: string, problems: readonly Problem[]): string {
  const faults = problems.map(({ file, line, reason }) => `\n  ${file}:${line} ${reason}`).join('');
  return `There is no article to answer from in ${folder}. Put articles there (.md, .txt, .html, .docx or .pdf).${faults}`;
}
