import { rememberFor } from '../../../base/remember.js';
import { share } from '../../bm25.js';
import type { IndexedPassage } from '../../index/indexed-passage.js';
import type { Lexicon, Term } from '../../index/lexicon.js';
import { type QueryTerm, weightAt } from '../../query.js';
import type { Overlap } from './overlap.js';
import type { SentenceShares } from './sentence-shares.js';
import type { MatchedQuery } from './word-match.js';

/** What words of similar meaning add to coverage: in the passage, its best sentence, its best two. */
export interface SemanticFeatures {
  readonly related: number;
  readonly relatedInSentence: number;
  readonly relatedInWindow: number;
}

export const nothingRelated: SemanticFeatures = { related: 0, relatedInSentence: 0, relatedInWindow: 0 };

/** Any two words of one subject have a cosine up to this: `army` and `treaty`. */
const unrelated = 0.35;
/** A cosine of 1, rounding allowed for. */
const same = 0.9999;
/** Other names may have the same initials. */
const ofAcronym = 0.9;
const maxAcronymLength = 5;

/** The terms of a query that one word is similar to, by their places, and how similar it is, 0…1. */
interface Similar {
  readonly places: readonly number[];
  readonly similarities: readonly number[];
}

/** Similarity in meaning of the corpus's terms to those of one query, computed once each. */
export class TermSimilarity {
  readonly #lexicon: Lexicon;
  /** Rows of the query's terms; -1 for one without a vector. */
  readonly #asked: readonly number[];
  /** Of each of these and the terms of the corpus, by the id of these: what is known of it from other queries, too. */
  readonly #cosines: readonly (Float32Array | undefined)[];
  /** Places of the names that a term stands for, by the term's text. */
  readonly #namesOf: ReadonlyMap<string, readonly number[]>;
  /** By id of the term: 0 until it is asked for, else one more than the place in `#found`. */
  readonly #places: Int32Array;
  /** The first for all that are similar to none, as most are. */
  readonly #found: (Similar | null)[] = [null];

  constructor({ query: { terms }, lexicon }: MatchedQuery) {
    this.#lexicon = lexicon;
    this.#places = new Int32Array(lexicon.termCount);
    this.#asked = terms.map(({ vector }) => vector);
    this.#cosines = this.#asked.map((row) => (row < 0 ? undefined : cosinesWith(row, lexicon)));
    this.#namesOf = acronymsOf(terms);
  }

  /** Whether any term of the query has a vector. */
  get hasAny(): boolean {
    return this.#asked.some((row) => row >= 0);
  }

  /** Null when it is similar to none, as most are. */
  of(term: Term): Similar | null {
    const known = this.#places[term.id] ?? 0;
    if (known > 0) return this.#found[known - 1] ?? null;
    const fresh = this.#compare(term);
    this.#places[term.id] = fresh ? this.#found.push(fresh) : 1;
    return fresh;
  }

  /** How similar it is to one term of the query, 0…1. */
  to(place: number, term: Term): number {
    const similar = this.of(term);
    return similar?.similarities[similar.places.indexOf(place)] ?? 0;
  }

  // Loops over numbers, here and below: some 1,200 words are compared for a question, most of its time.
  #compare(term: Term): Similar | null {
    const names = this.#namesOf.get(term.text);
    if (term.vector < 0 && !names) return null;
    const places: number[] = [];
    const similarities: number[] = [];
    for (let place = 0; place < this.#asked.length; place += 1) {
      const each = names?.includes(place) ? ofAcronym : this.#similarity(place, term);
      if (each === 0) continue;
      places.push(place);
      similarities.push(each);
    }
    return places.length > 0 ? { places, similarities } : null;
  }

  /** The term itself does not count as related: exact matches are measured elsewhere. */
  #similarity(place: number, { id, vector }: Term): number {
    const cosines = this.#cosines[place];
    if (!cosines || vector < 0) return 0;
    // Read back, so that it is rounded alike whether it was known or not.
    if (Number.isNaN(cosines[id]))
      cosines[id] = this.#lexicon.vectors.cosine(this.#asked[place] ?? -1, vector);
    const cosine = cosines[id] ?? 0;
    return cosine > unrelated && cosine < same ? (cosine - unrelated) / (1 - unrelated) : 0;
  }
}

/**
 * Cosines of a row and those of all terms, by their id: NaN where none has been asked for yet. A question is searched up
 * to three times, and its words come again in what is asked after it.
 */
const cosinesWith = rememberFor(
  ({ termCount }: Lexicon) => Math.max(leastRemembered, Math.floor(maxCosines / Math.max(1, termCount))),
  (_row: number, { termCount }) => new Float32Array(termCount).fill(Number.NaN),
);

/** Four megabytes; as many rows as a question may have words in any case. */
const maxCosines = 1e6;
const leastRemembered = 40;

/** `U.S.` for `United States`: the initials of consecutive names, with the places of these names. */
function acronymsOf(terms: readonly QueryTerm[]): ReadonlyMap<string, readonly number[]> {
  const acronyms = new Map<string, readonly number[]>();
  terms.forEach((_, first) => {
    const run = runFrom(terms, first);
    for (let length = 2; length <= run.length; length += 1) {
      const places = run.slice(0, length);
      acronyms.set(places.map((place) => terms[place]?.text.at(0) ?? '').join(''), places);
    }
  });
  return acronyms;
}

/** One word may come between, as in `Bank of England`. */
function runFrom(terms: readonly QueryTerm[], first: number): readonly number[] {
  const run: number[] = [];
  for (let place = first; place < terms.length && run.length < maxAcronymLength; place += 1) {
    const gap = (terms[place]?.position ?? 0) - (terms[place - 1]?.position ?? 0);
    if (!terms[place]?.isName || (place > first && (gap < 1 || gap > 2))) break;
    run.push(place);
  }
  return run;
}

/** Counting words of similar meaning may make another sentence the best. */
export function semanticFeatures(
  passage: IndexedPassage,
  overlap: Overlap,
  { coverage, windowCoverage }: SentenceShares,
  similarity: TermSimilarity,
  matched: MatchedQuery,
): SemanticFeatures {
  const added = addedShares(passage, overlap, similarity, matched);
  return {
    related: added.passage,
    relatedInSentence: riseOf(coverage, added.sentences),
    relatedInWindow: riseOf(windowCoverage, added.windows),
  };
}

/** How much higher the highest is with what is added. */
function riseOf(shares: Float64Array, added: Float64Array): number {
  let before = 0;
  let after = 0;
  for (let place = 0; place < shares.length; place += 1) {
    const share = shares[place] ?? 0;
    before = Math.max(before, share);
    after = Math.max(after, share + (added[place] ?? 0));
  }
  return after - before;
}

/** What related words add to the share found in the passage, in each sentence, in each with the one before. */
function addedShares(
  passage: IndexedPassage,
  overlap: Overlap,
  similarity: TermSimilarity,
  matched: MatchedQuery,
) {
  const { query, scratch } = matched;
  const count = passage.sentences.length;
  const added = { passage: 0, sentences: scratch.floats(count), windows: scratch.floats(count) };
  const { strengths, sentenceStrengths } = overlap;
  const closest = closestBySentence(passage, similarity, matched);
  for (let term = 0; term < strengths.length; term += 1) {
    const part = share(weightAt(query.terms, term), query.weight);
    let most = 0;
    let strengthBefore = 0;
    let alikeBefore = 0;
    for (let sentence = 0; sentence < count; sentence += 1) {
      const at = sentence * strengths.length + term;
      const strength = sentenceStrengths[at] ?? 0;
      const alike = closest[at] ?? 0;
      most = Math.max(most, alike);
      const inWindow = gain(Math.max(alike, alikeBefore), Math.max(strength, strengthBefore));
      added.sentences[sentence] = (added.sentences[sentence] ?? 0) + part * gain(alike, strength);
      added.windows[sentence] = (added.windows[sentence] ?? 0) + part * inWindow;
      strengthBefore = strength;
      alikeBefore = alike;
    }
    added.passage += part * gain(most, strengths[term] ?? 0);
  }
  return added;
}

function gain(alike: number, strength: number): number {
  return Math.max(0, alike - strength);
}

/** The closest word to each term in each sentence: `closest[sentence * terms + term]`. */
function closestBySentence(
  { words, sentences }: IndexedPassage,
  similarity: TermSimilarity,
  { query, lexicon, scratch }: MatchedQuery,
): Float64Array {
  const terms = query.terms.length;
  const closest = scratch.floats(sentences.length * terms);
  let sentence = 0;
  for (let position = 0; position < words.length; position += 1) {
    while (position >= (sentences[sentence]?.wordsEnd ?? words.length)) sentence += 1;
    const { term } = lexicon.formAt(words[position] ?? -1);
    const similar = term && similarity.of(term);
    if (!similar) continue;
    const { places, similarities } = similar;
    for (let n = 0; n < places.length; n += 1) {
      const at = sentence * terms + (places[n] ?? 0);
      closest[at] = Math.max(closest[at] ?? 0, similarities[n] ?? 0);
    }
  }
  return closest;
}
