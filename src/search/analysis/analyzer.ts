import { commonWordsOf } from '../../languages/common-words.js';
import { languageOf } from '../../languages/index.js';
import type { Language } from '../../languages/language.js';
import { stopWordTest } from './stop-words.js';
import { aliasesOf, tokenizerOf, visibleWord, type Word } from './tokenizer.js';

/** A word of a text in the form it is searched by. */
export interface Token {
  /** Folded: `Café` and `cafe` are one form. */
  readonly form: string;
  /** Folded and stemmed: `countries` and `Country` are one term. */
  readonly term: string;
  /** UTF-16 offsets into the analyzed text. */
  readonly start: number;
  readonly end: number;
  /** Too common to search by, but it still separates its neighbours. */
  readonly isStop: boolean;
  /** Terms it may be searched by as well: `maxPlayers` by its parts. */
  readonly aliases: readonly string[];
  /** Repeats the words before it as one: see `Word`. A question needs it only if some passage has it. */
  readonly isJoined: boolean;
}

export interface Analyzer {
  readonly language: string;
  /**
   * Words in reading order, stop words included.
   * @param isPassing of a question, whose words are not remembered: anybody may ask for a hundred new ones
   */
  tokens(text: string, isPassing?: boolean): readonly Token[];
  /** Character n-grams of a form: `ukra krai rain aine`. Similar words share most of theirs. */
  ngrams(form: string): readonly string[];
  /** N-grams run across words where word boundaries are uncertain (Thai, Chinese, Japanese). */
  readonly ngramsRunOn: boolean;
  /** The searched form of one word. */
  term(word: string): string;
}

/** Longer words are cut: nobody searches for them, and stemming cost grows with length. */
const maxWordLength = 64;
/** Stems this short are acronyms in lower case, whose last letter is not a plural. */
const shortStem = 2;
/** Size of the word cache before it starts over: twenty times as much saves 5 % of indexing, for 20 MB a language. */
const maxRemembered = 10_000;

export async function loadAnalyzer(tag: string): Promise<Analyzer> {
  const language = languageOf(tag);
  const [stemmer, unifySpelling, commonWords] = await Promise.all([
    language.stemmer?.(),
    language.unifySpelling?.(),
    language.letters ? commonWordsOf(language) : [],
  ]);
  return makeAnalyzer(language, { stem: stemmer?.stemmer, unifySpelling, commonWords });
}

/** What must be loaded for a language before its words can be analysed. */
interface AnalyzerParts {
  /** Of a word in small letters. */
  readonly stem?: ((word: string) => string) | undefined;
  readonly unifySpelling?: ((word: string) => string) | undefined;
  /** Commonest first. */
  readonly commonWords?: readonly string[];
}

export function makeAnalyzer(language: Language, parts: AnalyzerParts): Analyzer {
  const { commonWords = [], unifySpelling: unify = (word: string) => word } = parts;
  const lower = lowerOf(language, unify);
  const fold = language.fold ? withoutMarks : (word: string) => word;
  const stem = orUnstemmed(parts.stem ?? ((word) => word));
  // Stemmers know the marks of their language, so they come first: Hit@1 in Russian .910, after folding .897.
  const termOf = remembering((word: string) => fold(stem(lower(word))) || fold(lower(word)));
  const isStopWord = stopWordTest(language, { lower, withoutMarks, commonWords });
  const analyze = remembering((written: string, isPassing: boolean): Analysis => {
    const term = (each: string) => termOf(each, isPassing);
    const word = plainNumber(visibleWord(written).slice(0, maxWordLength));
    const small = lower(word);
    const form = fold(small);
    const aliases = aliasesOf(written).filter((alias) => !isStopWord(lower(alias), false));
    return {
      form,
      term: term(word),
      isStop: isStopWord(small, language.fold),
      isStopUnmarked: isStopWord(small, true),
      aliases: [...aliases.map(term), ...otherTerms(form, term(word), language)],
      acronym: isAcronym(word) ? word.normalize('NFKC').replaceAll('.', '').toLowerCase() : undefined,
    };
  });
  const tokenize = tokenizerOf(language, unify);
  return {
    language: language.code,
    tokens(text, isPassing = false) {
      const habits = habitsOf(text, language);
      return tokenize(text).map((word) => tokenOf(word, analyze(word.text, isPassing), habits));
    },
    // Text without spaces comes in runs of its own script.
    ngrams: (form) => ngramsOf(language.isSegmented ? unify(form) : form, language.ngramLength),
    ngramsRunOn: language.isSegmented === true,
    term: (word) => termOf(word, false),
  };
}

/** What is known of a word regardless of context. */
interface Analysis extends Pick<Token, 'form' | 'term' | 'isStop' | 'aliases'> {
  /** The same in a text that has no marks. */
  readonly isStopUnmarked: boolean;
  /** Its form if its capitals say that it is one. */
  readonly acronym: string | undefined;
}

function tokenOf({ start, end, isJoined }: Word, word: Analysis, habits: TextHabits): Token {
  if (word.acronym && !habits.isShouted)
    return { form: word.acronym, term: word.acronym, start, end, isStop: false, aliases: none, isJoined };
  const { form, term } = word;
  const isStop = (habits.isUnmarked ? word.isStopUnmarked : word.isStop) || habits.isEnding(start);
  return { form, term, start, end, isStop, aliases: isStop ? none : word.aliases, isJoined };
}

/** Other terms any word may be found by. */
function otherTerms(form: string, term: string, { isTypedWithoutMarks }: Language): readonly string[] {
  const bare = isTypedWithoutMarks ? withoutMarks(form) : form;
  // `dns` for DNS, which is not stemmed.
  const isShortened = term.length <= shortStem && form.length > shortStem;
  return [...(isShortened ? [form] : []), ...(bare === form ? [] : [bare])];
}

const none: readonly string[] = [];

/** Writing habits of a whole text. */
interface TextHabits {
  /** All in capitals, which then mean nothing. */
  readonly isShouted: boolean;
  /** Without any diacritics, though the language needs them: whoever typed it left them out. */
  readonly isUnmarked: boolean;
  /** Whether a suffix begins there rather than a word: `Ankara'da`, `4'te`. */
  readonly isEnding: (start: number) => boolean;
}

function habitsOf(text: string, { fold, endsAfterApostrophe }: Language): TextHabits {
  return {
    isShouted: !/\p{Ll}|\p{Lo}/u.test(text),
    isUnmarked: !fold && withoutMarks(text) === text,
    isEnding: (start) =>
      endsAfterApostrophe === true && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 3), start)),
  };
}

/** A stemmer that throws costs one word its stem, not everybody their answers. */
function orUnstemmed(stem: (word: string) => string): (word: string) => string {
  return (word) => {
    try {
      return stem(word);
    } catch {
      return word;
    }
  };
}

/** `U.S.` and `USA`, but not a shouted question: only two to five capitals count. */
function isAcronym(word: string): boolean {
  return /^\p{L}(?:\.\p{L})+\.?$|^\p{Lu}{2,5}$/u.test(word);
}

/** Thousands without their separators, versions without their `v`. */
function plainNumber(word: string): string {
  if (/^\p{N}+(?:[.,’'\u00a0\u202f]\p{N}{3})+$/u.test(word)) return word.replace(/[^\p{N}]/gu, '');
  return word.replace(/^[vV](?=\p{N})/u, '');
}

/** A word no longer than an n-gram is its own, and so is a number: 1.20.3 is nothing like 1.20.4. */
function ngramsOf(form: string, length: number): readonly string[] {
  const letters = [...form];
  if (letters.length <= length || /^\p{N}[\p{N}.,x]*$/u.test(form)) return [form];
  return letters.slice(0, letters.length - length + 1).map((_, i) => letters.slice(i, i + length).join(''));
}

type OfWord<Value> = (word: string, isPassing: boolean) => Value;

function remembering<Value>(work: OfWord<Value>): OfWord<Value> {
  const remembered = new Map<string, Value>();
  return (word, isPassing) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const fresh = work(word, isPassing);
    if (isPassing) return fresh;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(word, fresh);
    return fresh;
  };
}

/** @param unify unifies the spellings of a lower-case word */
function lowerOf(language: Language, unify: (word: string) => string): (word: string) => string {
  // Passing a locale takes ten times as long, and only a few languages have their own lower case.
  const { code, hasOwnCasing } = language;
  return hasOwnCasing
    ? (word) => unify(word.normalize('NFKC').toLocaleLowerCase(code))
    : (word) => unify(word.normalize('NFKC').toLowerCase());
}

/** Letters with strokes, and ligatures, which Unicode does not decompose; dotless ı is Turkish. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

function withoutMarks(word: string): string {
  if (/^[\p{ASCII}]*$/u.test(word)) return word;
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare.replace(/[ıłđøæœß]/g, (letter) => plainLetters[letter] ?? letter);
}
