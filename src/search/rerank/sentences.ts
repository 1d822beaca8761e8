import { largest } from '../../base/lists.js';
import { share } from '../bm25.js';
import type { IndexedPassage, IndexedSentence } from '../index/indexed-passage.js';
import { hasTrait, type SentenceTrait, type Traits } from '../index/sentence-traits.js';
import type { Query } from '../query.js';
import type { Overlap } from './matching/overlap.js';
import type { SentenceShares } from './matching/sentence-shares.js';
import type { MatchedQuery } from './matching/word-match.js';

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

export type SentenceFeatures = Readonly<Record<(typeof sentenceFeatureNames)[number], number>>;

/** All that is to be known of each sentence, to tell which one answers. */
export function sentenceFeatures(
  passage: IndexedPassage,
  overlap: Overlap,
  shares: SentenceShares,
  matched: MatchedQuery,
): readonly SentenceFeatures[] {
  const { query } = matched;
  const { sentences } = passage;
  const distinctive = distinctiveShares(query, passage);
  const last = sentences.length - 1;
  const most = largest([0, ...shares.coverage]);
  return sentences.map(({ wordsEnd, length, traits }, place) => {
    const matches = Math.min(length, overlap.sentenceMatches[place] ?? 0);
    return featuresFrom(query, shares, place, {
      most,
      distinctive: distinctive[place] ?? 0,
      echo: share(matches, length),
      answers: answersIn(passage, sentences[place - 1]?.wordsEnd ?? 0, wordsEnd, matched),
      isFirst: place === 0 && last > 0,
      isLast: place === last && last > 0,
      traits,
    });
  });
}

interface Measured {
  /** Coverage of the sentence that covers most. */
  readonly most: number;
  readonly distinctive: number;
  readonly echo: number;
  readonly answers: ReturnType<typeof answersIn>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly traits: Traits;
}

/** Field by field: objects put together from others take V8 six times as long, and there are 300 a question. */
function featuresFrom(
  { answerType, wants }: Query,
  shares: SentenceShares,
  place: number,
  measured: Measured,
): SentenceFeatures {
  const { answers, isFirst, traits } = measured;
  const shareIn = (name: keyof SentenceShares) => shares[name][place] ?? 0;
  const { how, why, whether } = wants;
  const does = (trait: SentenceTrait) => flag(hasTrait(traits, trait));
  const negates = does('negates');
  const instructs = does('instructs');
  return {
    coverage: shareIn('coverage'),
    windowCoverage: shareIn('windowCoverage'),
    ngrams: shareIn('ngrams'),
    windowNgrams: shareIn('windowNgrams'),
    density: shareIn('density'),
    distinctive: measured.distinctive,
    relative: share(shareIn('coverage'), measured.most),
    echo: measured.echo,
    time: flag(answerType === 'time' && answers.hasNumber),
    year: flag(answerType === 'time' && answers.hasYear),
    number: flag(answerType === 'number' && answers.hasNumber),
    person: flag(answerType === 'person' && answers.hasName),
    anyNumber: flag(answers.hasNumber),
    anyName: flag(answers.hasName),
    first: flag(isFirst),
    last: flag(measured.isLast),
    howInstructs: how ? instructs : 0,
    howInlineCode: how ? does('inlineCode') : 0,
    howCode: how ? does('code') : 0,
    howList: how ? does('list') : 0,
    whyExplains: why ? does('explains') : 0,
    whyNegates: why ? negates : 0,
    whetherNegates: whether ? negates : 0,
    whetherInstructs: whether ? instructs : 0,
    whetherFirst: flag(whether && isFirst),
    code: does('code'),
    table: does('table'),
    list: does('list'),
    label: does('label'),
    introduces: does('introduces'),
    asks: does('asks'),
    isIntroduced: does('isIntroduced'),
    continues: does('continues'),
    inlineCode: does('inlineCode'),
    negates,
  };
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
