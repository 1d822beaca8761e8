import type { Article, Corpus, Problem } from '../corpus/article.js';
import { CorpusError } from '../corpus/corpus-error.js';
import { passagesIn } from '../corpus/passages-in.js';
import type { SearchIndex } from '../search/search-index.js';
import {
  type Difference,
  differenceBetween,
  makeSnapshot,
  noDifference,
  type Snapshot,
  versionOf,
} from './snapshot.js';

export interface ReloadReport extends Difference {
  /** How many articles and passages this reading gave. */
  readonly articles: number;
  readonly passages: number;
  readonly problems: readonly Problem[];
  readonly tookMs: number;
  /** False when nothing usable was read, or when only checking: the old snapshot goes on answering. */
  readonly swapped: boolean;
}

export interface Library {
  /** The snapshot that answers now. */
  current(): Snapshot;
  /**
   * Exclusive: a second caller gets the promise of the reload under way. Rejects when building fails, for which
   * there is nothing to mend in the corpus; the old snapshot goes on answering then, too.
   */
  reload(): Promise<ReloadReport>;
  /** Reads and validates without swapping. */
  check(): Promise<ReloadReport>;
}

/** What the library needs from outside. */
export interface LibraryParts {
  /** Where the articles are, for the message when there are none. */
  readonly folder: string;
  readonly read: () => Promise<Corpus>;
  readonly build: (articles: readonly Article[]) => Promise<SearchIndex>;
  /** Called when a reading is over, built from or not: what it keeps for building can be let go. */
  readonly release?: () => void;
  readonly now: () => Date;
}

/** @throws CorpusError when the first reading gives no article: there is nothing to answer from. */
export async function openLibrary(parts: LibraryParts): Promise<Library> {
  let snapshot = await releasing(parts, () => firstSnapshot(parts));
  let underWay: Promise<ReloadReport> | undefined;

  async function swap(): Promise<ReloadReport> {
    const started = parts.now();
    const corpus = await readAgain(parts);
    const isUsable = corpus.articles.length > 0;
    const report = reportOn(snapshot, corpus);
    if (isUsable) snapshot = await nextSnapshot(parts, snapshot, corpus);
    return { ...report, swapped: isUsable, tookMs: sinceMs(started, parts) };
  }

  return {
    current: () => snapshot,
    reload() {
      underWay ??= releasing(parts, swap).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    async check() {
      const started = parts.now();
      const corpus = await releasing(parts, () => readAgain(parts));
      return { ...reportOn(snapshot, corpus), swapped: false, tookMs: sinceMs(started, parts) };
    },
  };
}

async function firstSnapshot(parts: LibraryParts): Promise<Snapshot> {
  const corpus = await parts.read();
  if (corpus.articles.length === 0) throw new CorpusError(noArticles(parts.folder, corpus.problems));
  return builtFrom(corpus, parts, parts.now());
}

async function releasing<T>({ release }: LibraryParts, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    release?.();
  }
}

/** A folder that has gone or cannot be opened is reported like any other fault of the corpus. */
async function readAgain({ folder, read }: LibraryParts): Promise<Corpus> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof CorpusError)) throw thrown;
    const problem: Problem = { file: folder, line: 1, reason: thrown.message, severity: 'error' };
    return { articles: [], problems: [problem] };
  }
}

/** Where no article has changed, the old index serves on: only the problems may differ. */
async function nextSnapshot(parts: LibraryParts, before: Snapshot, corpus: Corpus): Promise<Snapshot> {
  const readAt = parts.now();
  if (versionOf(corpus.articles) === before.version) return { ...before, problems: corpus.problems, readAt };
  return builtFrom(corpus, parts, readAt);
}

async function builtFrom(corpus: Corpus, { build }: LibraryParts, readAt: Date): Promise<Snapshot> {
  const index = await build(corpus.articles);
  return makeSnapshot(corpus, index, readAt, await passagesIn(corpus.articles));
}

function reportOn({ articles: before }: Snapshot, { articles, problems }: Corpus) {
  return {
    // With nothing usable read nothing is removed: the old articles go on answering.
    ...(articles.length > 0 ? differenceBetween(before, articles) : noDifference),
    articles: articles.length,
    passages: articles.reduce((sum, { passages }) => sum + passages.length, 0),
    problems,
  };
}

function sinceMs(started: Date, { now }: LibraryParts): number {
  return now().getTime() - started.getTime();
}

function noArticles(folder: string, problems: readonly Problem[]): string {
  const faults = problems.map(({ file, line, reason }) => `\n  ${file}:${line} ${reason}`).join('');
  return `There is no article to answer from in ${folder}. Put articles there (.md, .txt, .html, .docx or .pdf).${faults}`;
}
