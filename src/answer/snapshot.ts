import { createHash } from 'node:crypto';
import type { Article, Corpus, Passage, Problem } from '../corpus/article.js';
import type { SearchIndex } from '../search/search.js';

/** Everything built from one reading of the corpus. Immutable. */
export interface Snapshot {
  /** Eight hex digits of a hash over all articles: the same corpus has the same version on every machine. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** The same articles by slug. */
  readonly bySlug: ReadonlyMap<string, Article>;
  /** All passages, articles in order of file: a place in this list is a passage's ordinal. */
  readonly passages: readonly Passage[];
  /** Ordinal of each article's first passage, by slug. */
  readonly firstOrdinals: ReadonlyMap<string, number>;
  readonly index: SearchIndex;
  readonly problems: readonly Problem[];
  readonly readAt: Date;
}

/** What changed from one reading to the next, by slug. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export const noDifference: Difference = { added: [], removed: [], changed: [] };

/** @param passages all of the corpus, for whoever has put them together already */
export function makeSnapshot(
  corpus: Corpus,
  index: SearchIndex,
  readAt: Date,
  passages: readonly Passage[] = corpus.articles.flatMap((article) => article.passages),
): Snapshot {
  const { articles, problems } = corpus;
  return {
    version: versionOf(articles),
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    passages,
    firstOrdinals: firstOrdinalsOf(articles),
    index,
    problems,
    readAt,
  };
}

function firstOrdinalsOf(articles: readonly Article[]): ReadonlyMap<string, number> {
  let next = 0;
  const firsts = new Map<string, number>();
  for (const { slug, passages } of articles) {
    firsts.set(slug, next);
    next += passages.length;
  }
  return firsts;
}

export function versionOf(articles: readonly Article[]): string {
  return hashOf(articles).slice(0, 8);
}

/** SHA-256 over the names and contents of all articles. */
export function hashOf(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  // JSON keeps the pairs apart: no file name can pass for the end of a hash.
  for (const { file, hash: contents } of articles) hash.update(JSON.stringify([file, contents]));
  return hash.digest('hex');
}

export function differenceBetween(before: readonly Article[], after: readonly Article[]): Difference {
  const old = hashesBySlug(before);
  const fresh = hashesBySlug(after);
  return {
    added: [...fresh.keys()].filter((slug) => !old.has(slug)),
    removed: [...old.keys()].filter((slug) => !fresh.has(slug)),
    changed: [...fresh].filter(([slug, hash]) => (old.get(slug) ?? hash) !== hash).map(([slug]) => slug),
  };
}

function hashesBySlug(articles: readonly Article[]): ReadonlyMap<string, string> {
  return new Map(articles.map(({ slug, hash }) => [slug, hash]));
}
