import leven from 'leven';
import { addTo } from '../../base/lists.js';

interface Word {
  readonly text: string;
  readonly documentFrequency: number;
}

interface Placed<Term> {
  readonly term: Term;
  readonly place: number;
}

/** Finds what a misspelt word was meant to be, among the terms of the passages. */
export class Spellings<Term extends Word> {
  /** By length and first letter: all of a length are forty times as many, and a question may have a hundred such words. */
  readonly #alike = new Map<string, Placed<Term>[]>();

  constructor(terms: Iterable<Term>) {
    let place = 0;
    for (const term of terms)
      addTo(this.#alike, keyOf(term.text.length, term.text), { term, place: place++ });
  }

  /** With two letters exchanged or, of a longer word, one wrong, missing or too many; the most frequent of several. */
  closestTo(text: string): Term | undefined {
    if (text.length < shortest || /\p{N}/u.test(text)) return undefined;
    const { length } = text;
    // Its first two letters may be the exchanged ones.
    const exchanged = text[0] === text[1] ? [] : this.#at(length, text.slice(1));
    const fitting = (alike: readonly Placed<Term>[]) =>
      alike.filter(({ term }) => isMisspelling(text, term.text));
    const asLong = [...fitting(this.#at(length, text)), ...fitting(exchanged)].sort(
      (one, other) => one.place - other.place,
    );
    // Of equally frequent ones the first: as long as the word itself, then shorter, then longer.
    return [...asLong, ...fitting(this.#at(length - 1, text)), ...fitting(this.#at(length + 1, text))].sort(
      (one, other) => other.term.documentFrequency - one.term.documentFrequency,
    )[0]?.term;
  }

  #at(length: number, beginning: string): readonly Placed<Term>[] {
    return this.#alike.get(keyOf(length, beginning)) ?? [];
  }
}

function keyOf(length: number, beginning: string): string {
  return `${length}${beginning[0] ?? ''}`;
}

/** Shorter words have too many neighbours: `putin` and `put in`. */
const shortest = 3;
const shortestEdited = 6;

function isMisspelling(one: string, other: string): boolean {
  const isLong = one.length >= shortestEdited && other.length >= shortestEdited;
  return isLong && one[0] === other[0] ? isOneSlip(one, other) : isExchanged(one, other);
}

/** One letter too many, too few or another, or two exchanged. */
export function isOneSlip(one: string, other: string): boolean {
  // Given 2 as the most, leven says 2 for anything beyond: with 1, every word would do.
  return leven(one, other, { maxDistance: 2 }) <= 1 || isExchanged(one, other);
}

/** Two letters beside each other have changed places: `balck`. */
function isExchanged(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    one[at] !== undefined &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
