import { append } from '../../base/lists.js';
import type { Passage } from '../../corpus/article.js';
import { sentencesOf } from '../../corpus/sentences.js';
import type { Token } from '../analysis/analyzer.js';
import type { NumberBlocks } from '../number-blocks.js';
import { type Direction, lengthOfBoth, meanDirection } from '../word-vectors.js';
import { capitalsOf, countCapitals } from './capitals.js';
import type { Lexicon, Ngram, SurfaceForm, Term } from './lexicon.js';
import { type Traits, traitsOf } from './sentence-traits.js';
import type { TermSet } from './term-set.js';

/** A passage as the reranker looks at it: analysed once, when the index is built. */
export interface IndexedPassage {
  readonly passage: Passage;
  /** Place among all passages of the corpus. */
  readonly ordinal: number;
  /**
   * Ids of surface forms in reading order, stop words among them. Numbers, since some 6,000 are walked for a
   * question and most match nothing in it: following a pointer for each took half of the time.
   */
  readonly words: Int32Array;
  /** By word: 1 when it begins with a capital or is a number, and so may be what is asked for. */
  readonly capitals: Uint8Array;
  readonly sentences: readonly IndexedSentence[];
  /** Ids of the n-grams of the running text, where words are not spaced. */
  readonly runningNgrams: Int32Array | undefined;
  /** Words that are no stop words. */
  readonly length: number;
  /** N-grams, repeated ones counted again. */
  readonly ngramLength: number;
  /** Of the vectors that tell answers: what it would answer; of length 0 without word vectors. */
  readonly direction: Direction;
  /** Length of that and of its headings' together. */
  readonly lengthWithHeadings: number;
  /** Place among the passages of its language. */
  readonly number: number;
  /** The same for passages with the same words. */
  readonly copyNumber: number;
  /** The lower, the better its article is cited of several with the same words. */
  readonly placeRank: number;
  readonly heading: IndexedHeading;
  /** Whether it is the first passage below its heading. */
  readonly isFirstBelow: boolean;
  /** Terms of all passages of the article. */
  readonly articleTerms: TermSet;
}

/** The article's title and the headings above a passage; those below the same headings share one. */
export interface IndexedHeading {
  /** Terms of all of them. */
  readonly terms: ReadonlySet<Term>;
  /** Ids of surface forms: of the title, and of the nearest heading (the title again where there is none). */
  readonly title: Int32Array;
  readonly nearest: Int32Array;
  /** Of the answer vectors of all their words; of length 0 without them. */
  readonly direction: Direction;
}

export interface IndexedSentence {
  /** UTF-16 offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  /** Index behind its last word, and behind its last running n-gram. */
  readonly wordsEnd: number;
  readonly ngramsEnd: number;
  /** Words that are no stop words. */
  readonly length: number;
  readonly traits: Traits;
}

/** Where a passage stands, and what it shares with others. */
export type Surroundings = Pick<
  IndexedPassage,
  'ordinal' | 'number' | 'copyNumber' | 'placeRank' | 'heading' | 'isFirstBelow' | 'articleTerms'
>;

/** Where the words of passages and their numbers go. */
export interface IndexedInto {
  readonly lexicon: Lexicon;
  readonly blocks: NumberBlocks;
}

/** Analyses a passage and counts its words. Takes about 0.3 ms. */
export function indexPassage(
  passage: Passage,
  language: string,
  surroundings: Surroundings,
  into: IndexedInto,
): IndexedPassage {
  const { lexicon, blocks } = into;
  const { text, spans: marked = [] } = passage;
  const tokens = lexicon.analyzer.tokens(text);
  const forms = tokens.map((token) => lexicon.add(token));
  const spans = sentencesOf(text, language, marked);
  const traits = traitsOf(passage, spans, language);
  const running = lexicon.analyzer.ngramsRunOn ? runningNgrams(text, spans, lexicon) : undefined;
  const ngrams = running?.ngrams ?? forms.flatMap((form) => form.ngrams);
  lexicon.countPassage(forms, ngrams);
  const { ordinal, number, copyNumber, placeRank, heading, isFirstBelow, articleTerms } = surroundings;
  const ends = sentencesWithEnds(spans, tokens, running?.ends ?? []);
  const capitals = capitalsOf(tokens, forms, text, blocks);
  countCapitals(forms, capitals, ends);
  const formsOf = (place: number) => forms.slice(ends[place - 1]?.wordsEnd ?? 0, ends[place]?.wordsEnd);
  const direction = answerDirectionOf(forms, into);
  // Field by field, sentences too: what is made in thousands is to have one class (see the lexicon).
  return {
    passage,
    ordinal,
    number,
    copyNumber,
    placeRank,
    heading,
    isFirstBelow,
    articleTerms,
    words: idsOf(forms, blocks),
    capitals,
    sentences: ends.map(({ start, end, wordsEnd, ngramsEnd }, place) => ({
      start,
      end,
      wordsEnd,
      ngramsEnd,
      length: contentWords(formsOf(place)),
      traits: traits[place] ?? 0,
    })),
    runningNgrams: running && idsOf(running.ngrams, blocks),
    length: contentWords(forms),
    ngramLength: ngrams.length,
    direction,
    lengthWithHeadings: lengthOfBoth(direction, heading.direction),
  };
}

type Span = Pick<IndexedSentence, 'start' | 'end'>;

function sentencesWithEnds(
  spans: readonly Span[],
  tokens: readonly Token[],
  ngramEnds: readonly number[],
): readonly Omit<IndexedSentence, 'length' | 'traits'>[] {
  let wordsEnd = 0;
  return spans.map(({ start, end }, place) => {
    const isLast = place === spans.length - 1;
    while (wordsEnd < tokens.length && (isLast || (tokens[wordsEnd]?.start ?? 0) < end)) wordsEnd += 1;
    return { start, end, wordsEnd, ngramsEnd: ngramEnds[place] ?? 0 };
  });
}

function contentWords(forms: readonly SurfaceForm[]): number {
  return forms.reduce((count, { term }) => (term ? count + 1 : count), 0);
}

export function answerDirectionOf(
  forms: readonly SurfaceForm[],
  { lexicon: { answerVectors }, blocks }: IndexedInto,
): Direction {
  const rows = forms.flatMap(({ term }) => (term && term.answerVector >= 0 ? [term.answerVector] : []));
  return meanDirection(rows, answerVectors, blocks.singles(answerVectors.dimensions));
}

export function idsOf(items: readonly { readonly id: number }[], blocks: NumberBlocks): Int32Array {
  const ids = blocks.integers(items.length);
  for (const [place, { id }] of items.entries()) ids[place] = id;
  return ids;
}

function runningNgrams(text: string, spans: readonly Span[], lexicon: Lexicon) {
  const ngrams: Ngram[] = [];
  const ends = spans.map(({ start, end }) => {
    for (const run of letterRuns(text.slice(start, end))) append(ngrams, lexicon.addNgrams(run));
    return ngrams.length;
  });
  return { ngrams, ends };
}

/** Runs of letters and digits, in small letters. */
export function letterRuns(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
