import type { Passage } from '../corpus/article.js';
import { loadAnalyzer } from './analyzer.js';
import { commonnessFrom } from './common-words.js';
import type { LanguageParts } from './language-parts.js';
import { type PassageTerms, unpackPassageTerms } from './passage-terms.js';
import { countOf, type Postings } from './postings.js';
import { Ranking } from './ranking.js';
import { rowAt } from './rows.js';
import { type LikeTerms, makeLikeTerms } from './spelling.js';
import { TermVectors } from './term-vectors.js';
import { Vocabulary } from './vocabulary.js';
import { loadWordVectors } from './word-vectors.js';

/** A passage and all that searching it needs. */
export interface IndexedPassage {
  /** Place in the snapshot's list of passages. */
  readonly ordinal: number;
  readonly passage: Passage;
  readonly terms: PassageTerms;
  /** Terms of the article's title and of the headings above the passage. */
  readonly headingTerms: TermSet;
  /** Terms of all passages of the article. */
  readonly articleTerms: TermSet;
}

export type TermSet = Pick<ReadonlySet<number>, 'has'>;

export interface FieldPostings {
  readonly text: Postings;
  readonly heading: Postings;
  /** Where words run together. */
  readonly pieces?: Postings;
}

/** All passages of one language. They are numbered from 0, in order of their ordinals. */
export interface LanguageIndex {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly vectors: TermVectors;
  readonly likeTerms: LikeTerms;
  readonly ranking: Ranking;
  /** Means over the passages: words that are no stop words, and pieces. */
  readonly meanLength: number;
  readonly meanPieceLength: number;
  /** Share of the passages that do not stand under the term: what heads all of them says nothing of any. */
  headingRarity(term: number): number;
  passageAt(number: number): Passage | undefined;
  /** The same with its terms. They are put together at each call, as only candidates need them. */
  indexedAt(number: number): IndexedPassage | undefined;
}

/** @param passages all passages of the corpus, by ordinal */
export async function openLanguageIndex(
  parts: LanguageParts,
  passages: readonly Passage[],
): Promise<LanguageIndex> {
  const vocabulary = new Vocabulary(
    await loadAnalyzer(parts.language),
    commonnessFrom(parts.commonWords),
    parts.vocabulary,
  );
  const ordinalOf = (number: number) => parts.ordinals[number] ?? -1;
  return {
    language: parts.language,
    vocabulary,
    vectors: new TermVectors(vocabulary, await loadWordVectors(parts.language)),
    likeTerms: makeLikeTerms(vocabulary, parts.formsByPiece),
    ranking: new Ranking(parts.postings, parts.ordinals.length),
    meanLength: parts.meanLength,
    meanPieceLength: parts.meanPieceLength,
    headingRarity: (term) => 1 - countOf(parts.postings.heading, term) / Math.max(1, parts.ordinals.length),
    passageAt: (number) => passages[ordinalOf(number)],
    indexedAt(number) {
      const passage = passages[ordinalOf(number)];
      if (!passage) return undefined;
      return {
        ordinal: ordinalOf(number),
        passage,
        terms: unpackPassageTerms(parts.terms, number),
        headingTerms: new SortedTerms(rowAt(parts.headings, parts.headingOf[number] ?? -1)),
        articleTerms: new SortedTerms(rowAt(parts.articles, parts.articleOf[number] ?? -1)),
      };
    },
  };
}

/** An article of fifty passages has a thousand terms: looked for by halving, they take four bytes each. */
class SortedTerms implements TermSet {
  readonly #terms: Int32Array;

  constructor(sorted: Int32Array) {
    this.#terms = sorted;
  }

  has(term: number): boolean {
    let low = 0;
    let high = this.#terms.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#terms[middle] ?? 0;
      if (found === term) return true;
      if (found < term) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}
