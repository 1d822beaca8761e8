import type { Problem } from '../corpus/article.js';
import type { AsyncReader, CorpusSummary } from './snapshot-reader.js';

/** Articles as they stand now. Every call but `current` goes to the one reading that answers. */
export interface LibraryReader extends AsyncReader {
  /**
   * Figures of the current reading; free of cost.
   * @throws ArticlesBeingRead before the first reading is there
   */
  current(): CorpusSummary;
  /** Resolves when the first reading answers; rejects with CorpusError when there is nothing to answer from. */
  readonly opened: Promise<void>;
}

/** The same, as whoever may read the articles again has it. */
export interface Library extends LibraryReader {
  /**
   * Reads the folder as it is now, and answers from that. One reading after the other: what is asked for while one is
   * under way is read after it, once for all who ask meanwhile.
   */
  reload(): Promise<ReloadReport>;
  /** Reads and indexes without swapping; takes turns with `reload`. */
  check(): Promise<ReloadReport>;
  /** Aborts the current reading, and answers what has already been asked. */
  close(): Promise<void>;
}

/** What changed from one reading to the next, by slug. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Hash of each article's file, by slug. */
export type Hashes = ReadonlyMap<string, string>;

export function differenceBetween(old: Hashes, fresh: Hashes): Difference {
  return {
    added: [...fresh.keys()].filter((slug) => !old.has(slug)),
    removed: [...old.keys()].filter((slug) => !fresh.has(slug)),
    changed: [...fresh].filter(([slug, hash]) => (old.get(slug) ?? hash) !== hash).map(([slug]) => slug),
  };
}

export interface ReloadReport extends Difference {
  /** How many articles and passages this reading gave. */
  readonly articles: number;
  readonly passages: number;
  readonly problems: readonly Problem[];
  readonly tookMs: number;
  /** False when nothing usable was read, or when only checking: the reading before goes on answering. */
  readonly swapped: boolean;
}

/** Asked before the first reading is done, or while a dead search thread is being replaced. */
export class ArticlesBeingRead extends Error {
  constructor() {
    super('the articles are being read');
  }
}

/** Asked where there is no article yet, neither shared nor of the server. */
export class NoArticlesYet extends Error {
  constructor() {
    super('there are no articles yet');
  }
}
