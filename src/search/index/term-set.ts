import type { Term } from './lexicon.js';

/** The terms of an article, by their ids. Of 10,000 passages' articles, sets took 13 MB, and this takes 1. */
export class TermSet {
  readonly #adding = new Set<number>();
  #ids = new Int32Array(0);

  add({ id }: Pick<Term, 'id'>): void {
    this.#adding.add(id);
  }

  /** Nothing is added any more; until then there is nothing in it. */
  close(): void {
    this.#ids = Int32Array.from(this.#adding).sort();
    this.#adding.clear();
  }

  /** By bisection, in a loop: it is asked for each term of a question and each candidate. */
  has({ id }: Pick<Term, 'id'>): boolean {
    let first = 0;
    let behind = this.#ids.length;
    while (first < behind) {
      const middle = (first + behind) >>> 1;
      if ((this.#ids[middle] ?? 0) < id) first = middle + 1;
      else behind = middle;
    }
    return this.#ids[first] === id;
  }
}
