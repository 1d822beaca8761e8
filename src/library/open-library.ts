import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../corpus/article.js';
import { CorpusError } from '../corpus/folder/corpus-error.js';
import {
  ArticlesBeingRead,
  type Difference,
  differenceBetween,
  type Hashes,
  type Library,
  type ReloadReport,
} from './library.js';
import { oneAtATime } from './one-at-a-time.js';
import type { CorpusSummary } from './snapshot-reader.js';
import { type AsyncReader, forwardCalls } from './snapshot-reader.js';

/** The corpus was read and indexed. */
export interface Opened {
  readonly kind: 'opened';
  readonly summary: CorpusSummary;
  /** Hash of each article's file, by slug: what the next reading is compared with. */
  readonly hashes: Hashes;
}

/** One reading of the corpus, held somewhere: in this thread, or in one of its own. */
export interface OpenedReading extends Opened {
  readonly reader: AsyncReader;
  /** Answers pending calls, then frees everything. */
  close(): Promise<void>;
  /** Called once if it dies without having been closed. */
  onDeath(listener: (reason: Error) => void): void;
}

/** The corpus was read and is unchanged: it has not been indexed again. */
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
   * @param signal gives the reading up, if it can be
   * @throws CorpusError when the folder is missing or cannot be read
   */
  readonly openReading: (
    unlessVersion: string | undefined,
    signal: AbortSignal,
  ) => Promise<OpenedReading | UnchangedReading>;
  /**
   * Whether no article at all is as good a reading as any; or only until there are some: a disk that is not mounted
   * takes no answers away.
   */
  readonly mayBeEmpty?: 'always' | 'at-first';
  readonly now: () => Date;
  /** Called when the current reading has died; a new one is being opened. */
  readonly onDeath?: (reason: Error) => void;
  /** Waits before a reading that keeps dying is opened again; the real clock when missing. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Starts reading at once; `opened` tells when it can be asked. */
export function openLibrary(parts: LibraryParts): Library {
  const library = new SwappingLibrary(parts);
  const calls = forwardCalls(async (name, ...given) => library.reader[name](...given));
  return { ...calls, ...library };
}

/** A dead reading is reopened at once the first time, then after this; each wait is twice the one before. */
const firstWaitMs = 1000;
const longestWaitMs = 60_000;
/** One that has answered this long did not die of what it was opened with. */
const longLifeMs = 60_000;

class SwappingLibrary implements Omit<Library, keyof AsyncReader> {
  readonly opened: Promise<void>;
  readonly #parts: LibraryParts;
  readonly #closing = new AbortController();
  /** Two readings at once would each be compared with what the other is about to replace. */
  readonly #inTurn = oneAtATime();
  /** Reports of readings that have not begun: they will see all that has changed by now. */
  readonly #waiting = new Map<Purpose, Promise<ReloadReport>>();
  #answering: OpenedReading | undefined;
  /** Of the current reading, even if it has died: what the next one is compared with. */
  #hashes: Hashes = new Map();
  /** Of the last reading, which may have found nothing new but other problems. */
  #summary: CorpusSummary | undefined;
  #waitMs = 0;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.opened = this.#inTurn(() => this.#open());
    // Whoever awaits it hears of a failure; nobody has to.
    this.opened.catch(() => undefined);
  }

  current = () => {
    if (!this.#summary) throw new ArticlesBeingRead();
    return this.#summary;
  };

  reload = () => this.#readInTurn('swap');
  check = () => this.#readInTurn('compare');

  close = async () => {
    this.#closing.abort(new Error('the library has been closed'));
    await this.#inTurn(async () => this.#answering?.close());
  };

  get reader(): AsyncReader {
    if (!this.#answering) throw new ArticlesBeingRead();
    return this.#answering.reader;
  }

  #readInTurn(purpose: Purpose): Promise<ReloadReport> {
    const waiting = this.#waiting.get(purpose);
    if (waiting) return waiting;
    const report = this.#inTurn(() => {
      this.#waiting.delete(purpose);
      return this.#read(purpose);
    });
    this.#waiting.set(purpose, report);
    return report;
  }

  async #read(purpose: Purpose): Promise<ReloadReport> {
    const startedAt = this.#parts.now().getTime();
    const { version } = this.current();
    // While nothing answers, even an unchanged corpus has to be indexed.
    const next = await this.#readAgain(this.#answering && version);
    const isUsable = purpose === 'swap' && this.#isUsable(next);
    const report = reportOn(this.#hashes, next, isUsable);
    if (isUsable && next.kind === 'unchanged') this.#summary = next.summary;
    if (isUsable && next.kind === 'opened') {
      // It still finishes its pending calls; nobody waits for that.
      void this.#answering?.close();
      this.#take(next);
    } else if (next.kind === 'opened') await next.close();
    return { ...report, swapped: isUsable, tookMs: this.#parts.now().getTime() - startedAt };
  }

  /** A missing or unreadable folder is reported like any other problem of the corpus. */
  async #readAgain(unlessVersion: string | undefined): Promise<Reading> {
    try {
      return await this.#openReading(unlessVersion);
    } catch (thrown) {
      if (!(thrown instanceof CorpusError)) throw thrown;
      const { folder } = this.#parts;
      const problem: Problem = { file: folder, line: 1, reason: thrown.message, severity: 'error' };
      return { kind: 'nothing', summary: { articles: 0, passages: 0, problems: [problem] } };
    }
  }

  async #openReading(unlessVersion?: string): Promise<OpenedReading | UnchangedReading> {
    const { signal } = this.#closing;
    signal.throwIfAborted();
    const reading = await this.#parts.openReading(unlessVersion, signal);
    if (signal.aborted && reading.kind === 'opened') await reading.close();
    signal.throwIfAborted();
    return reading;
  }

  /** If nothing was read, the old articles go on answering. */
  #isUsable({ kind, summary }: Reading): boolean {
    return summary.articles > 0 || (kind !== 'nothing' && this.#mayBeEmpty(summary));
  }

  /** Where there are files, but none can be read, something is wrong with them. */
  #mayBeEmpty({ problems }: Pick<CorpusSummary, 'problems'>): boolean {
    const { mayBeEmpty } = this.#parts;
    if (mayBeEmpty !== 'at-first') return mayBeEmpty === 'always';
    const hadNone = (this.#summary?.articles ?? 0) === 0;
    return hadNone && problems.every(({ severity }) => severity !== 'error');
  }

  /** Opens the first reading, or one for a reading that died, unless a reload has brought one meanwhile. */
  async #open(): Promise<void> {
    if (this.#answering) return;
    const reading = await this.#openReading();
    if (reading.kind === 'unchanged') return;
    if (this.#isUsable(reading)) return this.#take(reading);
    await reading.close();
    throw new CorpusError(noArticles(this.#parts.folder, reading.summary.problems));
  }

  #take(reading: OpenedReading): void {
    const takenAt = this.#parts.now().getTime();
    this.#answering = reading;
    this.#summary = reading.summary;
    this.#hashes = reading.hashes;
    reading.onDeath((reason) => {
      if (this.#answering !== reading) return;
      this.#answering = undefined;
      if (this.#parts.now().getTime() - takenAt >= longLifeMs) this.#waitMs = 0;
      void this.#reopen(reason);
    });
  }

  async #reopen(reason: Error): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) return;
    const { onDeath, pause = pauseUnlessClosed } = this.#parts;
    onDeath?.(reason);
    const waitMs = this.#waitMs;
    this.#waitMs = Math.min(longestWaitMs, Math.max(firstWaitMs, 2 * waitMs));
    await pause(waitMs, signal);
    await this.#inTurn(() => this.#open()).catch((error: Error) => this.#reopen(error));
  }
}

async function pauseUnlessClosed(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);
}

type Purpose = 'swap' | 'compare';

interface NothingRead {
  readonly kind: 'nothing';
  readonly summary: Pick<CorpusSummary, 'articles' | 'passages' | 'problems'>;
}

type Reading = OpenedReading | UnchangedReading | NothingRead;

function reportOn(before: Hashes, next: Reading, isUsable: boolean) {
  const { articles, passages, problems } = next.summary;
  const isOther = next.kind === 'opened' && (isUsable || articles > 0);
  const difference = isOther ? differenceBetween(before, next.hashes) : noDifference;
  return { ...difference, articles, passages, problems };
}

const noDifference: Difference = { added: [], removed: [], changed: [] };

function noArticles(folder: string, problems: readonly Problem[]): string {
  const faults = problems.map(({ file, line, reason }) => `\n  ${file}:${line} ${reason}`).join('');
  return `No articles in ${folder}. Add some (.md, .txt, .html, .docx or .pdf).${faults}`;
}
