import { largest } from '../../../base/lists.js';
import { share } from '../../bm25.js';
import type { IndexedHeading, IndexedPassage } from '../../index/indexed-passage.js';
import { type Query, weightAt } from '../../query.js';
import type { Overlap } from './overlap.js';
import { type MatchedQuery, strengthsIn } from './word-match.js';

/** How well the headings above a passage match the query. */
export interface HeadingMatch {
  /** Share of the query found in the title, and in the nearest heading. */
  readonly title: number;
  readonly nearest: number;
  /** Share of the nearest heading's words that are in the query: all when it is exactly what is asked for. */
  readonly nearestAsked: number;
  /** Share of the query found in the nearest heading, the title and the best sentence together. */
  readonly withSentence: number;
  /** Share found in headings and the whole passage together. */
  readonly withPassage: number;
}

export function headingMatchOf(
  query: Query,
  headings: HeadingStrengths,
  { heading, sentences }: IndexedPassage,
  { strengths, sentenceStrengths }: Overlap,
): HeadingMatch {
  const { both, title, nearest, nearestAsked } = headings.of(heading);
  let withSentence = 0;
  for (let sentence = 0; sentence < sentences.length; sentence += 1)
    withSentence = Math.max(withSentence, coveredBy(query, both, sentenceStrengths, sentence));
  return { title, nearest, nearestAsked, withSentence, withPassage: coveredBy(query, both, strengths, 0) };
}

/** Share of the query found in either. @param at which of the parts of `others` is meant */
function coveredBy(
  { terms, weight: whole }: Query,
  some: Float64Array,
  others: Float64Array,
  at: number,
): number {
  const first = at * terms.length;
  let covered = 0;
  for (let term = 0; term < terms.length; term += 1)
    covered += weightAt(terms, term) * Math.max(some[term] ?? 0, others[first + term] ?? 0);
  return share(covered, whole);
}

type OfHeading = Pick<HeadingMatch, 'title' | 'nearest' | 'nearestAsked'> & {
  /** How well each term is matched in the title or in the nearest heading. */
  readonly both: Float64Array;
};

/** How well headings match one query. Several candidates stand below the same ones. */
export class HeadingStrengths {
  readonly #matched: MatchedQuery;
  readonly #known = new Map<IndexedHeading, OfHeading>();

  constructor(matched: MatchedQuery) {
    this.#matched = matched;
  }

  of(heading: IndexedHeading): OfHeading {
    const found = this.#known.get(heading) ?? this.#measure(heading);
    this.#known.set(heading, found);
    return found;
  }

  #measure({ title, nearest }: IndexedHeading): OfHeading {
    const { query, scratch } = this.#matched;
    const inTitle = strengthsIn(title, this.#matched);
    const inNearest = strengthsIn(nearest, this.#matched);
    const nothing = scratch.floats(inTitle.length);
    const both = scratch.floats(inTitle.length);
    for (let term = 0; term < both.length; term += 1)
      both[term] = Math.max(inTitle[term] ?? 0, inNearest[term] ?? 0);
    return {
      both,
      title: coveredBy(query, inTitle, nothing, 0),
      nearest: coveredBy(query, inNearest, nothing, 0),
      nearestAsked: this.#askedShare(nearest),
    };
  }

  #askedShare(words: Int32Array): number {
    const { lexicon, matchWord } = this.#matched;
    let asked = 0;
    let whole = 0;
    for (const word of words) {
      const { term } = lexicon.formAt(word);
      if (!term) continue;
      const weight = lexicon.termWeight(term.text);
      whole += weight;
      asked += weight * largest([0, ...(matchWord(word)?.terms ?? []).map(({ strength }) => strength)]);
    }
    return share(asked, whole);
  }
}
