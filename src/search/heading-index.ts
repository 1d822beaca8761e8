import MiniSearch, { type SearchOptions } from 'minisearch';

/** Finds titles and headings while they are typed: by the beginnings of words, and in spite of a slip. */
export interface HeadingIndex {
  /** Places in the list of headings, best first; the first ones of the list while nothing is typed. */
  find(typed: string, limit: number): readonly number[];
}

/*
 * Members may type 6,000 characters, and a heading may be as long as a file. Looked at is so much of either, in so many
 * words, with so many letters of each.
 */
const maxTyped = 100;
const maxHeading = 300;
const maxWords = 8;
const maxWordLength = 32;

/** A word of so many letters may have one wrong, a long one two; a shorter one would become another word. */
const minFuzzyLength = 5;
const minTwiceFuzzyLength = 9;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export function indexHeadings(headings: readonly string[]): HeadingIndex {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  index.addAll(headings.map((heading, id) => ({ id, text: heading.slice(0, maxHeading) })));
  const search = (words: readonly string[], options: SearchOptions) =>
    index.search(words.join(' '), { ...asTyped(words), ...options });
  return {
    find(typed, limit) {
      if (typed.trim() === '') return headings.map((_, place) => place).slice(0, limit);
      const words = [...new Set(wordsOf(typed.slice(0, maxTyped)))].slice(0, maxWords);
      const written = search(words, {});
      const found = written.length > 0 ? written : search(words, { fuzzy: slipsIn });
      const ordered = found.sort((a, b) => b.score - a.score || a.id - b.id);
      return ordered.slice(0, limit).map(({ id }): number => id);
    },
  };
}

/** Of the words, the last may still be being written. */
function asTyped(words: readonly string[]): SearchOptions {
  return {
    tokenize: () => [...words],
    prefix: (_, place) => place === words.length - 1,
    combineWith: 'AND',
    weights: { prefix: 0.8, fuzzy: 0.2 },
  };
}

function slipsIn({ length }: string): number | false {
  if (length < minFuzzyLength) return false;
  return length < minTwiceFuzzyLength ? 1 : 2;
}

/** Segmented, so that a heading in Chinese or Thai is found by a word in its middle. */
function wordsOf(text: string): string[] {
  const words = Array.from(segmenter.segment(text), ({ segment, isWordLike }) =>
    isWordLike ? foldWord(segment) : '',
  );
  return words.filter(Boolean);
}

function foldWord(word: string): string {
  // Cut twice: one character may become eighteen.
  const cut = word.slice(0, maxWordLength);
  return cut.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, maxWordLength);
}
