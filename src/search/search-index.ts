import type { Article, Passage } from '../corpus/article.js';
import { type Asked, type Evidence, type FirstLook, lookAt, weigh } from './evidence.js';

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

// The compiler has checked the keys; Object.entries forgets them.
const weights = Object.entries(rankingWeights) as [keyof Evidence, number][];

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
  /** UTF-16 offsets of each sentence into the passage's text: start, end, start, end, … */
  readonly sentenceSpans: Int32Array;
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
  const question = termsOfQuestion(request.question, request.lent ?? [], index.vocabulary);
  const searchableWords = question.terms.length;
  if (searchableWords === 0) return { hits: [], searchableWords };
  const asked: Asked = {
    question,
    kind: kindOf(request.question, index.language),
    matchesOf: makeMatcher(question, index.vocabulary),
    index,
  };
  const isWanted = ({ passage }: IndexedPassage) => !request.article || passage.article === request.article;
  const looks = retrieve(question, index, isWanted).map((candidate) => lookAt(candidate, asked));
  return { hits: closest(looks).map((look) => hitOf(look, asked)), searchableWords };
}

/**
 * How many candidates are looked at closely. Of 100 right passages, 99 are among the 60 that MiniSearch finds,
 * and as many among the 24 of them that the first look puts in front.
 */
const maxWeighed = 24;

function closest(looks: readonly FirstLook[]): readonly FirstLook[] {
  const scored = looks.map((look) => ({ look, score: scoreOf(look.evidence) }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, maxWeighed)
    .map(({ look }) => look);
}

function hitOf(look: FirstLook, asked: Asked): Hit {
  const { passage, ordinal, terms } = look.passage;
  const { evidence, sentences } = weigh(look, asked);
  return {
    passage,
    ordinal,
    score: scoreOf(evidence),
    evidence,
    sentences,
    sentenceSpans: terms.sentenceSpans,
  };
}

function scoreOf(evidence: Partial<Evidence>): number {
  let score = 0;
  for (const [name, weight] of weights) score += weight * (evidence[name] ?? 0);
  return score;
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}
