import leven from 'leven';

/** Share of the words that matter that has to be the same: one may differ in a question of five. */
const minShared = 0.8;

/** A longer question is told by its first words that matter, and a longer word by its first letters. */
const maxWords = 16;
const maxWordLength = 32;

export function isSame(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.some((candidate) => isSameWord(word, candidate)));
  return shared.length > 0 && shared.length / Math.max(one.length, other.length) >= minShared;
}

/** Give or take a typing error in a long word. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && leven(one, other, { maxDistance: 2 }) <= (shorter >= 8 ? 2 : 1);
}

/** The longer ones; all of them in other scripts, where words are short. */
export function wordsThatMatter(question: string): readonly string[] {
  const segments = segmenter.segment(question.normalize('NFKC').toLowerCase());
  const words = Array.from(segments)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.slice(0, maxWordLength));
  const long = words.filter((word) => word.length >= 4 || !/\p{Script=Latin}/u.test(word));
  return [...new Set(long.length > 0 ? long : words)].slice(0, maxWords);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
