import type { Article, Passage } from '../corpus/article.js';
import { passagesIn } from '../corpus/passages-in.js';
import { primaryLanguage } from '../languages/tag.js';
import { answerTypeOf } from './answer-type.js';
import {
  type Asked,
  type Evidence,
  type FirstLook,
  lookAt,
  relate,
  type Weighed,
  weigh,
} from './evidence.js';
import { type Gist, gistOf } from './gist.js';
import { type LanguageIndex, openLanguageIndex } from './language-index.js';
import { buildLanguageParts, type LanguageParts, type PlacedArticle } from './language-parts.js';
import { makeMatcher } from './matches.js';
import { type LentText, sumOf, termsOfQuestion, unseen } from './question-terms.js';
import { Kin } from './relatedness.js';
import { retrieve } from './retrieve.js';
import { share, weigher } from './scales.js';
import type { SentenceEvidence } from './sentence-evidence.js';
import { rankingWeights } from './weights.js';

const scoreWith = weigher(rankingWeights.withVectors);
const scoreWithout = weigher(rankingWeights.withoutVectors);

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
  readonly spans: Int32Array;
  /** The sentence that answers: UTF-16 offsets into the passage's text. */
  readonly highlight: { readonly start: number; readonly end: number };
}

export interface SearchResult extends Gist {
  /** Whether the language of the first hit has word vectors. */
  readonly hasVectors: boolean;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Words of the question that say where to look; with none there is nothing to search by. */
  readonly searchableWords: number;
  /** Share of the question, by weight, in words that no passage has; 0…1. */
  readonly unseen: number;
  /** Mean weight of the question's words: what is asked in common words alone can be found anywhere. */
  readonly meanWeight: number;
  /** How many passages were searched: the more there are, the better one of them fits by chance. */
  readonly passages: number;
}

export interface SearchIndex {
  readonly languages: readonly string[];
  search(request: SearchRequest): SearchResult;
}

/** What an index is made of, one part for each language of the corpus. */
export type IndexParts = readonly LanguageParts[];

/** Builds and opens in this thread; between two articles other work goes first. */
export async function buildIndex(articles: readonly Article[]): Promise<SearchIndex> {
  return openIndex(await buildIndexParts(articles), articles);
}

/** The long part of the work, which another thread can do. */
export async function buildIndexParts(articles: readonly Article[]): Promise<IndexParts> {
  const parts: LanguageParts[] = [];
  for (const [language, placed] of byLanguage(articles))
    parts.push(await buildLanguageParts(language, placed));
  return parts;
}

/**
 * The short part: nothing is copied.
 * @param articles those the parts were built from
 */
export async function openIndex(parts: IndexParts, articles: readonly Article[]): Promise<SearchIndex> {
  const passages = await passagesIn(articles);
  const indexes = await Promise.all(parts.map((part) => openLanguageIndex(part, passages)));
  return {
    languages: indexes.map(({ language }) => language),
    search: (request) =>
      merge(
        indexes.map((index) => searchLanguage(index, request)),
        request.limit,
      ),
  };
}

/** What is said of the question is said by the language whose passage came first. */
function merge(results: readonly SearchResult[], limit: number): SearchResult {
  const byBest = [...results].sort((a, b) => (b.hits[0]?.score ?? -1) - (a.hits[0]?.score ?? -1));
  const hits = results.flatMap((result) => result.hits);
  return {
    ...(byBest[0] ?? nothingAsked),
    hits: hits.sort(byScore).slice(0, limit),
    searchableWords: Math.max(0, ...results.map(({ searchableWords }) => searchableWords)),
  };
}

const nothingAsked: SearchResult = {
  hits: [],
  searchableWords: 0,
  unseen: 0,
  meanWeight: 0,
  passages: 0,
  gist: 0,
  strange: 0,
  hasVectors: false,
};

function byLanguage(articles: readonly Article[]): ReadonlyMap<string, readonly PlacedArticle[]> {
  const groups = new Map<string, PlacedArticle[]>();
  let firstOrdinal = 0;
  for (const article of articles) {
    const language = primaryLanguage(article.language);
    const group = groups.get(language);
    if (group) group.push({ article, firstOrdinal });
    else groups.set(language, [{ article, firstOrdinal }]);
    firstOrdinal += article.passages.length;
  }
  return groups;
}

function searchLanguage(index: LanguageIndex, request: SearchRequest): SearchResult {
  const question = termsOfQuestion(request.question, request.lent ?? [], index.vocabulary);
  if (question.terms.length === 0) return nothingAsked;
  const asked: Asked = {
    question,
    kind: answerTypeOf(request.question, index.language),
    matchesOf: makeMatcher(question, index.vocabulary),
    kin: new Kin(question, index),
    index,
  };
  const isWanted = request.article ? ({ article }: Passage) => article === request.article : undefined;
  const looks = retrieve(question, index, isWanted).map((candidate) => lookAt(candidate, asked));
  const unseenTerms = question.terms.filter(({ id }) => id === unseen);
  const weighed = weighClosest(looks, asked);
  const found = weighed.map(({ look }) => look.passage);
  return {
    hits: weighed.map(hitOf),
    searchableWords: question.terms.length,
    unseen: share(sumOf(unseenTerms), question.weight),
    meanWeight: question.weight / question.terms.length,
    passages: index.vocabulary.passages,
    hasVectors: !index.vectors.areNone,
    ...gistOf(question, found, index.vectors, index.vocabulary.termOf),
  };
}

/**
 * How many candidates are looked at closely. Of 100 right passages, 99 are among the 60 that are retrieved,
 * and as many among the 32 of them that the first look puts in front.
 */
const maxWeighed = 32;
/** How many of these are searched for words alike in meaning, which takes as long as all the rest. */
const maxRelated = 12;

/** Best first. */
function weighClosest(looks: readonly FirstLook[], asked: Asked): readonly ScoredLook[] {
  const scoreOf = asked.index.vectors.areNone ? scoreWithout : scoreWith;
  const scored = (look: FirstLook, weighed: Weighed) => ({
    look,
    ...weighed,
    score: scoreOf(weighed.evidence),
  });
  const closest = byHighest(looks.map((look) => ({ look, score: scoreOf(look.evidence) })));
  const weighed = byHighest(closest.slice(0, maxWeighed).map(({ look }) => scored(look, weigh(look, asked))));
  return byHighest(
    weighed.map((each, place) =>
      place < maxRelated ? scored(each.look, relate(each.look, each, asked)) : each,
    ),
  );
}

type ScoredLook = Weighed & { readonly look: FirstLook; readonly score: number };

function byHighest<Item extends { readonly score: number }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => b.score - a.score);
}

function hitOf({ look, evidence, sentences, highlight, score }: ScoredLook): Hit {
  const { passage, ordinal, terms } = look.passage;
  const spans = terms.sentenceSpans;
  const start = spans[2 * highlight] ?? 0;
  const end = spans[2 * highlight + 1] ?? passage.text.length;
  return { passage, ordinal, score, evidence, sentences, spans, highlight: { start, end } };
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}
