import { createHash } from 'node:crypto';
import type { Article, Corpus, Passage, Problem } from '../corpus/article.js';
import type { SearchIndex } from '../search/search.js';

/** Everything built from one reading of the corpus. Immutable. */
export interface Snapshot {
  /** Eight hex digits of a hash over all articles: the same corpus has the same version on every machine. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** Tags as they have them, each once. */
  readonly languages: readonly string[];
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

export function makeSnapshot({ articles, problems }: Corpus, index: SearchIndex, readAt: Date): Snapshot {
  return {
    version: versionOf(articles),
    articles,
    languages: [...new Set(articles.map(({ language }) => language))],
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    passages: articles.flatMap((article) => article.passages),
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
  const hash = createHash('sha256');
  // JSON keeps the pairs apart: no file name can pass for the end of a hash.
  for (const { file, hash: contents } of articles) hash.update(JSON.stringify([file, contents]));
  return hash.digest('hex').slice(0, 8);
}
