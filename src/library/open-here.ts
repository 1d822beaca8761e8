import { makeSnapshot, type Snapshot, versionOf } from '../answer/snapshot.js';
import type { Article, Corpus } from '../corpus/article.js';
import { buildIndex, type SearchIndex } from '../search/search.js';
import type { OpenedReading, UnchangedReading } from './open-library.js';
import { createSnapshotReader } from './read-snapshot.js';
import type { AsyncReader, CorpusSummary, SnapshotReader } from './snapshot-reader.js';

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
  return {
    kind: 'opened',
    summary: summaryOf(snapshot),
    hashes: hashesOf(snapshot),
    reader: asynchronous(createSnapshotReader(snapshot)),
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

function asynchronous(reader: SnapshotReader): AsyncReader {
  return {
    ask: async (...given) => reader.ask(...given),
    askBriefly: async (...given) => reader.askBriefly(...given),
    findPassage: async (...given) => reader.findPassage(...given),
    answerStarter: async (...given) => reader.answerStarter(...given),
    listArticles: async (...given) => reader.listArticles(...given),
    findArticle: async (...given) => reader.findArticle(...given),
    articleAt: async (...given) => reader.articleAt(...given),
    outline: async (...given) => reader.outline(...given),
    suggestArticles: async (...given) => reader.suggestArticles(...given),
    suggestQuestions: async (...given) => reader.suggestQuestions(...given),
    previewAnswers: async (...given) => reader.previewAnswers(...given),
    answerPreview: async (...given) => reader.answerPreview(...given),
    nearestPassages: async (...given) => reader.nearestPassages(...given),
    passageAt: async (...given) => reader.passageAt(...given),
    oldArticles: async (...given) => reader.oldArticles(...given),
    useTies: async (...given) => reader.useTies(...given),
  };
}
