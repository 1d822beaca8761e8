import { largest } from '../base/lists.js';
import { commonWordsOf, shareOfRank } from './common-words.js';
import { languages } from './index.js';
import type { Language } from './language.js';
import { isInScriptOf } from './scripts.js';

/** What tells languages of one script apart. */
export interface Detector {
  /** The language of a text long enough to say so for certain; any that `eld` knows. */
  reliable(text: string): string | undefined;
  /**
   * How well the text fits each language of its script that we know, and those in `also`: logarithms of
   * likelihoods, so differences count. Empty when no word says anything.
   *
   * @param also primary subtags
   */
  likelihoods(text: string, also: readonly string[]): ReadonlyMap<string, number>;
}

/**
 * Loads the detector: 220 ms on a small machine and 45 MB, so only when a language must be told from others of its
 * script. The smallest database of `eld` was right for every XQuAD paragraph (en, de, es, ru) cut to 200 characters;
 * the next larger one takes twice the time for 0.2 points. A short text needs what we know of words and letters, too.
 */
export function loadDetector(): Promise<Detector> {
  loading ??= load();
  return loading;
}

let loading: Promise<Detector> | undefined;

async function load(): Promise<Detector> {
  const { eld } = await import('eld/extrasmall');
  const ngrams = eld.newInstance();
  ngrams.enableTextCleanup(true);
  const known = await Promise.all(languages.filter(({ letters }) => letters !== undefined).map(loadLexicon));
  return {
    reliable(text) {
      const found = ngrams.detect(text);
      return isEnough(text) && found.isReliable() ? found.language : undefined;
    },
    likelihoods(text, also) {
      const words = wordsIn(text);
      const scores = ngrams.detect(words.join(' ')).getScores();
      return addUp(
        words,
        scores,
        known.filter(({ code }) => isInScriptOf(code, text)),
        also,
      );
    },
  };
}

/** Below this a text is often taken for one of the smaller languages: "no heading, two paras" for Tagalog. */
const shortLength = 100;

function isEnough(text: string): boolean {
  const isScriptShared = isInScriptOf('en', text) || isInScriptOf('ru', text);
  return text.length >= shortLength || !isScriptShared;
}

/** What the n-grams of a word say beside what the word says; fitted on the sentences of `tests/unit/languages`. */
const ngramWeight = 2.8;
const leastScore = 0.1;

function addUp(
  words: readonly string[],
  scores: Readonly<Record<string, number>>,
  known: readonly Lexicon[],
  also: readonly string[],
): ReadonlyMap<string, number> {
  if (words.length === 0) return new Map();
  const byWords = new Map(known.map((lexicon) => [lexicon.code, likelihoodOf(words, lexicon)]));
  // Nothing is held against a language whose words we do not know.
  const most = largest(byWords.values());
  const codes = new Set([...byWords.keys(), ...also.filter((code) => scores[code] !== undefined)]);
  const byNgrams = (code: string) => words.length * Math.log(Math.max(leastScore, scores[code] ?? 0));
  return new Map(
    Array.from(codes, (code) => [code, ngramWeight * byNgrams(code) + (byWords.get(code) ?? most)]),
  );
}

/** What is known of a language's words. */
interface Lexicon {
  readonly code: string;
  /** Logarithms of the shares of its commonest words. */
  readonly shares: ReadonlyMap<string, number>;
  /** A letter that its own words do not have. */
  readonly foreignLetter: RegExp;
  readonly webShare: number;
}

/** Longer lists make the guess hardly better. */
const listLength = 3000;

async function loadLexicon(language: Language): Promise<Lexicon> {
  const { code, webShare = 0.1 } = language;
  const shares = new Map<string, number>();
  (await commonWordsOf(language)).slice(0, listLength).forEach((word, rank) => {
    const small = word.toLowerCase();
    if (!shares.has(small)) shares.set(small, Math.log(shareOfRank(rank)));
  });
  return { code, shares, foreignLetter: foreignLetterOf(language), webShare };
}

/** A letter that a language's own words, in small letters, do not have. */
export function foreignLetterOf({ scripts, letters = '' }: Pick<Language, 'scripts' | 'letters'>): RegExp {
  return new RegExp(`[^${scripts.includes('Latn') ? 'a-z' : ''}${letters}\\P{L}]`, 'u');
}

const shareOfUnlisted = -12;
const costOfForeignLetters = 6;
/** How far the share of the web is believed: communities are not the web. */
const trustInWebShare = 0.3;

function likelihoodOf(words: readonly string[], { shares, foreignLetter, webShare }: Lexicon): number {
  let sum = trustInWebShare * Math.log(webShare);
  for (const word of words) {
    sum += shares.get(word) ?? shareOfUnlisted;
    if (foreignLetter.test(word)) sum -= costOfForeignLetters;
  }
  return sum;
}

/** More do not make the guess better. */
const maxWords = 100;
/** Addresses, commands, channels and names of people are in no language. */
const noWords = /https?:\S+|[/#@][\w-]+/g;
/** `PvP`, `API`: names that are the same everywhere. */
const nameLike = /\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u;

function wordsIn(text: string): readonly string[] {
  const all =
    text
      .replace(noWords, ' ')
      .normalize('NFC')
      .match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const isLatin = isInScriptOf('en', text);
  const words = all.filter((word) => !nameLike.test(word) && /\p{sc=Latn}/u.test(word) === isLatin);
  // One plain word may be a name, or "Ok", in any language.
  if (words.length === 1 && /^[a-z]+$/i.test(words[0] ?? '')) return [];
  return words.slice(0, maxWords).map((word) => word.toLowerCase());
}
