import { bm25Share, share } from '../bm25.js';
import type { IndexedPassage, IndexedSentence } from '../index/indexed-passage.js';
import type { Lexicon } from '../index/lexicon.js';
import type { Query } from '../query.js';
import { cosine } from '../word-vectors.js';
import type { Overlap } from './matching/overlap.js';
import type { MatchWord } from './matching/word-match.js';
import { type Model, scoreWith } from './model.js';

/** What speaks for one sentence of a passage. */
export interface SentenceFeatures {
  /** Share of the query's weight found in it, and in it together with the one before. */
  readonly coverage: number;
  readonly windowCoverage: number;
  /** The same of the n-grams. */
  readonly ngrams: number;
  readonly windowNgrams: number;
  /** BM25 of the sentence as a share: of two that cover as much, the shorter one is denser. */
  readonly density: number;
  /** Share of the question's words that are here; one that is in several sentences counts less. */
  readonly distinctive: number;
  /** 1 when the question asks for a time, a number or a person and the sentence has one that the question has not. */
  readonly time: number;
  readonly year: number;
  readonly number: number;
  readonly person: number;
  /** Cosine of its words and the question's, each taken together; 0 without word vectors. */
  readonly topic: number;
  /** 1 in a block of code, a table, a list. */
  readonly code: number;
  readonly table: number;
  readonly list: number;
  /** 1 when it introduces what follows or asks itself: neither answers. */
  readonly introduces: number;
  readonly asks: number;
  /** 1 for the first and for the last of several. */
  readonly first: number;
  readonly last: number;
  /** ln(1 + words), at most that of a sentence of ordinary length. */
  readonly length: number;
}

/** In the order of the interface. */
export const sentenceFeatureNames = [
  'coverage',
  'windowCoverage',
  'ngrams',
  'windowNgrams',
  'density',
  'distinctive',
  'time',
  'year',
  'number',
  'person',
  'topic',
  'code',
  'table',
  'list',
  'introduces',
  'asks',
  'first',
  'last',
  'length',
] as const satisfies readonly (keyof SentenceFeatures)[];

/** Words in a sentence of ordinary length, stop words among them. */
const meanWords = 22;

/** What all passages looked at for one question share. */
interface SentenceContext {
  readonly matchWord: MatchWord;
  readonly lexicon: Lexicon;
  /** Mean direction of the question's words; of length 0 without word vectors. */
  readonly direction: Float32Array;
}

export function sentenceFeatures(
  query: Query,
  passage: IndexedPassage,
  overlap: Overlap,
  words: SentenceContext,
): readonly SentenceFeatures[] {
  const distinctive = distinctiveShares(query, passage);
  const last = passage.sentences.length - 1;
  return passage.sentences.map(({ start: from, end, wordsEnd, block, direction }, place) => {
    const start = passage.sentences[place - 1]?.wordsEnd ?? 0;
    const terms = termsIn(place, wordsEnd - start, query, overlap);
    const ngrams = ngramsIn(place, query, overlap);
    const { hasNumber, hasYear, hasName } = answersIn(passage, start, wordsEnd, words);
    const asks = (type: Query['answerType'], isThere: boolean) =>
      query.answerType === type && isThere ? 1 : 0;
    return {
      coverage: terms.found,
      windowCoverage: terms.window,
      density: terms.density,
      ngrams: ngrams.found,
      windowNgrams: ngrams.window,
      distinctive: distinctive[place] ?? 0,
      time: asks('time', hasNumber),
      year: asks('time', hasYear),
      number: asks('number', hasNumber),
      person: asks('person', hasName),
      topic: cosine(words.direction, direction),
      code: block === 'code' ? 1 : 0,
      table: block === 'table' ? 1 : 0,
      list: block === 'list' ? 1 : 0,
      introduces: endsWith(/[:：]$/u, passage.passage.text.slice(from, end)),
      asks: endsWith(/[?？؟\u037e]["'”’»)\]]*$/u, passage.passage.text.slice(from, end)),
      first: place === 0 && last > 0 ? 1 : 0,
      last: place === last && last > 0 ? 1 : 0,
      length: Math.log(1 + Math.min(meanWords, wordsEnd - start)),
    };
  });
}

function endsWith(pattern: RegExp, sentence: string): number {
  return pattern.test(sentence) ? 1 : 0;
}

/** The sentence that answers, by all that speaks for it: its place, 0 where there is none. */
export function bestSentence(sentences: readonly SentenceFeatures[], model: Model): number {
  const scores = sentences.map((sentence) => scoreWith(model, sentence));
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** Stop words count here as well: in one passage, even `was` or `by` may tell two sentences apart. */
function distinctiveShares({ words, wordPlaces }: Query, passage: IndexedPassage): Float64Array {
  const shares = new Float64Array(passage.sentences.length);
  const sentencesWith = words.map(() => new Set<number>());
  forEachWord(passage, (form, sentence) => {
    for (const place of wordPlaces.get(form) ?? []) sentencesWith[place]?.add(sentence);
  });
  const whole = sentencesWith.reduce((sum, { size }) => sum + 1 / Math.max(1, size), 0);
  for (const having of sentencesWith) {
    for (const each of having) shares[each] = (shares[each] ?? 0) + 1 / having.size / whole;
  }
  return shares;
}

function forEachWord(
  { words, sentences }: IndexedPassage,
  visit: (form: number, sentence: number) => void,
): void {
  let sentence = 0;
  words.forEach((form, position) => {
    while (position >= (sentences[sentence]?.wordsEnd ?? words.length)) sentence += 1;
    visit(form, sentence);
  });
}

function termsIn(sentence: number, words: number, { terms, weight: whole }: Query, overlap: Overlap) {
  const { sentenceStrengths } = overlap;
  const here = sentence * terms.length;
  const before = here - terms.length;
  let found = 0;
  let window = 0;
  let density = 0;
  terms.forEach(({ weight }, term) => {
    const strength = sentenceStrengths[here + term] ?? 0;
    found += weight * strength;
    window += weight * Math.max(strength, sentenceStrengths[before + term] ?? 0);
    density += weight * bm25Share(strength, words / meanWords);
  });
  return { found: share(found, whole), window: share(window, whole), density: share(density, whole) };
}

function ngramsIn(sentence: number, { ngramWeights, ngramsWeight }: Query, { sentenceNgrams }: Overlap) {
  const here = sentence * ngramWeights.length;
  const before = here - ngramWeights.length;
  let found = 0;
  let window = 0;
  ngramWeights.forEach((weight, ngram) => {
    const isHere = sentenceNgrams[here + ngram] === 1;
    if (isHere) found += weight;
    if (isHere || sentenceNgrams[before + ngram] === 1) window += weight;
  });
  return { found: share(found, ngramsWeight), window: share(window, ngramsWeight) };
}

/** Numbers and names of a sentence that the question does not have itself: what is asked with is no answer. */
function answersIn(
  { words, capitals }: IndexedPassage,
  start: IndexedSentence['start'],
  end: IndexedSentence['wordsEnd'],
  { matchWord, lexicon }: SentenceContext,
) {
  let hasNumber = false;
  let hasYear = false;
  let hasName = false;
  for (let place = start; place < end; place += 1) {
    if (capitals[place] !== 1) continue;
    const id = words[place] ?? -1;
    if (matchWord(id)?.terms.length) continue;
    const form = lexicon.formAt(id);
    if (form.isNumber) {
      hasNumber = true;
      hasYear ||= form.isYear;
    }
    // The first word of a sentence is written with a capital whatever it is.
    else if (place > start && form.term) hasName = true;
  }
  return { hasNumber, hasYear, hasName };
}
