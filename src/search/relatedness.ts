import { acronymsOf } from './acronyms.js';
import type { LanguageIndex } from './language-index.js';
import type { Overlap } from './overlap.js';
import { formOf, type PassageTerms } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';
import { share } from './scales.js';
import type { SentenceEvidence } from './sentence-evidence.js';
import type { TermVectors } from './term-vectors.js';
import { noTerm } from './vocabulary.js';
import type { WordVectors } from './word-vectors.js';

/** What words alike in meaning add to coverage: in the passage, its best sentence, its best two. */
export interface RelatedEvidence {
  readonly related: number;
  readonly relatedInSentence: number;
  readonly relatedInWindow: number;
}

export const nothingRelated: RelatedEvidence = { related: 0, relatedInSentence: 0, relatedInWindow: 0 };

/** The same sentence by sentence. */
export interface Relatedness {
  /** To the share found in the passage. */
  readonly passage: number;
  /** To the share found in each sentence, and in each with the one before. */
  readonly sentences: Float64Array;
  readonly windows: Float64Array;
}

/** Up to this cosine go any two words of a subject: `army` and `treaty`. */
const unrelated = 0.35;
const noKin = -1;

/** How alike in meaning terms of the vocabulary are to those of one question, looked up once for each. */
export class Kin {
  /** By term of the vocabulary: one more than where its row begins, `noKin`, or 0 when not looked at yet. */
  readonly #rows: Int32Array;
  /** Row by row how alike, 0…1, to each term of the question. */
  #likeness = new Float32Array(256);
  #used = 0;
  readonly #asked: readonly (Float32Array | undefined)[];
  /** Places of the names that a term of the vocabulary stands for. */
  readonly #namesFor: ReadonlyMap<number, readonly number[]>;
  readonly #vectors: TermVectors;

  constructor(
    { terms }: QuestionTerms,
    { vectors, vocabulary }: Pick<LanguageIndex, 'vectors' | 'vocabulary'>,
  ) {
    this.#asked = terms.map(({ term }) => directionOf(term, vectors.words));
    this.#namesFor = new Map(
      [...acronymsOf(terms)].map(([acronym, places]) => [vocabulary.termId(acronym) ?? noTerm, places]),
    );
    this.#rows = new Int32Array(this.hasAny ? vocabulary.terms.length : 0);
    this.#vectors = vectors;
  }

  get hasAny(): boolean {
    return this.#asked.some((each) => each !== undefined);
  }

  /** Raises each of `closest`, from `first` on, to how alike the term is to the question's. */
  raise(closest: Float64Array, first: number, term: number): void {
    const row = this.#rows[term] || this.#look(term);
    if (row === noKin) return;
    for (let place = 0; place < this.#asked.length; place += 1) {
      const likeness = this.#likeness[row - 1 + place] ?? 0;
      if (likeness > (closest[first + place] ?? 0)) closest[first + place] = likeness;
    }
  }

  #look(term: number): number {
    const vector = this.#vectors.rowOfTerm(term);
    const names = this.#namesFor.get(term) ?? [];
    const isKin = (vector >= 0 || names.length > 0) && this.#compare(vector, names);
    const row = isKin ? this.#used + 1 : noKin;
    if (row !== noKin) this.#used += this.#asked.length;
    this.#rows[term] = row;
    return row;
  }

  /** Writes a row behind the last one; false when it holds nothing. */
  #compare(vector: number, names: readonly number[]): boolean {
    if (this.#used + this.#asked.length > this.#likeness.length) this.#grow();
    let hasKin = false;
    for (let place = 0; place < this.#asked.length; place += 1) {
      const likeness = names.includes(place) ? ofAcronym : this.#likenessAt(place, vector);
      this.#likeness[this.#used + place] = likeness;
      hasKin ||= likeness > 0;
    }
    return hasKin;
  }

  #likenessAt(place: number, vector: number): number {
    const asked = this.#asked[place];
    if (!asked || vector < 0) return 0;
    const cosine = this.#vectors.words.cosine(asked, vector);
    // The term itself is no kin: where it stands is known better.
    return cosine > unrelated && cosine < same ? (cosine - unrelated) / (1 - unrelated) : 0;
  }

  #grow(): void {
    const larger = new Float32Array(this.#likeness.length * 2);
    larger.set(this.#likeness);
    this.#likeness = larger;
  }
}

/** Undefined when nothing is known of the term. */
function directionOf(term: string, words: WordVectors): Float32Array | undefined {
  const row = words.rowOf(term);
  return row < 0 ? undefined : words.directionAt(row);
}

/** A cosine of 1, rounding allowed for. */
const same = 0.9999;
/** Others may have the same initials. */
const ofAcronym = 0.9;

export function relatednessOf(
  question: QuestionTerms,
  passage: PassageTerms,
  overlap: Overlap,
  termOf: Int32Array,
  kin: Kin,
): Relatedness {
  const sentences = passage.sentenceEnds.length;
  const added = { passage: 0, sentences: new Float64Array(sentences), windows: new Float64Array(sentences) };
  const { strengths, bySentence } = overlap;
  const closest = kinBySentence(passage, strengths.length, termOf, kin);
  question.terms.forEach(({ weight }, term) => {
    const part = share(weight, question.weight);
    let most = 0;
    let strengthBefore = 0;
    let kinBefore = 0;
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      const at = sentence * strengths.length + term;
      const strength = bySentence[at] ?? 0;
      const alike = closest[at] ?? 0;
      most = Math.max(most, alike);
      const inWindow = gain(Math.max(alike, kinBefore), Math.max(strength, strengthBefore));
      added.sentences[sentence] = (added.sentences[sentence] ?? 0) + part * gain(alike, strength);
      added.windows[sentence] = (added.windows[sentence] ?? 0) + part * inWindow;
      strengthBefore = strength;
      kinBefore = alike;
    }
    added.passage += part * gain(most, strengths[term] ?? 0);
  });
  return added;
}

/** Another sentence may be the best one when words alike in meaning count. */
export function relatedEvidence(
  found: readonly SentenceEvidence[],
  { passage, sentences, windows }: Relatedness,
): RelatedEvidence {
  const highest = (measure: (place: number) => number) =>
    found.reduce((most, _, place) => Math.max(most, measure(place)), 0);
  const coverage = (place: number) => found[place]?.coverage ?? 0;
  const window = (place: number) => found[place]?.windowCoverage ?? 0;
  return {
    related: passage,
    relatedInSentence: highest((place) => coverage(place) + (sentences[place] ?? 0)) - highest(coverage),
    relatedInWindow: highest((place) => window(place) + (windows[place] ?? 0)) - highest(window),
  };
}

function gain(alike: number, strength: number): number {
  return Math.max(0, alike - strength);
}

/** The closest kin of each term in each sentence: `closest[sentence * terms + term]`. */
function kinBySentence(
  { words, sentenceEnds }: PassageTerms,
  terms: number,
  termOf: Int32Array,
  kin: Kin,
): Float64Array {
  const closest = new Float64Array(sentenceEnds.length * terms);
  let sentence = 0;
  for (let position = 0; position < words.length; position += 1) {
    while (position >= (sentenceEnds[sentence] ?? words.length)) sentence += 1;
    const term = termOf[formOf(words[position] ?? 0)] ?? noTerm;
    if (term !== noTerm) kin.raise(closest, sentence * terms, term);
  }
  return closest;
}
