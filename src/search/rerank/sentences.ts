import { largest } from '../../base/lists.js';
import { share } from '../bm25.js';
import type { IndexedPassage, IndexedSentence } from '../index/indexed-passage.js';
import { hasTrait, type SentenceTrait, type Traits } from '../index/sentence-traits.js';
import type { NumberBlocks } from '../number-blocks.js';
import type { Query } from '../query.js';
import { isOnlyDone } from './done-to.js';
import type { Overlap } from './matching/overlap.js';
import type { SentenceShares } from './matching/sentence-shares.js';
import type { MatchedQuery } from './matching/word-match.js';
import type { Model } from './model.js';

/** What speaks for one sentence of a passage, or against it. */
const measuredNames = [
  /** Share of the query's weight found in it, and in it together with the one before. */
  'coverage',
  'windowCoverage',
  /** The same of the n-grams. */
  'ngrams',
  'windowNgrams',
  /** BM25 of the sentence as a share: of two that cover as much, the shorter one is denser. */
  'density',
  /** Share of the question's words that are here; one that is in several sentences counts less. */
  'distinctive',
  /** What it covers of the most that one of them covers. */
  'relative',
  /** Share of its words that the question has: where it is 1, nothing new is said. */
  'echo',
  /** 1 when the question asks for a time, a number or a person and the sentence has one that the question has not. */
  'time',
  'year',
  'number',
  'person',
  /** A number, or a name, whatever is asked. */
  'anyNumber',
  'anyName',
  /** 1 for the first and for the last of several. */
  'first',
  'last',
  /** What is asked for, and what it does. */
  'howInstructs',
  'howInlineCode',
  'howCode',
  'howList',
  'whyExplains',
  'whyNegates',
  'whetherNegates',
  'whetherInstructs',
  'whetherFirst',
] as const;

const traitNames = [
  'code',
  'table',
  'list',
  'label',
  'introduces',
  'asks',
  'isIntroduced',
  'continues',
  'inlineCode',
  'negates',
] as const satisfies readonly SentenceTrait[];

export const sentenceFeatureNames = [...measuredNames, ...traitNames] as const;

type SentenceFeatureName = (typeof sentenceFeatureNames)[number];

export type SentenceFeatures = Readonly<Record<SentenceFeatureName, number>>;

/** How much the features count that have a weight, by their places. */
export type SentenceWeights = readonly { readonly place: number; readonly weight: number }[];

export function sentenceWeights(model: Model): SentenceWeights {
  return Array.from(model, ([name, weight]) => ({ place: placeOf[name as SentenceFeatureName], weight }));
}

const placeOf = Object.fromEntries(sentenceFeatureNames.map((name, place) => [name, place])) as Readonly<
  // fromEntries forgets the names.
  Record<SentenceFeatureName, number>
>;

/** Of all sentences of a passage, side by side: as fields of objects they were a quarter of what a question left behind. */
export class MeasuredSentences {
  readonly #values: Float64Array;
  readonly #count: number;

  constructor(count: number, scratch: NumberBlocks) {
    this.#count = count;
    this.#values = scratch.floats(count * sentenceFeatureNames.length);
  }

  set(sentence: number, name: SentenceFeatureName, value: number): void {
    this.#values[sentence * sentenceFeatureNames.length + placeOf[name]] = value;
  }

  of(sentence: number, name: SentenceFeatureName): number {
    return this.#values[sentence * sentenceFeatureNames.length + placeOf[name]] ?? 0;
  }

  highestOf(name: SentenceFeatureName): number {
    let highest = 0;
    for (let sentence = 0; sentence < this.#count; sentence += 1)
      highest = Math.max(highest, this.of(sentence, name));
    return highest;
  }

  scores(weights: SentenceWeights): readonly number[] {
    return Array.from({ length: this.#count }, (_, sentence) => {
      const first = sentence * sentenceFeatureNames.length;
      let score = 0;
      for (const { place, weight } of weights) score += weight * (this.#values[first + place] ?? 0);
      return score;
    });
  }

  /** As fields, for the few that are looked at by themselves. */
  all(): readonly SentenceFeatures[] {
    return Array.from({ length: this.#count }, (_, sentence) => {
      const values = sentenceFeatureNames.map((name) => [name, this.of(sentence, name)]);
      // fromEntries forgets the names.
      return Object.fromEntries(values) as SentenceFeatures;
    });
  }
}

/** All that is to be known of each sentence, to tell which one answers. */
export function measureSentences(
  passage: IndexedPassage,
  overlap: Overlap,
  shares: SentenceShares,
  matched: MatchedQuery,
): MeasuredSentences {
  const { query, scratch } = matched;
  const { sentences } = passage;
  const measured = new MeasuredSentences(sentences.length, scratch);
  const distinctive = distinctiveShares(query, passage);
  const last = sentences.length - 1;
  const most = largest([0, ...shares.coverage]);
  sentences.forEach(({ wordsEnd, length, traits }, place) => {
    const matches = Math.min(length, overlap.sentenceMatches[place] ?? 0);
    for (const name of shareNames) measured.set(place, name, shares[name][place] ?? 0);
    measured.set(place, 'distinctive', distinctive[place] ?? 0);
    measured.set(place, 'relative', share(shares.coverage[place] ?? 0, most));
    measured.set(place, 'echo', share(matches, length));
    measured.set(place, 'first', flag(place === 0 && last > 0));
    measured.set(place, 'last', flag(place === last && last > 0));
    const start = sentences[place - 1]?.wordsEnd ?? 0;
    const answers = answersIn(passage, start, wordsEnd, matched);
    addAnswers(measured, place, answers, query);
    if (isOnlyDone(passage, overlap, matched, start, wordsEnd)) measured.set(place, 'person', 0);
    for (const name of traitNames) measured.set(place, name, flag(hasTrait(traits, name)));
    addWanted(measured, place, traits, query);
  });
  return measured;
}

const shareNames = [
  'coverage',
  'windowCoverage',
  'ngrams',
  'windowNgrams',
  'density',
] as const satisfies readonly (keyof SentenceShares)[];

function addAnswers(
  measured: MeasuredSentences,
  sentence: number,
  { hasNumber, hasYear, hasName }: ReturnType<typeof answersIn>,
  { answerType }: Query,
): void {
  measured.set(sentence, 'time', flag(answerType === 'time' && hasNumber));
  measured.set(sentence, 'year', flag(answerType === 'time' && hasYear));
  measured.set(sentence, 'number', flag(answerType === 'number' && hasNumber));
  measured.set(sentence, 'person', flag(answerType === 'person' && hasName));
  measured.set(sentence, 'anyNumber', flag(hasNumber));
  measured.set(sentence, 'anyName', flag(hasName));
}

/** Where nothing of the kind is wanted, all stays 0. */
function addWanted(
  measured: MeasuredSentences,
  sentence: number,
  traits: Traits,
  { wants: { how, why, whether } }: Query,
): void {
  const does = (trait: SentenceTrait) => flag(hasTrait(traits, trait));
  if (how) {
    measured.set(sentence, 'howInstructs', does('instructs'));
    measured.set(sentence, 'howInlineCode', does('inlineCode'));
    measured.set(sentence, 'howCode', does('code'));
    measured.set(sentence, 'howList', does('list'));
  }
  if (why) {
    measured.set(sentence, 'whyExplains', does('explains'));
    measured.set(sentence, 'whyNegates', does('negates'));
  }
  if (whether) {
    measured.set(sentence, 'whetherNegates', does('negates'));
    measured.set(sentence, 'whetherInstructs', does('instructs'));
    measured.set(sentence, 'whetherFirst', measured.of(sentence, 'first'));
  }
}

function flag(isSo: boolean): number {
  return isSo ? 1 : 0;
}

/** Stop words count here as well: in one passage, even `was` or `by` may tell two sentences apart. */
function distinctiveShares({ words, wordPlaces, isWord }: Query, passage: IndexedPassage): Float64Array {
  const shares = new Float64Array(passage.sentences.length);
  const sentencesWith = words.map(() => new Set<number>());
  let sentence = 0;
  for (let position = 0; position < passage.words.length; position += 1) {
    const form = passage.words[position] ?? -1;
    if (isWord[form] !== 1) continue;
    while (position >= (passage.sentences[sentence]?.wordsEnd ?? passage.words.length)) sentence += 1;
    for (const place of wordPlaces.get(form) ?? []) sentencesWith[place]?.add(sentence);
  }
  const whole = sentencesWith.reduce((sum, { size }) => sum + 1 / Math.max(1, size), 0);
  for (const having of sentencesWith) {
    for (const each of having) shares[each] = (shares[each] ?? 0) + 1 / having.size / whole;
  }
  return shares;
}

/** Numbers and names of a sentence that the question does not have itself: what is asked with is no answer. */
function answersIn(
  { words, capitals }: IndexedPassage,
  start: IndexedSentence['start'],
  end: IndexedSentence['wordsEnd'],
  { matchWord, lexicon }: MatchedQuery,
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
