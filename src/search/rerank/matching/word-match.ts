import { addTo } from '../../../base/lists.js';
import { type Lexicon, type SurfaceForm, termsOf } from '../../index/lexicon.js';
import { NumberBlocks } from '../../number-blocks.js';
import type { Query } from '../../query.js';

/** A word that matches a term of the query. */
interface TermMatch {
  /** Place in `query.terms`. */
  readonly term: number;
  /** 1 for the same term, less for a similar one, by the n-grams they share. */
  readonly strength: number;
}

/** How one surface form matches the query. */
export interface WordMatch {
  readonly terms: readonly TermMatch[];
  /** Its n-grams that the query has too, with repeats: places in `query.ngramWeights`. */
  readonly ngrams: readonly number[];
}

/** By id of surface form; undefined where a word has nothing in common with the query. */
export type MatchWord = (form: number) => WordMatch | undefined;

/** A query beside the words of its language's passages. */
export interface MatchedQuery {
  readonly query: Query;
  readonly lexicon: Lexicon;
  readonly matchWord: MatchWord;
  readonly scratch: NumberBlocks;
}

export function matchQuery(query: Query, lexicon: Lexicon): MatchedQuery {
  return { query, lexicon, matchWord: matchWords(query, lexicon), scratch: new NumberBlocks() };
}

/** Two words are similar above this Dice coefficient of their n-grams, or when one contains this share of the other. */
const minDice = 0.3;
const minHeld = 0.6;
/** A word that contains the query's word (`Verteidigungslinie`, `Verteidigung`) is not quite that word. */
const heldStrength = 0.8;
const maxLikeness = 0.95;

/**
 * Finds how each word of the corpus matches a query, starting from the query's n-grams: some 2,000
 * words share one, while the candidates of one question have 3,000 different words.
 */
export function matchWords(query: Query, { formCount }: Lexicon): MatchWord {
  const sharing = [...sharedNgrams(query)];
  const matches: WordMatch[] = new Array(sharing.length);
  // By id, one more than the place in `sharing`; an array, as it is looked at for each word of each candidate.
  const places = new Int32Array(formCount);
  sharing.forEach(([form], place) => {
    places[form.id] = place + 1;
  });
  return (form) => {
    // Most words match nothing: reading index -1 of an array took a seventh of a question's time.
    const found = places[form];
    if (!found) return undefined;
    const place = found - 1;
    const shared = sharing[place];
    if (!shared) return undefined;
    matches[place] ??= matchOf(shared[0], shared[1], query);
    return matches[place];
  };
}

/** How well each term of the query is matched by any of the words, 0…1: by place in `query.terms`. */
export function strengthsIn(words: Int32Array, { query, matchWord, scratch }: MatchedQuery): Float64Array {
  const strengths = scratch.floats(query.terms.length);
  for (const word of words) {
    const match = matchWord(word);
    if (!match) continue;
    for (const { term, strength } of match.terms) strengths[term] = Math.max(strengths[term] ?? 0, strength);
  }
  return strengths;
}

/** N-grams of a word that the query has too, with repeats: places in `query.ngramWeights`. */
type SharedNgrams = ReadonlyMap<SurfaceForm, readonly number[]>;

function sharedNgrams({ ngrams, terms }: Query): SharedNgrams {
  const shared = new Map<SurfaceForm, number[]>();
  for (const { term } of terms) for (const form of term?.forms ?? []) shared.set(form, []);
  for (const [{ forms }, place] of ngrams) {
    for (const form of forms) addTo(shared, form, place);
  }
  return shared;
}

function matchOf(form: SurfaceForm, ngrams: readonly number[], query: Query): WordMatch {
  const same = termsOf(form)
    .map((term) => query.termPlaces.get(term))
    .find((place) => place !== undefined);
  const exact = same === undefined ? [] : [{ term: same, strength: 1 }];
  return { terms: [...exact, ...alikeTerms(form, ngrams, same, query)], ngrams };
}

function alikeTerms(
  form: SurfaceForm,
  ngrams: readonly number[],
  same: number | undefined,
  { terms, termsOfNgram }: Query,
): readonly TermMatch[] {
  // By term: how many of its n-grams the word has, a repeated one counted once.
  const shared = new Map<number, number>();
  for (const ngram of new Set(ngrams)) {
    for (const term of termsOfNgram[ngram] ?? []) shared.set(term, (shared.get(term) ?? 0) + 1);
  }
  const alike: TermMatch[] = [];
  for (const [term, count] of shared) {
    const strength = term === same ? 0 : likeness(count, form.ngrams.length, terms[term]?.ngramCount ?? 0);
    if (strength > 0) alike.push({ term, strength });
  }
  return alike;
}

function likeness(shared: number, ofWord: number, ofTerm: number): number {
  const dice = (2 * shared) / (ofWord + ofTerm);
  // A word of one n-gram is in many that have nothing to do with it: `sent` in `represents`.
  const held = ofTerm > 1 ? shared / ofTerm : 0;
  return dice > minDice || held > minHeld ? Math.min(maxLikeness, Math.max(dice, heldStrength * held)) : 0;
}
