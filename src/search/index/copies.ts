import { type Passage, textKey } from '../../corpus/article.js';

/** Numbers passages so that those which say the same in the same words have one number. */
export type NumberCopies = (passage: Passage, title: string) => number;

/** UTF-16 units of letters and digits. "Defaults to 5432." says something else under each heading. */
const minLength = 30;

export function createCopyNumbers(): NumberCopies {
  const numbers = new Map<string, number>();
  return (passage, title) => {
    const words = textKey(passage);
    const place = words.length < minLength ? placeKey([title, ...passage.section]) : '';
    const key = `${words}\n${place}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}

/** The same for all versions of a page. */
function placeKey(headings: readonly string[]): string {
  return textKey({ text: headings.join('\n') }).replace(/\b(?:v|version|release)? ?\d+\b/g, '');
}

/**
 * Sorts files with the same words, the one to cite first: no old version where there is a newer one, then the fewest
 * folders, then the shortest path.
 */
export function byPlace(one: string, other: string): number {
  const [first, second] = [ageOf(one), ageOf(other)];
  return (
    first.rank - second.rank ||
    compareVersions(second.version, first.version) ||
    one.split('/').length - other.split('/').length ||
    one.length - other.length
  );
}

/** `v1`, `2.x`, `version-1.20.4`; `01-start` is none. */
const version = /^(?:v|ver|version|release)?[-_. ]?(\d+(?:[._-]\d+)*)(?:[._-]x)?$/;
const newest = /^(?:current|latest|stable)$/;
const unfinished = /^(?:next|nightly|unreleased|canary|preview)$/;
const old = /^(?:old|legacy|archived?|deprecated|previous|outdated|versioned_docs)$/;

interface Age {
  readonly rank: number;
  readonly version: readonly number[];
}

function ageOf(file: string): Age {
  const folders = file.toLowerCase().split('/').slice(0, -1);
  const numbers = folders.flatMap((folder) => version.exec(folder)?.[1] ?? []);
  const has = (pattern: RegExp) => folders.some((folder) => pattern.test(folder));
  const rank = has(old) ? 3 : has(unfinished) ? 2 : numbers.length > 0 && !has(newest) ? 1 : 0;
  return { rank, version: numbers.flatMap((each) => each.split(/[._-]/).map(Number)) };
}

function compareVersions(one: readonly number[], other: readonly number[]): number {
  for (let place = 0; place < Math.max(one.length, other.length); place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
