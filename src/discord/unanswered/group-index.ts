import { addTo } from '../../base/lists.js';
/** Groups that are told by words, to be found by any of these, a misspelled one too. */
export class GroupIndex<Group extends { readonly words: readonly string[] }> {
  readonly all: Group[] = [];
  readonly #byKey = new Map<string, Group[]>();

  add(group: Group): void {
    this.all.push(group);
    for (const key of keysOf(group.words)) addTo(this.#byKey, key, group);
  }

  /** Those that have most in common with these words; not all, so that what they are compared with has a bound. */
  candidates(words: readonly string[]): readonly Group[] {
    const shared = new Map<Group, number>();
    for (const key of keysOf(words)) {
      const groups = this.#byKey.get(key) ?? [];
      if (groups.length > maxGroupsOfKey) continue;
      for (const group of groups) shared.set(group, (shared.get(group) ?? 0) + 1);
    }
    return Array.from(shared)
      .sort(([, one], [, other]) => other - one)
      .slice(0, maxCandidates)
      .map(([group]) => group);
  }
}

const maxCandidates = 10;
/** What so many questions have in common tells none of them from the others. */
const maxGroupsOfKey = 200;

/** The words themselves, and how they begin and end: a slip leaves one of the two as it was. */
function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, `${word.slice(0, 3)}-`, `-${word.slice(-3)}`]));
}
