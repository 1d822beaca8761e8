import { makeSnapshot, type Snapshot, versionOf } from '../answer/snapshot.js';
import type { Article, Corpus } from '../corpus/article.js';
import { buildIndex, type SearchIndex } from '../search/search.js';
import type { OpenedReading, UnchangedReading } from './open-library.js';
import { createSnapshotReader } from './read-snapshot.js';
import { forwardCalls, type ReaderHere } from './reader-calls.js';
import type { CorpusSummary } from './snapshot-reader.js';

interface SnapshotParts {
  readonly read: () => Promise<Corpus>;
  readonly build?: (articles: readonly Article[]) => Promise<SearchIndex>;
  readonly now: () => Date;
}

/** Reads the corpus and indexes it, in this thread. */
export function openSnapshot(parts: SnapshotParts): Promise<Snapshot>;
/** The same; a corpus of this version is only summarized, not indexed. */
export function openSnapshot(parts: SnapshotParts, unlessVersion?: string): Promise<Snapshot | CorpusSummary>;
export async function openSnapshot(
  { read, build = buildIndex, now }: SnapshotParts,
  unlessVersion?: string,
): Promise<Snapshot | CorpusSummary> {
  const corpus = await read();
  const { articles } = corpus;
  if (versionOf(articles) === unlessVersion) return describe(corpus, unlessVersion, now());
  return makeSnapshot(corpus, await build(articles), now());
}

/** A reading held in this thread: for the terminal, and for tests. */
export async function openHere(
  parts: SnapshotParts,
  unlessVersion?: string,
): Promise<OpenedReading | UnchangedReading> {
  const snapshot = await openSnapshot(parts, unlessVersion);
  if (!('index' in snapshot)) return { kind: 'unchanged', summary: snapshot };
  const reader: ReaderHere = createSnapshotReader(snapshot);
  return {
    kind: 'opened',
    summary: summaryOf(snapshot),
    hashes: hashesOf(snapshot),
    reader: forwardCalls(async (name, ...given) => reader[name](...given)),
    close: async () => undefined,
    onDeath: () => undefined,
  };
}

export function summaryOf(snapshot: Snapshot): CorpusSummary {
  return describe(snapshot, snapshot.version, snapshot.readAt);
}

function describe({ articles, problems }: Corpus, version: string, readAt: Date): CorpusSummary {
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  return { version, articles: articles.length, passages, languages, problems, readAt };
}

export function hashesOf({ articles }: Snapshot): ReadonlyMap<string, string> {
  return new Map(articles.map(({ slug, hash }) => [slug, hash]));
}
