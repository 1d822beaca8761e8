import type { Article, Passage } from '../corpus/article.js';
import type { Evidence } from './evidence.js';
import { weigh } from './evidence.js';
import {
  buildLanguageIndex,
  type IndexedPassage,
  type LanguageIndex,
  type PlacedArticle,
} from './language-index.js';
import { primaryLanguage } from './languages.js';
import { makeMatcher } from './matches.js';
import { kindOf } from './question-kinds.js';
import { type LentText, termsOfQuestion } from './question-terms.js';
import { retrieve } from './retrieve.js';
import type { SentenceEvidence } from './sentence-evidence.js';
import { rankingWeights } from './weights.js';

export interface SearchRequest {
  readonly question: string;
  /** Words of earlier turns that the question leans on. */
  readonly lent?: readonly LentText[];
  /** Slug: search this article only. */
  readonly article?: string;
  /** Most hits to return. */
  readonly limit: number;
}

export interface Hit {
  readonly passage: Passage;
  readonly ordinal: number;
  /** Comparable between passages for one question, and roughly between questions. */
  readonly score: number;
  readonly evidence: Evidence;
  readonly sentences: readonly SentenceEvidence[];
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Words of the question that say where to look; with none there is nothing to search by. */
  readonly searchableWords: number;
}

export interface SearchIndex {
  readonly languages: readonly string[];
  search(request: SearchRequest): SearchResult;
}

export interface BuildOptions {
  /** Lets other work of the event loop go first; called between slices of a few milliseconds. */
  readonly pause?: () => Promise<void>;
}

/** Builds one index for each language of the corpus. */
export async function buildIndex(
  articles: readonly Article[],
  options: BuildOptions = {},
): Promise<SearchIndex> {
  const pause = options.pause ?? (() => new Promise<void>((resolve) => setImmediate(resolve)));
  const indexes: LanguageIndex[] = [];
  for (const [language, placed] of byLanguage(articles))
    indexes.push(await buildLanguageIndex(language, placed, pause));
  return {
    languages: indexes.map(({ language }) => language),
    search(request) {
      const results = indexes.map((index) => searchLanguage(index, request));
      return {
        hits: results
          .flatMap(({ hits }) => hits)
          .sort(byScore)
          .slice(0, request.limit),
        searchableWords: Math.max(0, ...results.map(({ searchableWords }) => searchableWords)),
      };
    },
  };
}

function byLanguage(articles: readonly Article[]): ReadonlyMap<string, readonly PlacedArticle[]> {
  const groups = new Map<string, PlacedArticle[]>();
  let firstOrdinal = 0;
  for (const article of articles) {
    const language = primaryLanguage(article.language);
    groups.set(language, [...(groups.get(language) ?? []), { article, firstOrdinal }]);
    firstOrdinal += article.passages.length;
  }
  return groups;
}

function searchLanguage(index: LanguageIndex, request: SearchRequest): SearchResult {
  const terms = termsOfQuestion(request.question, request.lent ?? [], index.vocabulary);
  const searchableWords = terms.terms.length;
  if (searchableWords === 0) return { hits: [], searchableWords };
  const kind = kindOf(request.question, index.language);
  const matchesOf = makeMatcher(terms, index.vocabulary);
  const isWanted = ({ passage }: IndexedPassage) => !request.article || passage.article === request.article;
  const hits = retrieve(terms, index, isWanted).map((candidate) => {
    const { evidence, sentences } = weigh(terms, kind, candidate, index, matchesOf);
    return {
      passage: candidate.passage,
      ordinal: candidate.ordinal,
      score: scoreOf(evidence),
      evidence,
      sentences,
    };
  });
  return { hits, searchableWords };
}

export function scoreOf(evidence: Evidence): number {
  let score = 0;
  for (const name of Object.keys(rankingWeights) as (keyof Evidence)[])
    score += rankingWeights[name] * evidence[name];
  return score;
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}
