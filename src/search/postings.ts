import { noTerm } from './vocabulary.js';

/** Which passages have a term in one field, and how often. */
export interface Postings {
  /** The passages of term `n` stand from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly passages: Int32Array;
  readonly frequencies: Uint16Array;
  /** By passage: how many different terms the field has there, never less than 1. */
  readonly lengths: Int32Array;
  readonly meanLength: number;
}

/** In how many passages a term stands. */
export function countOf({ starts }: Pick<Postings, 'starts'>, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

const maxFrequency = 2 ** 16 - 1;

/** @param termsIn the terms of a passage's field, repeated as they stand there, `noTerm` among them */
export function postingsOf(
  passages: number,
  terms: number,
  termsIn: (passage: number) => Int32Array,
): Postings {
  const lengths = new Int32Array(passages);
  const starts = new Int32Array(terms + 1);
  const last = new Int32Array(terms).fill(-1);
  for (let passage = 0; passage < passages; passage += 1) {
    for (const term of termsIn(passage)) {
      if (term === noTerm || last[term] === passage) continue;
      last[term] = passage;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      lengths[passage] = (lengths[passage] ?? 0) + 1;
    }
  }
  for (let term = 0; term < terms; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return { starts, ...filled(passages, starts, termsIn), ...measured(lengths) };
}

function filled(passages: number, starts: Int32Array, termsIn: (passage: number) => Int32Array) {
  const next = starts.slice();
  const whole = starts.at(-1) ?? 0;
  const found = { passages: new Int32Array(whole), frequencies: new Uint16Array(whole) };
  for (let passage = 0; passage < passages; passage += 1) {
    for (const term of termsIn(passage)) {
      if (term === noTerm) continue;
      const at = next[term] ?? 0;
      const isKnown = at > (starts[term] ?? 0) && found.passages[at - 1] === passage;
      if (isKnown) {
        found.frequencies[at - 1] = Math.min(maxFrequency, (found.frequencies[at - 1] ?? 0) + 1);
      } else {
        found.passages[at] = passage;
        found.frequencies[at] = 1;
        next[term] = at + 1;
      }
    }
  }
  return found;
}

/** The mean is taken in the order and rounding of MiniSearch, whose ranking this is. */
function measured(counts: Int32Array): Pick<Postings, 'lengths' | 'meanLength'> {
  const lengths = counts.map((count) => Math.max(1, count));
  let meanLength = 0;
  lengths.forEach((length, place) => {
    meanLength = (meanLength * place + length) / (place + 1);
  });
  return { lengths, meanLength };
}
