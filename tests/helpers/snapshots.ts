import { makeSnapshot, type Snapshot } from '../../src/answer/snapshot.js';
import type { Article, Problem } from '../../src/corpus/article.js';
import type { SearchIndex } from '../../src/search/search.js';

/** Stands in where a test never searches. Questions may be tied, but are not found again. */
export const unusedIndex = { tie: () => undefined } as Partial<SearchIndex> as SearchIndex;

/** A snapshot of these articles that can be read but not searched. */
export function makeSnapshotOf(articles: readonly Article[], problems: readonly Problem[] = []): Snapshot {
  return makeSnapshot({ articles, problems }, unusedIndex, new Date('2026-01-06T12:00:00Z'));
}
