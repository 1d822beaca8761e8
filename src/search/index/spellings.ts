import leven from 'leven';

interface Word {
  readonly text: string;
  readonly documentFrequency: number;
}

/** Finds what a misspelt word was meant to be, among the terms of the passages. */
export class Spellings<Term extends Word> {
  readonly #byLength = new Map<number, Term[]>();

  constructor(terms: Iterable<Term>) {
    for (const term of terms) {
      const known = this.#byLength.get(term.text.length);
      if (known) known.push(term);
      else this.#byLength.set(term.text.length, [term]);
    }
  }

  /** With two letters exchanged or, of a longer word, one wrong, missing or too many; the most frequent of several. */
  closestTo(text: string): Term | undefined {
    if (text.length < shortest || /\p{N}/u.test(text)) return undefined;
    return [0, -1, 1]
      .flatMap((longer) => this.#byLength.get(text.length + longer) ?? [])
      .filter((term) => isMisspelling(text, term.text))
      .sort((one, other) => other.documentFrequency - one.documentFrequency)[0];
  }
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
