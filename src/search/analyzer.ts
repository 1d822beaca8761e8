import stopword from 'stopword';
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';

/** A word of a text in the form it is searched by. */
export interface Token {
  /** Folded: `Café` and `cafe` are one form. */
  readonly form: string;
  /** Folded and stemmed: `countries` and `Country` are one term. */
  readonly term: string;
  /** UTF-16 offsets into the analyzed text. */
  readonly start: number;
  readonly end: number;
  /** A word too common to search by; it still keeps its neighbours apart. */
  readonly isStop: boolean;
}

export interface Analyzer {
  readonly language: string;
  /** Words in reading order, stop words among them. */
  tokens(text: string): readonly Token[];
  /** Character n-grams of a form, by which words that share most of their letters are told: `ukra krai rain aine`. */
  ngrams(form: string): readonly string[];
  /** Where words cannot be told apart surely, n-grams run on across them (Thai, Chinese, Japanese). */
  readonly ngramsRunOn: boolean;
  /** The searched form of one word. */
  term(word: string): string;
}

/** Longer words are cut: nobody searches by them, and a stemmer's cost grows with their length. */
const maxWordLength = 64;
/** Words whose stem is remembered; above it the memory is emptied, so that hostile text cannot grow it. */
const maxRemembered = 200_000;

export async function loadAnalyzer(tag: string): Promise<Analyzer> {
  const language = languageOf(tag);
  const stem = (await language.stemmer?.())?.stemmer ?? ((word: string) => word);
  return makeAnalyzer(language, stem);
}

/** A stemmer that fails at a word costs that word its stem, not everybody their answers. */
function orUnstemmed(stem: (word: string) => string): (word: string) => string {
  return (word) => {
    try {
      return stem(word);
    } catch {
      return word;
    }
  };
}

/** @param stem of a word in small letters */
export function makeAnalyzer(language: Language, stem: (word: string) => string): Analyzer {
  // Asking for a locale takes ten times as long, and only a few change small letters.
  const lower = language.hasOwnCasing
    ? (word: string) => word.normalize('NFKC').toLocaleLowerCase(language.code)
    : (word: string) => word.normalize('NFKC').toLowerCase();
  const fold = language.fold ? withoutMarks : (word: string) => word;
  const normalize = remembering((word) => fold(lower(word)));
  // Stemmers know the marks of their language, so they come first: Hit@1 in Russian .910, after folding .897.
  const stemOrWord = orUnstemmed(stem);
  const term = remembering((word) => fold(stemOrWord(lower(word))) || normalize(word));
  const stopWords = new Set(stopWordsOf(language).map(normalize));
  const split = language.isSegmented ? segmentSplitter(language.code) : splitAtSpaces;
  const tokenOf = (word: string, start: number, isShouted: boolean): Token => {
    const end = start + word.length;
    if (isAcronym(word) && !isShouted) return acronymToken(word, start, end);
    const plain = joinThousands(word.slice(0, maxWordLength));
    const form = normalize(plain);
    return { form, term: term(plain), start, end, isStop: stopWords.has(form) };
  };
  return {
    language: language.code,
    tokens(text) {
      const isShouted = !/\p{Ll}|\p{Lo}/u.test(text);
      return Array.from(split(text), ({ word, start }) => tokenOf(word, start, isShouted));
    },
    ngrams: (form) => ngramsOf(form, language.ngramLength),
    ngramsRunOn: language.isSegmented === true,
    term,
  };
}

/** Numbers keep their separators, acronyms their dots; everything else is split at what is no letter. */
const word =
  /\p{N}+(?:[.,’'\u00a0\u202f]\p{N}{3})+(?!\p{N})|\p{N}+(?:[.,]\p{N}+)?|(?<![\p{L}\p{M}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])\.?|[\p{L}\p{M}]+/gu;

function* splitAtSpaces(text: string): Generator<{ word: string; start: number }> {
  for (const match of text.matchAll(word)) yield { word: match[0], start: match.index };
}

function segmentSplitter(language: string): typeof splitAtSpaces {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return function* (text) {
    for (const { segment, index, isWordLike } of segmenter.segment(text)) {
      if (isWordLike) yield { word: segment, start: index };
    }
  };
}

/** `U.S.` and `USA`, but not a shouted question: only two to five capitals count. */
function isAcronym(word: string): boolean {
  return /^\p{L}(?:\.\p{L})+\.?$|^\p{Lu}{2,5}$/u.test(word);
}

function acronymToken(word: string, start: number, end: number): Token {
  const form = word.replaceAll('.', '').toLowerCase();
  return { form, term: form, start, end, isStop: false };
}

function joinThousands(word: string): string {
  return /^\p{N}+(?:[.,’'\u00a0\u202f]\p{N}{3})+$/u.test(word) ? word.replace(/[^\p{N}]/gu, '') : word;
}

/** Dotless ı is the capital I of Turkish typed on another keyboard. */
function withoutMarks(word: string): string {
  if (/^[\p{ASCII}]*$/u.test(word)) return word;
  return word.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').replaceAll('ı', 'i');
}

function stopWordsOf({ stopWords, questionWords = [] }: Language): readonly string[] {
  return [...((stopWords && stopword[stopWords]) || []), ...questionWords];
}

/** A word no longer than an n-gram is its own. */
function ngramsOf(form: string, length: number): readonly string[] {
  const letters = [...form];
  if (letters.length <= length) return [form];
  return letters.slice(0, letters.length - length + 1).map((_, i) => letters.slice(i, i + length).join(''));
}

function remembering(work: (word: string) => string): (word: string) => string {
  const remembered = new Map<string, string>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= maxRemembered) remembered.clear();
    const fresh = work(word);
    remembered.set(word, fresh);
    return fresh;
  };
}
