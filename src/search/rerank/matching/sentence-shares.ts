import { bm25Share, share } from '../../bm25.js';
import type { IndexedPassage } from '../../index/indexed-passage.js';
import { type Query, weightAt } from '../../query.js';
import type { Scratch } from '../scratch.js';
import type { Overlap } from './overlap.js';

/** Words in a sentence of ordinary length, stop words among them. */
const meanWords = 22;

/** How much of the query each sentence has, by its place: what the reranker asks of every candidate. */
export interface SentenceShares {
  readonly coverage: Float64Array;
  readonly windowCoverage: Float64Array;
  readonly density: Float64Array;
  readonly ngrams: Float64Array;
  readonly windowNgrams: Float64Array;
}

export function sentenceSharesOf(
  query: Query,
  { sentences }: IndexedPassage,
  overlap: Overlap,
  scratch: Scratch,
): SentenceShares {
  const none = () => scratch.floats(sentences.length);
  const shares = {
    coverage: none(),
    windowCoverage: none(),
    density: none(),
    ngrams: none(),
    windowNgrams: none(),
  };
  let start = 0;
  sentences.forEach(({ wordsEnd }, place) => {
    addTerms(shares, place, wordsEnd - start, query, overlap);
    addNgrams(shares, place, query, overlap);
    start = wordsEnd;
  });
  return shares;
}

function addTerms(
  shares: SentenceShares,
  sentence: number,
  words: number,
  { terms, weight: whole }: Query,
  { sentenceStrengths }: Overlap,
): void {
  const here = sentence * terms.length;
  const before = here - terms.length;
  let found = 0;
  let window = 0;
  let density = 0;
  for (let term = 0; term < terms.length; term += 1) {
    const weight = weightAt(terms, term);
    const strength = sentenceStrengths[here + term] ?? 0;
    found += weight * strength;
    window += weight * Math.max(strength, before < 0 ? 0 : (sentenceStrengths[before + term] ?? 0));
    density += weight * bm25Share(strength, words / meanWords);
  }
  shares.coverage[sentence] = share(found, whole);
  shares.windowCoverage[sentence] = share(window, whole);
  shares.density[sentence] = share(density, whole);
}

function addNgrams(
  shares: SentenceShares,
  sentence: number,
  { ngramWeights, ngramsWeight }: Query,
  { sentenceNgrams }: Overlap,
): void {
  const here = sentence * ngramWeights.length;
  const before = here - ngramWeights.length;
  let found = 0;
  let window = 0;
  for (let ngram = 0; ngram < ngramWeights.length; ngram += 1) {
    const isHere = sentenceNgrams[here + ngram] === 1;
    const weight = ngramWeights[ngram] ?? 0;
    if (isHere) found += weight;
    if (isHere || (before >= 0 && sentenceNgrams[before + ngram] === 1)) window += weight;
  }
  shares.ngrams[sentence] = share(found, ngramsWeight);
  shares.windowNgrams[sentence] = share(window, ngramsWeight);
}
