import leven from 'leven';
import type { Gap } from '../../store/store.js';

/** Gaps that ask the same thing in other words, taken together. */
export interface GapGroup extends Omit<Gap, 'id'> {
  /** Of all gaps in it, the most frequent first. */
  readonly ids: readonly number[];
}

/** Comparing is quadratic at worst; the rest of a longer list stays as it is. */
const maxMerged = 1000;

/** Of the words that matter, so many have to be the same: one may differ in a question of five. */
const minShared = 0.8;

/** Most frequent first. @param gaps most frequent first */
export function mergeGaps(gaps: readonly Gap[]): readonly GapGroup[] {
  const groups: { words: readonly string[]; gaps: Gap[] }[] = [];
  for (const [place, gap] of gaps.entries()) {
    const words = wordsThatMatter(gap.question);
    const same = place < maxMerged ? groups.find((group) => isSame(group.words, words)) : undefined;
    if (same) same.gaps.push(gap);
    else groups.push({ words, gaps: [gap] });
  }
  return groups.map(({ gaps: merged }) => combine(merged)).sort((a, b) => b.count - a.count);
}

function combine(gaps: readonly Gap[]): GapGroup {
  return {
    ids: gaps.map(({ id }) => id),
    question: gaps[0]?.question ?? '',
    count: gaps.reduce((sum, { count }) => sum + count, 0),
    first: gaps.map(({ first }) => first).sort()[0] ?? '',
    last:
      gaps
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? '',
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.some((candidate) => isSameWord(word, candidate)));
  return shared.length > 0 && shared.length / Math.max(one.length, other.length) >= minShared;
}

/** But for a slip of the pen in a long word. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && leven(one, other, { maxDistance: 2 }) <= (shorter >= 8 ? 2 : 1);
}

/** The longer ones; in scripts without letter case, where words are short, all. */
function wordsThatMatter(question: string): readonly string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    question.normalize('NFKC').toLowerCase(),
  );
  const words = Array.from(segments)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const long = words.filter((word) => word.length >= 4 || !/\p{Script=Latin}/u.test(word));
  return [...new Set(long.length > 0 ? long : words)];
}
