import { addTo, largest, smallest } from '../base/lists.js';
import type { Article, Passage } from '../corpus/article.js';
import { mayBeIn } from '../languages/scripts.js';
import { primaryLanguage } from '../languages/tag.js';
import { share } from './bm25.js';
import { findCandidates } from './candidates.js';
import {
  buildLanguageIndex,
  type LanguageIndex,
  type PlacedArticle,
  passageAt,
} from './index/language-index.js';
import type { TiedQuestion } from './index/tied-questions.js';
import { type ContextText, parseQuery, sumOfWeights } from './query.js';
import { type Topic, topicOf } from './rerank/directions.js';
import type { RerankFeatures } from './rerank/features.js';
import { type Lacking, lackingIn } from './rerank/lacking.js';
import type { Mark } from './rerank/mark.js';
import { measureWords, type Ranked, rerank } from './rerank/rerank.js';
import type { SentenceFeatures } from './rerank/sentences.js';

export interface SearchRequest {
  readonly question: string;
  /** Texts of earlier turns that the question refers to. */
  readonly context?: readonly ContextText[];
  /** Slug: search this article only. */
  readonly article?: string;
  /** Whose ties count; see `SearchIndex.tie`. */
  readonly tiesOf?: string;
  /** Most hits to return. */
  readonly limit: number;
  /** For training: measure every feature of every candidate, however low it ranks. */
  readonly measuresAll?: boolean;
}

export interface Hit {
  readonly passage: Passage;
  readonly ordinal: number;
  /** Comparable between passages for one question, and roughly between questions. */
  readonly score: number;
  readonly features: RerankFeatures;
  /** Share found of the question's words that are no names; it tells only whether to answer. */
  readonly coverageOfOthers: number;
  /** What is asked and not here; measured when asked for, as only the best hit's is. */
  readonly lacking: () => Lacking;
  /** Worked out when asked for, as few hits are shown; so is the highlight. */
  readonly sentences: () => readonly ScoredSentence[];
  /** The sentence that answers, with what belongs to it. */
  readonly highlight: () => Mark;
}

interface ScoredSentence {
  /** UTF-16 offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly features: SentenceFeatures;
}

export interface SearchResult extends Topic {
  /** Whether the language of the first hit has word vectors. */
  readonly hasVectors: boolean;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Content words of the question; with none there is nothing to search for. */
  readonly searchableWords: number;
  /** Share of the question, by weight, in words no passage has; 0…1. */
  readonly outOfVocabulary: number;
  /** Mean weight of the question's words: common words alone can be found anywhere. */
  readonly meanWeight: number;
  /** How many passages were searched: the more there are, the better one matches by chance. */
  readonly passages: number;
  /** Share of them that are a paragraph each, 0…1. */
  readonly proseShare: number;
}

export interface SearchIndex {
  readonly languages: readonly string[];
  search(request: SearchRequest): SearchResult;
  /** These passages, found or not, as far as they have the question's words and words like them. */
  measure(question: string, ordinals: readonly number[]): readonly Hit[];
  /**
   * Ties questions to passages, instead of those that were tied before by the same owner. Several servers may be
   * answered from one index, and none is to notice what another has tied.
   */
  tie(ties: readonly TiedQuestion[], owner?: string): void;
  /** Ordinal of the passage that moderators have tied this question to, or one that asks the same. */
  tiedTo(request: TieRequest): number | undefined;
}

/** One index for each language of the corpus. */
export async function buildIndex(articles: readonly Article[]): Promise<SearchIndex> {
  const indexes: LanguageIndex[] = [];
  for (const [language, placed] of groupByLanguage(articles))
    indexes.push(await buildLanguageIndex(language, placed));
  return {
    languages: indexes.map(({ language }) => language),
    search: (request) =>
      merge(
        inScriptOf(request.question, indexes).map((index) => searchLanguage(index, request)),
        request.limit,
      ),
    measure: (question, ordinals) => indexes.flatMap((index) => measureIn(index, question, ordinals)),
    tie(ties, owner = '') {
      for (const index of indexes)
        index.tied.replace(
          owner,
          ties.flatMap((tie) => {
            const passage = passageAt(index, tie.ordinal);
            return passage ? [{ ...tie, number: passage.number }] : [];
          }),
        );
    },
    tiedTo: (request) => closestTie(indexes, request),
  };
}

type TieRequest = Pick<SearchRequest, 'question' | 'article' | 'tiesOf'>;

function closestTie(
  indexes: readonly LanguageIndex[],
  { question, article, tiesOf = '' }: TieRequest,
): number | undefined {
  const matches = indexes.flatMap((index) => {
    const isWanted = (ordinal: number) => !article || passageAt(index, ordinal)?.passage.article === article;
    return index.tied.of(tiesOf)?.find(question, isWanted) ?? [];
  });
  return matches.sort((a, b) => a.difference - b.difference)[0]?.ordinal;
}

function groupByLanguage(articles: readonly Article[]): ReadonlyMap<string, readonly PlacedArticle[]> {
  const groups = new Map<string, PlacedArticle[]>();
  let firstOrdinal = 0;
  for (const article of articles) {
    addTo(groups, primaryLanguage(article.language), { article, firstOrdinal });
    firstOrdinal += article.passages.length;
  }
  return groups;
}

/** Latin words are found in every language; a question in other letters is none for an English page. */
function inScriptOf(question: string, indexes: readonly LanguageIndex[]): readonly LanguageIndex[] {
  if (indexes.length < 2 || mayBeIn('en', question)) return indexes;
  const own = indexes.filter(({ language }) => mayBeIn(language, question));
  return own.length > 0 ? own : indexes;
}

/** The figures of the question are those of the language whose passage came first. */
function merge(results: readonly SearchResult[], limit: number): SearchResult {
  const found = withUnknownWordsCounted(results);
  const [best = nothingAsked] = [...found].sort(
    (a, b) => (b.hits[0]?.score ?? -1) - (a.hits[0]?.score ?? -1),
  );
  const hits = found.flatMap((result) => result.hits);
  return {
    ...best,
    hits: hits.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, limit),
    searchableWords: largest([0, ...found.map(({ searchableWords }) => searchableWords)]),
  };
}

/**
 * Points of score that a question unknown to one language and known to another costs there: each scores by its own
 * passages only, and the one name that it knows looks like a good match.
 */
const unknownCosts = 6;

function withUnknownWordsCounted(results: readonly SearchResult[]): readonly SearchResult[] {
  const asked = results.filter(({ searchableWords }) => searchableWords > 0);
  const least = smallest(asked.map(({ outOfVocabulary }) => outOfVocabulary));
  return asked.map((result) => {
    const costs = unknownCosts * (result.outOfVocabulary - least);
    // In most corpora there is one language, and nothing to take off sixty hits.
    if (costs === 0) return result;
    return { ...result, hits: result.hits.map((hit) => ({ ...hit, score: hit.score - costs })) };
  });
}

const nothingAsked: SearchResult = {
  hits: [],
  searchableWords: 0,
  outOfVocabulary: 0,
  meanWeight: 0,
  passages: 0,
  proseShare: 1,
  topicalSimilarity: 0,
  withoutVector: 0,
  hasVectors: false,
};

const everyRound = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

function searchLanguage(index: LanguageIndex, request: SearchRequest): SearchResult {
  const { lexicon } = index;
  const query = parseQuery(request.question, request.context ?? [], lexicon);
  if (query.terms.length === 0) return nothingAsked;
  const isWanted = ({ article }: Passage) => !request.article || article === request.article;
  const candidates = findCandidates(query, index, isWanted, index.tied.of(request.tiesOf ?? ''));
  const ranked = rerank(query, candidates, index, request.measuresAll ? everyRound : undefined);
  const found = ranked.map(({ candidate }) => candidate.passage);
  return {
    hits: ranked.map(hitOf),
    searchableWords: query.terms.length,
    outOfVocabulary: share(sumOfWeights(query.terms.filter(({ term }) => !term)), query.weight),
    meanWeight: query.weight / query.terms.length,
    passages: lexicon.passages,
    proseShare: index.proseShare,
    hasVectors: lexicon.hasVectors,
    ...topicOf(query, found, lexicon),
  };
}

function measureIn(index: LanguageIndex, question: string, ordinals: readonly number[]): readonly Hit[] {
  const query = parseQuery(question, [], index.lexicon);
  if (query.terms.length === 0) return [];
  const found = ordinals.flatMap((ordinal) => passageAt(index, ordinal) ?? []);
  return measureWords(query, found, index).map(hitOf);
}

function hitOf({ candidate, features, score }: Ranked): Hit {
  const { passage, ordinal, sentences } = candidate.passage;
  return {
    passage,
    ordinal,
    score,
    features,
    coverageOfOthers: candidate.coverage.others,
    lacking: () => lackingIn(candidate),
    sentences: () => {
      const measured = candidate.sentences.all();
      return sentences.flatMap(({ start, end }, place) =>
        measured[place] ? [{ start, end, features: measured[place] }] : [],
      );
    },
    highlight: () => candidate.mark,
  };
}
