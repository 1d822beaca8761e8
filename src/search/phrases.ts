import type { Overlap } from './overlap.js';
import { formOf, type PassageTerms } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';
import { share } from './scales.js';

/** What the order and the writing of the words say. */
export interface PhraseEvidence {
  /** Share of the words found just as written. */
  readonly written: number;
  /** Weight of the longest run of words found in the same order. */
  readonly run: number;
  /** Share of the places of the question where a run of three words or more begins. */
  readonly runsOfThree: number;
  /** Share of neighbouring terms that are neighbours here too. */
  readonly neighbours: number;
}

export function phraseEvidence(
  question: QuestionTerms,
  passage: PassageTerms,
  overlap: Overlap,
): PhraseEvidence {
  return { ...runEvidence(question, passage), neighbours: neighbourShare(question, overlap) };
}

function runEvidence({ words, wordsWeight }: QuestionTerms, passage: PassageTerms) {
  const places = placesOf(passage, new Set(words.map(({ form }) => form)));
  let written = 0;
  let longest = 0;
  let inThrees = 0;
  let threes = 0;
  words.forEach(({ form, weight }, at) => {
    const starts = places.get(form);
    if (starts) written += weight;
    const run = starts ? bestRun(words, at, passage, starts) : noRun;
    if (run.length >= 2) longest = Math.max(longest, run.weight);
    const three = weight + (words[at + 1]?.weight ?? 0) + (words[at + 2]?.weight ?? 0);
    if (at + 2 < words.length) threes += three;
    if (run.length >= 3) inThrees += three;
  });
  return {
    written: share(written, wordsWeight),
    run: share(longest, wordsWeight),
    runsOfThree: share(inThrees, threes),
  };
}

function placesOf(
  { words }: PassageTerms,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  words.forEach((word, place) => {
    const form = formOf(word);
    if (!wanted.has(form)) return;
    const known = places.get(form);
    if (known) known.push(place);
    else places.set(form, [place]);
  });
  return places;
}

const noRun = { length: 0, weight: 0 };

function bestRun(
  words: QuestionTerms['words'],
  at: number,
  passage: PassageTerms,
  starts: readonly number[],
) {
  let best = noRun;
  for (const start of starts) {
    let length = 0;
    let weight = 0;
    for (let word = words[at]; word; word = words[at + length]) {
      const here = passage.words[start + length];
      if (here === undefined || formOf(here) !== word.form) break;
      weight += word.weight;
      length += 1;
    }
    if (weight > best.weight) best = { length, weight };
  }
  return best;
}

/** As far apart as in the question, or one word further, which counts a little less. */
const loosely = 0.7;

function neighbourShare({ terms }: QuestionTerms, { positions }: Overlap): number {
  let found = 0;
  let whole = 0;
  terms.slice(1).forEach((second, i) => {
    const first = terms[i];
    if (!first) return;
    const gap = second.position - first.position;
    const weight = first.weight + second.weight;
    whole += weight;
    found += weight * closeness(positions[i] ?? [], positions[i + 1] ?? [], gap);
  });
  return share(found, whole);
}

function closeness(firsts: readonly number[], seconds: readonly number[], gap: number): number {
  const distances = firsts.flatMap((first) => seconds.map((second) => second - first));
  if (distances.includes(gap)) return 1;
  return distances.some((distance) => distance > 0 && distance <= gap + 1) ? loosely : 0;
}
