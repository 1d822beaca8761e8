import { share } from '../../bm25.js';
import type { IndexedPassage } from '../../index/indexed-passage.js';
import type { Lexicon, Term } from '../../index/lexicon.js';
import type { Query, QueryTerm } from '../../query.js';
import type { WordVectors } from '../../word-vectors.js';
import type { Overlap } from './overlap.js';
import type { SentenceShares } from './sentence-shares.js';

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

/** Similarity in meaning of the corpus's terms to those of one query, computed once each. */
export class TermSimilarity {
  readonly #vectors: WordVectors;
  /** Rows of the query's terms; -1 for one without a vector. */
  readonly #asked: readonly number[];
  /** Places of the names that a term stands for, by the term's text. */
  readonly #namesOf: ReadonlyMap<string, readonly number[]>;
  /** By id of the term. */
  readonly #compared: (Float64Array | null | undefined)[];

  constructor({ terms }: Query, { vectors, termCount }: Lexicon) {
    this.#vectors = vectors;
    this.#compared = new Array(termCount);
    this.#asked = terms.map(({ text }) => vectors.rowOf(text));
    this.#namesOf = acronymsOf(terms);
  }

  /** Whether any term of the query has a vector. */
  get hasAny(): boolean {
    return this.#asked.some((row) => row >= 0);
  }

  /** By place in the query's terms, 0…1; undefined when it is similar to none. */
  of(term: Term): Float64Array | undefined {
    const known = this.#compared[term.id];
    if (known !== undefined) return known ?? undefined;
    const fresh = this.#compare(term);
    this.#compared[term.id] = fresh ?? null;
    return fresh;
  }

  // Loops over numbers, here and below: some 1,200 words are compared for a question, most of its time.
  #compare({ text, vector }: Term): Float64Array | undefined {
    const names = this.#namesOf.get(text) ?? [];
    if (vector < 0 && names.length === 0) return undefined;
    const similar = new Float64Array(this.#asked.length);
    let highest = 0;
    for (let place = 0; place < similar.length; place += 1) {
      const each = names.includes(place) ? ofAcronym : this.#similarity(this.#asked[place] ?? -1, vector);
      similar[place] = each;
      if (each > highest) highest = each;
    }
    return highest > 0 ? similar : undefined;
  }

  /** The term itself does not count as related: exact matches are measured elsewhere. */
  #similarity(asked: number, vector: number): number {
    if (asked < 0 || vector < 0) return 0;
    const cosine = this.#vectors.cosine(asked, vector);
    return cosine > unrelated && cosine < same ? (cosine - unrelated) / (1 - unrelated) : 0;
  }
}

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

interface SimilarWords {
  readonly similarity: TermSimilarity;
  readonly lexicon: Lexicon;
}

/** Counting words of similar meaning may make another sentence the best. */
export function semanticFeatures(
  query: Query,
  passage: IndexedPassage,
  overlap: Overlap,
  { coverage, windowCoverage }: SentenceShares,
  words: SimilarWords,
): SemanticFeatures {
  const added = addedShares(query, passage, overlap, words);
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
function addedShares(query: Query, passage: IndexedPassage, overlap: Overlap, words: SimilarWords) {
  const count = passage.sentences.length;
  const added = { passage: 0, sentences: new Float64Array(count), windows: new Float64Array(count) };
  const { strengths, sentenceStrengths } = overlap;
  const closest = closestBySentence(passage, strengths.length, words);
  query.terms.forEach(({ weight }, term) => {
    const part = share(weight, query.weight);
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
  });
  return added;
}

function gain(alike: number, strength: number): number {
  return Math.max(0, alike - strength);
}

/** The closest word to each term in each sentence: `closest[sentence * terms + term]`. */
function closestBySentence(
  { words, sentences }: IndexedPassage,
  terms: number,
  { similarity, lexicon }: SimilarWords,
): Float64Array {
  const closest = new Float64Array(sentences.length * terms);
  let sentence = 0;
  for (let position = 0; position < words.length; position += 1) {
    while (position >= (sentences[sentence]?.wordsEnd ?? words.length)) sentence += 1;
    const { term } = lexicon.formAt(words[position] ?? -1);
    const similar = term && similarity.of(term);
    if (!similar) continue;
    const first = sentence * terms;
    for (let place = 0; place < terms; place += 1) {
      const each = similar[place] ?? 0;
      if (each > (closest[first + place] ?? 0)) closest[first + place] = each;
    }
  }
  return closest;
}
