import { bm25Share, share } from '../bm25.js';
import type { IndexedPassage, IndexedSentence } from '../index/indexed-passage.js';
import type { Lexicon } from '../index/lexicon.js';
import { hasTrait, type SentenceTrait, type Traits } from '../index/sentence-traits.js';
import type { Query } from '../query.js';
import type { Overlap } from './matching/overlap.js';
import type { MatchWord } from './matching/word-match.js';

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

/** Words in a sentence of ordinary length, stop words among them. */
const meanWords = 22;

/** What all passages looked at for one question share. */
interface SentenceContext {
  readonly matchWord: MatchWord;
  readonly lexicon: Lexicon;
}

export function sentenceFeatures(
  query: Query,
  passage: IndexedPassage,
  overlap: Overlap,
  words: SentenceContext,
): readonly SentenceFeatures[] {
  const { sentences } = passage;
  const distinctive = distinctiveShares(query, passage);
  const last = sentences.length - 1;
  const starts = sentences.map((_, place) => sentences[place - 1]?.wordsEnd ?? 0);
  const terms = sentences.map(({ wordsEnd }, place) =>
    termsIn(place, wordsEnd - (starts[place] ?? 0), query, overlap),
  );
  const most = terms.reduce((highest, { coverage }) => Math.max(highest, coverage), 0);
  return sentences.map(({ wordsEnd, length, traits }, place) => {
    const matches = Math.min(length, overlap.sentenceMatches[place] ?? 0);
    return featuresFrom(query, {
      terms: terms[place] ?? nothingFound,
      most,
      ngrams: ngramsIn(place, query, overlap),
      distinctive: distinctive[place] ?? 0,
      echo: share(matches, length),
      answers: answersIn(passage, starts[place] ?? 0, wordsEnd, words),
      isFirst: place === 0 && last > 0,
      isLast: place === last && last > 0,
      traits,
    });
  });
}

interface Measured {
  readonly terms: ReturnType<typeof termsIn>;
  /** Coverage of the sentence that covers most. */
  readonly most: number;
  readonly ngrams: ReturnType<typeof ngramsIn>;
  readonly distinctive: number;
  readonly echo: number;
  readonly answers: ReturnType<typeof answersIn>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly traits: Traits;
}

/** Field by field: objects put together from others take V8 six times as long, and there are 300 a question. */
function featuresFrom({ answerType, wants }: Query, measured: Measured): SentenceFeatures {
  const { terms, ngrams, answers, isFirst, traits } = measured;
  const { how, why, whether } = wants;
  const does = (trait: SentenceTrait) => flag(hasTrait(traits, trait));
  const negates = does('negates');
  const instructs = does('instructs');
  return {
    coverage: terms.coverage,
    windowCoverage: terms.windowCoverage,
    ngrams: ngrams.ngrams,
    windowNgrams: ngrams.windowNgrams,
    density: terms.density,
    distinctive: measured.distinctive,
    relative: share(terms.coverage, measured.most),
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

const nothingFound = { coverage: 0, windowCoverage: 0, density: 0 };

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
  return {
    coverage: share(found, whole),
    windowCoverage: share(window, whole),
    density: share(density, whole),
  };
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
  return { ngrams: share(found, ngramsWeight), windowNgrams: share(window, ngramsWeight) };
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
