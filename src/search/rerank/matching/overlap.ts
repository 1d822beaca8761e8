import type { IndexedPassage } from '../../index/indexed-passage.js';
import type { NumberBlocks } from '../../number-blocks.js';
import type { Query } from '../../query.js';
import type { MatchedQuery, MatchWord, WordMatch } from './word-match.js';

/** Where the terms and n-grams of a query occur in one passage. */
export class Overlap {
  /** Places of the words that are the term itself, by place in `query.terms`. */
  readonly positions: readonly number[][];
  /** How well each term is matched anywhere in the passage, 0…1. */
  readonly strengths: Float64Array;
  /** The same in each sentence: `sentenceStrengths[sentence * terms + term]`. */
  readonly sentenceStrengths: Float64Array;
  /** How many words of each sentence say what a term says. */
  readonly sentenceMatches: Float64Array;
  /** How often each n-gram is there, by place in `query.ngramWeights`. */
  readonly ngramCounts: Float64Array;
  /** 1 where a sentence has an n-gram: `sentenceNgrams[sentence * ngrams + ngram]`. */
  readonly sentenceNgrams: Uint8Array;

  constructor({ terms, ngramWeights }: Query, sentences: number, scratch: NumberBlocks) {
    this.positions = terms.map(() => []);
    this.strengths = scratch.floats(terms.length);
    this.sentenceStrengths = scratch.floats(sentences * terms.length);
    this.sentenceMatches = scratch.floats(sentences);
    this.ngramCounts = scratch.floats(ngramWeights.length);
    this.sentenceNgrams = scratch.bytes(sentences * ngramWeights.length);
  }

  addWord({ terms }: WordMatch, position: number, sentence: number): void {
    const first = sentence * this.strengths.length;
    if (terms.length > 0) this.sentenceMatches[sentence] = (this.sentenceMatches[sentence] ?? 0) + 1;
    for (const { term, strength } of terms) {
      if (strength === 1) this.positions[term]?.push(position);
      raise(this.strengths, term, strength);
      raise(this.sentenceStrengths, first + term, strength);
    }
  }

  addNgram(ngram: number, sentence: number): void {
    this.ngramCounts[ngram] = (this.ngramCounts[ngram] ?? 0) + 1;
    this.sentenceNgrams[sentence * this.ngramCounts.length + ngram] = 1;
  }
}

export function overlapOf(passage: IndexedPassage, { query, matchWord, scratch }: MatchedQuery): Overlap {
  const overlap = new Overlap(query, passage.sentences.length, scratch);
  addWords(overlap, passage, matchWord);
  if (passage.runningNgrams) addRunningNgrams(overlap, query, passage, passage.runningNgrams);
  return overlap;
}

function addWords(
  overlap: Overlap,
  { words, sentences, runningNgrams }: IndexedPassage,
  matchWord: MatchWord,
): void {
  let sentence = 0;
  for (let position = 0; position < words.length; position += 1) {
    while (position >= (sentences[sentence]?.wordsEnd ?? words.length)) sentence += 1;
    const match = matchWord(words[position] ?? -1);
    if (!match) continue;
    overlap.addWord(match, position, sentence);
    if (!runningNgrams) for (const ngram of match.ngrams) overlap.addNgram(ngram, sentence);
  }
}

function addRunningNgrams(
  overlap: Overlap,
  { ngrams: asked }: Query,
  { sentences }: IndexedPassage,
  ngrams: Int32Array,
): void {
  const places = new Map([...asked].map(([{ id }, place]) => [id, place]));
  let sentence = 0;
  ngrams.forEach((id, at) => {
    while (at >= (sentences[sentence]?.ngramsEnd ?? ngrams.length)) sentence += 1;
    const place = places.get(id);
    if (place !== undefined) overlap.addNgram(place, sentence);
  });
}

function raise(values: Float64Array, at: number, to: number): void {
  if (to > (values[at] ?? 0)) values[at] = to;
}
