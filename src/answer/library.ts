import type { Article, Passage, Problem } from '../corpus/article.js';

/** Everything built from one reading of the corpus. Immutable. */
export interface Snapshot {
  /** Eight hex digits of a hash over all articles: the same corpus has the same version on every machine. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** All passages, articles in order of file: a place in this list is a passage's ordinal. */
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
  readonly readAt: Date;
}

export interface ReloadReport {
  /** Slugs. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
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
  /** Exclusive: a second caller gets the promise of the reload under way. */
  reload(): Promise<ReloadReport>;
  /** Reads and validates without swapping. */
  check(): Promise<ReloadReport>;
}
