import { makeSnapshot, type Snapshot } from '../answer/snapshot.js';
import type { Article, Corpus } from '../corpus/article.js';
import { buildIndex, type SearchIndex } from '../search/search-index.js';
import type { OpenedReading } from './open-library.js';
import { createSnapshotReader } from './read-snapshot.js';
import type { AsyncReader, CorpusSummary, SnapshotReader } from './snapshot-reader.js';

export interface SnapshotParts {
  readonly read: () => Promise<Corpus>;
  readonly build?: (articles: readonly Article[]) => Promise<SearchIndex>;
  readonly now: () => Date;
}

/** Reads the corpus and indexes it, in this thread. */
export async function openSnapshot({ read, build = buildIndex, now }: SnapshotParts): Promise<Snapshot> {
  const corpus = await read();
  return makeSnapshot(corpus, await build(corpus.articles), now());
}

/** A reading held in this thread: for the terminal, and for tests. */
export async function openHere(parts: SnapshotParts): Promise<OpenedReading> {
  const snapshot = await openSnapshot(parts);
  return {
    summary: summaryOf(snapshot),
    hashes: hashesOf(snapshot),
    reader: asynchronous(createSnapshotReader(snapshot)),
    close: async () => undefined,
    onDeath: () => undefined,
  };
}

export function summaryOf({ version, articles, passages, problems, readAt }: Snapshot): CorpusSummary {
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  return { version, articles: articles.length, passages: passages.length, languages, problems, readAt };
}

export function hashesOf({ articles }: Snapshot): ReadonlyMap<string, string> {
  return new Map(articles.map(({ slug, hash }) => [slug, hash]));
}

function asynchronous(reader: SnapshotReader): AsyncReader {
  return {
    ask: async (...given) => reader.ask(...given),
    findPassage: async (...given) => reader.findPassage(...given),
    answerStarter: async (...given) => reader.answerStarter(...given),
    listArticles: async (...given) => reader.listArticles(...given),
    findArticle: async (...given) => reader.findArticle(...given),
    articleAt: async (...given) => reader.articleAt(...given),
    outline: async (...given) => reader.outline(...given),
    suggestArticles: async (...given) => reader.suggestArticles(...given),
    suggestQuestions: async (...given) => reader.suggestQuestions(...given),
  };
}
