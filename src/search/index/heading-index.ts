import MiniSearch from 'minisearch';

/** Finds titles and headings as they are typed: by word prefixes, tolerating typos. */
export interface HeadingIndex {
  /** Positions in the list of headings, best first; the first of the list while nothing is typed. */
  find(typed: string, limit: number): readonly number[];
}

/** A word this long may have a typo; a shorter one would become another word. */
const minFuzzyLength = 5;
const fuzziness = 0.2;
/** A shorter prefix fits too many words, unless it is the word being typed. */
const minPrefixLength = 3;
/** Nobody types more; a thousand letters, one by one, blocked the thread for a second. */
const maxTypedLength = 100;
const maxTypedWords = 8;
/** A heading may be as long as a file. */
const maxHeadingLength = 300;
/** Folding may turn one character into eighteen. */
const maxWordLength = 32;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export function indexHeadings(headings: readonly string[]): HeadingIndex {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (term) => foldWord(term) || null,
    searchOptions: {
      tokenize: (typed) => [...new Set(wordsOf(typed))].slice(0, maxTypedWords),
      prefix: (term, place, terms) => term.length >= minPrefixLength || place === terms.length - 1,
      combineWith: 'AND',
      weights: { prefix: 0.8, fuzzy: 0.2 },
    },
  });
  index.addAll(headings.map((text, id) => ({ id, text: text.slice(0, maxHeadingLength) })));
  return {
    find(typed, limit) {
      const beginning = typed.slice(0, maxTypedLength);
      if (beginning.trim() === '') return headings.slice(0, limit).map((_, place) => place);
      const asTyped = index.search(beginning);
      const found = asTyped.length > 0 ? asTyped : index.search(beginning, { fuzzy: ifLong });
      const ordered = found.sort((a, b) => b.score - a.score || a.id - b.id);
      return ordered.slice(0, limit).map(({ id }): number => id);
    },
  };
}

function ifLong(term: string): number | false {
  return term.length >= minFuzzyLength && fuzziness;
}

/** Segmented, so that a heading in Chinese or Thai is found by a word in its middle. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => (isWordLike ? segment : '')).filter(
    Boolean,
  );
}

function foldWord(word: string): string {
  const cut = word.slice(0, maxWordLength);
  return foldTyped(cut).slice(0, maxWordLength);
}

/** Whatever the case, the accents and the width; Hangul in its letters, so that a syllable is found half typed. */
export function foldTyped(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
