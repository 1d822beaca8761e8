import type { QueryTerm } from '../query.js';

const longest = 5;

/** `U.S.` for `United States`: the initials of names that follow each other, with the places of these names. */
export function acronymsOf(terms: readonly QueryTerm[]): ReadonlyMap<string, readonly number[]> {
  const acronyms = new Map<string, readonly number[]>();
  terms.forEach((_, first) => {
    const run = runFrom(terms, first);
    for (let length = 2; length <= run.length; length += 1) {
      const places = run.slice(0, length);
      acronyms.set(places.map((place) => terms[place]?.text.at(0) ?? '').join(''), places);
    }
  });
  return acronyms;
}

/** One word may stand between, as in `Bank of England`. */
function runFrom(terms: readonly QueryTerm[], first: number): readonly number[] {
  const run: number[] = [];
  for (let place = first; place < terms.length && run.length < longest; place += 1) {
    const gap = (terms[place]?.position ?? 0) - (terms[place - 1]?.position ?? 0);
    if (!terms[place]?.isName || (place > first && (gap < 1 || gap > 2))) break;
    run.push(place);
  }
  return run;
}
