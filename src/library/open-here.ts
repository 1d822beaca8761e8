import { makeSnapshot, type Snapshot, versionOf } from '../answer/snapshot.js';
import type { Corpus } from '../corpus/article.js';
import { buildIndex } from '../search/search.js';
import type { Opened, OpenedReading, UnchangedReading } from './open-library.js';
import { createSnapshotReader } from './read-snapshot.js';
import { type CorpusSummary, forwardCalls, type ReaderHere } from './snapshot-reader.js';

interface SnapshotParts {
  readonly read: () => Promise<Corpus>;
  readonly now: () => Date;
}

/** A reading held in this thread: for the terminal, and for tests. */
export async function openHere(
  parts: SnapshotParts,
  unlessVersion?: string,
): Promise<OpenedReading | UnchangedReading> {
  const opening = await openReader(parts, unlessVersion);
  if (opening.kind === 'unchanged') return opening;
  const { reader, ...opened } = opening;
  return {
    ...opened,
    reader: forwardCalls(async (name, ...given) => reader[name](...given)),
    close: async () => undefined,
    onDeath: () => undefined,
  };
}

/** Reads the corpus and indexes it, in this thread, unless it still has this version. */
export async function openReader(
  { read, now }: SnapshotParts,
  unlessVersion?: string,
): Promise<(Opened & { readonly reader: ReaderHere }) | UnchangedReading> {
  const corpus = await read();
  if (versionOf(corpus.articles) === unlessVersion)
    return { kind: 'unchanged', summary: describe(corpus, unlessVersion, now()) };
  const snapshot = makeSnapshot(corpus, await buildIndex(corpus.articles), now());
  return { ...openedAs(snapshot), reader: createSnapshotReader(snapshot) };
}

/** What is told of a snapshot where it is not at hand. */
export function openedAs(snapshot: Snapshot): Opened {
  const { version, articles, readAt } = snapshot;
  const hashes = new Map(articles.map(({ slug, hash }) => [slug, hash]));
  return { kind: 'opened', summary: describe(snapshot, version, readAt), hashes };
}

function describe({ articles, problems }: Corpus, version: string, readAt: Date): CorpusSummary {
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  return { version, articles: articles.length, passages, languages, problems, readAt };
}
