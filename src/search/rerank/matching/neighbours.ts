import { share } from '../../bm25.js';
import type { FoundCandidate } from '../../candidates.js';
import type { IndexedHeading, IndexedPassage } from '../../index/indexed-passage.js';
import type { LanguageIndex } from '../../index/language-index.js';
import { weightAt } from '../../query.js';
import type { Overlap } from './overlap.js';
import { type MatchedQuery, strengthsIn } from './word-match.js';

/** What neighbouring passages add. */
export interface NeighbourShares {
  /** Share of the query that the passages right before and after add. */
  readonly adjacent: number;
  /** Retrieval scores of the other candidates from its article, and under its heading, as shares of all. */
  readonly articleMass: number;
  readonly sectionMass: number;
}

/** What stands around the candidates of one query. */
export class Neighbourhood {
  readonly #matched: MatchedQuery;
  readonly #passages: LanguageIndex['passages'];
  /** How well each term is matched in a passage: it may stand beside two candidates. */
  readonly #strengths = new Map<IndexedPassage, Float64Array>();
  /** Sums of retrieval scores: of all candidates, by article, and by heading. */
  #all = 0;
  readonly #ofArticle = new Map<string, number>();
  readonly #ofSection = new Map<IndexedHeading, number>();

  constructor(
    matched: MatchedQuery,
    candidates: readonly FoundCandidate[],
    passages: LanguageIndex['passages'],
  ) {
    this.#matched = matched;
    this.#passages = passages;
    for (const { passage, retrievalScore } of candidates) {
      const { heading } = passage;
      const { article } = passage.passage;
      this.#all += retrievalScore;
      this.#ofArticle.set(article, (this.#ofArticle.get(article) ?? 0) + retrievalScore);
      this.#ofSection.set(heading, (this.#ofSection.get(heading) ?? 0) + retrievalScore);
    }
  }

  /** It has been measured as a candidate, and may stand beside another. */
  know({ passage }: FoundCandidate, { strengths }: Overlap): void {
    this.#strengths.set(passage, strengths);
  }

  sharesFor({ passage, retrievalScore }: FoundCandidate, { strengths }: Overlap): NeighbourShares {
    const ofArticle = (this.#ofArticle.get(passage.passage.article) ?? 0) - retrievalScore;
    const ofSection = (this.#ofSection.get(passage.heading) ?? 0) - retrievalScore;
    return {
      adjacent: this.#addedAround(passage, strengths),
      articleMass: share(ofArticle, this.#all),
      sectionMass: share(ofSection, this.#all),
    };
  }

  #addedAround(passage: IndexedPassage, strengths: Float64Array): number {
    const { query } = this.#matched;
    const before = this.#strengthsAt(passage.number - 1, passage);
    const after = this.#strengthsAt(passage.number + 1, passage);
    let added = 0;
    for (let term = 0; term < strengths.length; term += 1) {
      const around = Math.max(before?.[term] ?? 0, after?.[term] ?? 0);
      added += weightAt(query.terms, term) * Math.max(0, around - (strengths[term] ?? 0));
    }
    return share(added, query.weight);
  }

  /** Undefined where another article begins. */
  #strengthsAt(number: number, beside: IndexedPassage): Float64Array | undefined {
    const passage = this.#passages[number];
    if (passage?.passage.article !== beside.passage.article) return undefined;
    const found = this.#strengths.get(passage) ?? strengthsIn(passage.words, this.#matched);
    this.#strengths.set(passage, found);
    return found;
  }
}
