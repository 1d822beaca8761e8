import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../corpus/article.js';
import { CorpusError } from '../corpus/corpus-error.js';
import { ArticlesBeingRead, type Difference, type Library, type ReloadReport } from './library.js';
import type { AsyncReader, CorpusSummary } from './snapshot-reader.js';

/** One reading of the corpus, held somewhere: in this thread, or in one of its own. */
export interface OpenedReading {
  readonly summary: CorpusSummary;
  /** Hash of each article's file, by slug: what the next reading is compared with. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly reader: AsyncReader;
  /** Answers what is under way, then lets everything go. */
  close(): Promise<void>;
  /** Called once when it can answer no more, though nobody closed it. */
  onDeath(listener: (reason: Error) => void): void;
}

/** What the library needs from outside. */
export interface LibraryParts {
  /** Where the articles are, for the message when there are none. */
  readonly folder: string;
  /**
   * Reads the folder and indexes it.
   * @throws CorpusError when the folder is missing or cannot be read
   */
  readonly openReading: () => Promise<OpenedReading>;
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
  #current: OpenedReading | undefined;
  #reloading: Promise<ReloadReport> | undefined;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.opened = this.#open();
    // Whoever waits for it is told of a failure; nobody has to wait.
    this.opened.catch(() => undefined);
  }

  current = () => this.#answering.summary;
  ask: Library['ask'] = async (...given) => this.#answering.reader.ask(...given);
  findPassage: Library['findPassage'] = async (...given) => this.#answering.reader.findPassage(...given);
  answerStarter: Library['answerStarter'] = async (...given) =>
    this.#answering.reader.answerStarter(...given);
  listArticles: Library['listArticles'] = async (...given) => this.#answering.reader.listArticles(...given);
  findArticle: Library['findArticle'] = async (...given) => this.#answering.reader.findArticle(...given);
  articleAt: Library['articleAt'] = async (...given) => this.#answering.reader.articleAt(...given);
  outline: Library['outline'] = async (...given) => this.#answering.reader.outline(...given);
  suggestArticles: Library['suggestArticles'] = async (...given) =>
    this.#answering.reader.suggestArticles(...given);
  suggestQuestions: Library['suggestQuestions'] = async (...given) =>
    this.#answering.reader.suggestQuestions(...given);

  reload = () => {
    this.#reloading ??= this.#read('swap').finally(() => {
      this.#reloading = undefined;
    });
    return this.#reloading;
  };

  check = () => this.#read('compare');

  close = async () => {
    this.#closing.abort();
    await this.#current?.close();
  };

  get #answering(): OpenedReading {
    if (!this.#current) throw new ArticlesBeingRead();
    return this.#current;
  }

  async #open(): Promise<void> {
    const reading = await this.#parts.openReading();
    const { articles, problems } = reading.summary;
    if (articles > 0 && !this.#current && !this.#closing.signal.aborted) return this.#take(reading);
    await reading.close();
    if (articles === 0) throw new CorpusError(noArticles(this.#parts.folder, problems));
  }

  async #read(purpose: 'swap' | 'compare'): Promise<ReloadReport> {
    const startedAt = this.#parts.now().getTime();
    const before = this.#answering;
    const next = await readAgain(this.#parts);
    const swapped = purpose === 'swap' && isReading(next) && next.summary.articles > 0;
    if (swapped) this.#take(next);
    const superfluous = swapped ? before : next;
    // The reading before still answers what it was asked: nobody waits for that.
    if (isReading(superfluous)) void superfluous.close();
    return { ...reportOn(before, next), swapped, tookMs: this.#parts.now().getTime() - startedAt };
  }

  #take(reading: OpenedReading): void {
    this.#current = reading;
    reading.onDeath((reason) => {
      if (this.#current !== reading) return;
      this.#current = undefined;
      void this.#reopen(reason);
    });
  }

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
  readonly summary: Pick<CorpusSummary, 'articles' | 'passages' | 'problems'>;
}

/** A folder that has gone or cannot be opened is reported like any other fault of the corpus. */
async function readAgain({ folder, openReading }: LibraryParts): Promise<OpenedReading | NothingRead> {
  try {
    return await openReading();
  } catch (thrown) {
    if (!(thrown instanceof CorpusError)) throw thrown;
    const problem: Problem = { file: folder, line: 1, reason: thrown.message, severity: 'error' };
    return { summary: { articles: 0, passages: 0, problems: [problem] } };
  }
}

function isReading(read: OpenedReading | NothingRead): read is OpenedReading {
  return 'reader' in read;
}

function reportOn(before: OpenedReading, next: OpenedReading | NothingRead) {
  const { articles, passages, problems } = next.summary;
  // With nothing usable read nothing is removed: the old articles go on answering.
  const difference =
    articles > 0 && isReading(next) ? differenceBetween(before.hashes, next.hashes) : noDifference;
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
  return `There is no article to answer from in ${folder}. Put .md or .txt files there.${faults}`;
}
