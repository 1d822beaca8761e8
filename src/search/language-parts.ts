import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import type { Article, Passage } from '../corpus/article.js';
import { type Analyzer, loadAnalyzer } from './analyzer.js';
import { type CommonWordsParts, loadCommonWords } from './common-words.js';
import type { FieldPostings } from './language-index.js';
import { analyzePassage, formOf, type PackedPassageTerms, PassageTermsPacker } from './passage-terms.js';
import { postingsOf } from './postings.js';
import { type Rows, RowsBuilder, rowAt, transpose } from './rows.js';
import { noTerm, type VocabularyParts } from './vocabulary.js';
import { VocabularyBuilder } from './vocabulary-builder.js';

/**
 * What the index of one language is made of: typed arrays, so that it can be handed from one thread to another
 * without being copied, and written to disk and read back as it is. Passages are numbered from 0.
 */
export interface LanguageParts {
  readonly language: string;
  readonly vocabulary: VocabularyParts;
  readonly commonWords: CommonWordsParts;
  readonly formsByPiece: Rows;
  readonly terms: PackedPassageTerms;
  readonly postings: FieldPostings;
  /** Sorted terms; a row for each title with the headings below it, and which row is a passage's. */
  readonly headings: Rows;
  readonly headingOf: Int32Array;
  /** Sorted terms; a row for each article, and which row is a passage's. */
  readonly articles: Rows;
  readonly articleOf: Int32Array;
  /** By passage: its place in the snapshot's list of passages. */
  readonly ordinals: Int32Array;
  readonly meanLength: number;
  readonly meanPieceLength: number;
}

/** An article with the ordinal of its first passage. */
export interface PlacedArticle {
  readonly article: Article;
  readonly firstOrdinal: number;
}

/** Takes 0.3 ms a passage; other work goes first between two articles. */
export async function buildLanguageParts(
  language: string,
  articles: readonly PlacedArticle[],
): Promise<LanguageParts> {
  const builder = new LanguageBuilder(await loadAnalyzer(language));
  for (const placed of articles) {
    builder.add(placed);
    await eventLoopTurn();
  }
  return builder.build();
}

class LanguageBuilder {
  readonly #analyzer: Analyzer;
  readonly #vocabulary: VocabularyBuilder;
  readonly #terms = new PassageTermsPacker();
  readonly #headings = new RowsBuilder();
  readonly #headingOf: number[] = [];
  readonly #articles = new RowsBuilder();
  readonly #articleOf: number[] = [];
  readonly #ordinals: number[] = [];

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
    this.#vocabulary = new VocabularyBuilder(analyzer);
  }

  add({ article, firstOrdinal }: PlacedArticle): void {
    const articleTerms = new Set<number>();
    const headings = this.#headingReader(article);
    for (const [place, passage] of article.passages.entries()) {
      const terms = analyzePassage(passage, article, this.#vocabulary);
      for (const word of terms.words) articleTerms.add(this.#vocabulary.termOf(formOf(word)));
      this.#ordinals.push(firstOrdinal + place);
      this.#terms.add(terms);
      this.#headingOf.push(headings(passage));
    }
    const row = this.#articles.add(sorted(articleTerms));
    for (const _ of article.passages) this.#articleOf.push(row);
  }

  /** Passages under the same headings share one row. */
  #headingReader({ title }: Article): (passage: Passage) => number {
    const known = new Map<string, number>();
    return ({ section }) => {
      const heading = [title, ...section].join('\n');
      const row = known.get(heading) ?? this.#headings.add(sorted(this.#termsOf(heading)));
      known.set(heading, row);
      return row;
    };
  }

  #termsOf(text: string): ReadonlySet<number> {
    const tokens = this.#analyzer.tokens(text);
    return new Set(tokens.map((token) => this.#vocabulary.termOf(this.#vocabulary.add(token))));
  }

  async build(): Promise<LanguageParts> {
    const vocabulary = this.#vocabulary.build();
    const terms = this.#terms.build(this.#analyzer.piecesRunOn);
    const headings = this.#headings.build();
    const headingOf = Int32Array.from(this.#headingOf);
    return {
      language: this.#analyzer.language,
      vocabulary,
      commonWords: await loadCommonWords(this.#analyzer),
      formsByPiece: transpose(vocabulary.piecesOf, vocabulary.pieceCounts.length),
      terms,
      postings: postingsIn(terms, vocabulary, (passage) => rowAt(headings, headingOf[passage] ?? -1)),
      headings,
      headingOf,
      articles: this.#articles.build(),
      articleOf: Int32Array.from(this.#articleOf),
      ordinals: Int32Array.from(this.#ordinals),
      meanLength: mean(terms.lengths),
      meanPieceLength: mean(terms.pieceLengths),
    };
  }
}

/** Pieces are looked up only where words cannot be told apart surely: elsewhere they are looked at in candidates. */
function postingsIn(
  { words, pieces, lengths }: PackedPassageTerms,
  { termOf, termCounts, pieceCounts }: VocabularyParts,
  headingTerms: (passage: number) => Int32Array,
): FieldPostings {
  const passages = lengths.length;
  const textTerms = (passage: number) => rowAt(words, passage).map((word) => termOf[formOf(word)] ?? noTerm);
  return {
    text: postingsOf(passages, termCounts.length, textTerms),
    heading: postingsOf(passages, termCounts.length, headingTerms),
    ...(pieces && { pieces: postingsOf(passages, pieceCounts.length, (passage) => rowAt(pieces, passage)) }),
  };
}

function sorted(terms: ReadonlySet<number>): Int32Array {
  return Int32Array.from([...terms].filter((term) => term !== noTerm)).sort();
}

function mean(lengths: Int32Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return Math.max(1, sum / Math.max(1, lengths.length));
}
