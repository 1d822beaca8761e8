import { share } from '../../bm25.js';
import type { IndexedPassage } from '../../index/indexed-passage.js';
import { type Query, type QueryWord, weightAt } from '../../query.js';
import type { Overlap } from './overlap.js';

/** Features of word order and spelling. */
export interface PhraseFeatures {
  /** Share of the words found exactly as written. */
  readonly exactMatch: number;
  /** Weight of the longest run of words found in the same order. */
  readonly longestPhrase: number;
  /** Share of the places of the question where a run of three words or more begins. */
  readonly trigramMatch: number;
  /** Share of adjacent terms that are adjacent here too. */
  readonly adjacency: number;
}

export function phraseFeatures(query: Query, passage: IndexedPassage, overlap: Overlap): PhraseFeatures {
  const { lengths, heaviest } = phrasesIn(query, passage);
  let exact = 0;
  let inTrigrams = 0;
  let trigrams = 0;
  for (let at = 0; at < query.words.length; at += 1) {
    const weight = weightAt(query.words, at);
    const length = lengths[at] ?? 0;
    if (length > 0) exact += weight;
    if (at + 2 >= query.words.length) continue;
    const ofThree = weight + weightAt(query.words, at + 1) + weightAt(query.words, at + 2);
    trigrams += ofThree;
    if (length > 2) inTrigrams += ofThree;
  }
  return {
    exactMatch: share(exact, query.wordsWeight),
    longestPhrase: share(heaviest, query.wordsWeight),
    trigramMatch: share(inTrigrams, trigrams),
    adjacency: adjacencyShare(query, overlap),
  };
}

/** For each place in the question, the longest matching run from there; and the heaviest run of two or more. */
function phrasesIn({ words, wordPlaces, isWord }: Query, passage: IndexedPassage) {
  const lengths = new Uint8Array(words.length);
  let heaviest = 0;
  for (let position = 0; position < passage.words.length; position += 1) {
    const form = passage.words[position] ?? -1;
    if (isWord[form] !== 1) continue;
    for (const at of wordPlaces.get(form) ?? []) {
      const length = phraseLength(words, at, passage.words, position);
      if (length > (lengths[at] ?? 0)) lengths[at] = length;
      if (length > 1) heaviest = Math.max(heaviest, weightOfPhrase(words, at, length));
    }
  }
  return { lengths, heaviest };
}

function phraseLength(
  words: readonly QueryWord[],
  at: number,
  passage: Int32Array,
  position: number,
): number {
  let length = 1;
  while (at + length < words.length && position + length < passage.length) {
    if (passage[position + length] !== words[at + length]?.form?.id) break;
    length += 1;
  }
  return length;
}

function weightOfPhrase(words: readonly QueryWord[], at: number, length: number): number {
  let weight = 0;
  for (let place = at; place < at + length; place += 1) weight += weightAt(words, place);
  return weight;
}

/** As far apart as in the question, or one word further, which counts less. */
const oneWordFurther = 0.7;

function adjacencyShare({ terms }: Query, { positions }: Overlap): number {
  let found = 0;
  let whole = 0;
  for (let second = 1; second < terms.length; second += 1) {
    const [a, b] = [terms[second - 1], terms[second]];
    if (!a || !b) continue;
    const weight = a.weight + b.weight;
    whole += weight;
    found +=
      weight * closeness(positions[second - 1] ?? [], positions[second] ?? [], b.position - a.position);
  }
  return share(found, whole);
}

function closeness(firsts: readonly number[], seconds: readonly number[], gap: number): number {
  let best = 0;
  for (const first of firsts) {
    for (const second of seconds) {
      const distance = second - first;
      if (distance === gap) return 1;
      if (distance > 0 && distance <= gap + 1) best = oneWordFurther;
    }
  }
  return best;
}
