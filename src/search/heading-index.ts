import MiniSearch from 'minisearch';

/** Finds titles and headings while they are typed: by the beginnings of words, and in spite of a slip. */
export interface HeadingIndex {
  /** Places in the list of headings, best first; the first ones of the list while nothing is typed. */
  find(typed: string, limit: number): readonly number[];
}

/** A word of so many letters may have one wrong; a shorter one would become another word. */
const minFuzzyLength = 5;
const fuzziness = 0.2;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export function indexHeadings(headings: readonly string[]): HeadingIndex {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (term) => foldWord(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < minFuzzyLength ? false : fuzziness),
      combineWith: 'AND',
      weights: { prefix: 0.8, fuzzy: 0.2 },
    },
  });
  index.addAll(headings.map((text, id) => ({ id, text })));
  return {
    find(typed, limit) {
      if (typed.trim() === '') return headings.map((_, place) => place).slice(0, limit);
      const found = index.search(typed).sort((a, b) => b.score - a.score || a.id - b.id);
      return found.slice(0, limit).map(({ id }): number => id);
    },
  };
}

/** Segmented, so that a heading in Chinese or Thai is found by a word in its middle. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => (isWordLike ? segment : '')).filter(
    Boolean,
  );
}

function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
