import stopword from 'stopword';
import type { Language } from '../../languages/language.js';

/** How a language's words are written, and how often. */
interface Spelling {
  /** In lower case, with variant spellings unified. */
  readonly lower: (word: string) => string;
  /** Without marks. */
  readonly withoutMarks: (word: string) => string;
  /** Commonest first. */
  readonly commonWords: readonly string[];
}

/** @param isUnmarked whether the whole text has no diacritics: then they were left out in typing */
type IsStopWord = (lower: string, isUnmarked: boolean) => boolean;

/** Among this many commonest words, one that looks like a stop word without marks is one: Portuguese `é`, not Swedish `hår`. */
const surelyCommon = 200;

/**
 * A word too common to search by is one of the list as it is written; or it looks like one without marks, and no
 * other word does: Turkish `öldü` (died) is not `oldu` (was), nor German `schön` `schon`.
 */
export function stopWordTest(language: Language, { lower, withoutMarks, commonWords }: Spelling): IsStopWord {
  const numerals = new Set(language.numerals);
  const list = (language.stopWords && stopword[language.stopWords]) || [];
  const written = [...list.filter((word) => !numerals.has(word)), ...(language.moreStopWords ?? [])].map(
    lower,
  );
  const exact = new Set(written);
  const unmarked = new Set(written.map(withoutMarks));
  const marksTell = (language.letters ?? '') !== '';
  const common = commonWords.map(lower);
  const surely = new Set(common.slice(0, surelyCommon));
  const words = new Set(marksTell ? common.filter((word) => unmarked.has(word)) : []);
  return (word, isUnmarked) => {
    if (exact.has(word)) return true;
    const bare = withoutMarks(word);
    if (!unmarked.has(bare)) return false;
    if (bare === word) return isUnmarked;
    return language.fold && (surely.has(word) || !words.has(bare));
  };
}
