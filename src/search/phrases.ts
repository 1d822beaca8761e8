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
  const { lengths, heaviest } = runsIn(question, passage);
  let written = 0;
  let inThrees = 0;
  let threes = 0;
  question.words.forEach(({ weight }, at) => {
    const length = lengths[at] ?? 0;
    if (length > 0) written += weight;
    if (at + 2 >= question.words.length) return;
    const three = weight + (question.words[at + 1]?.weight ?? 0) + (question.words[at + 2]?.weight ?? 0);
    threes += three;
    if (length > 2) inThrees += three;
  });
  return {
    written: share(written, question.wordsWeight),
    run: share(heaviest, question.wordsWeight),
    runsOfThree: share(inThrees, threes),
    neighbours: neighbourShare(question, overlap),
  };
}

/** By place in the question: how long a run of its words from there on the passage has; and the heaviest run of two or more. */
function runsIn({ words, wordPlaces }: QuestionTerms, passage: PassageTerms) {
  const lengths = new Uint8Array(words.length);
  let heaviest = 0;
  for (let position = 0; position < passage.words.length; position += 1) {
    for (const at of wordPlaces.get(formOf(passage.words[position] ?? 0)) ?? []) {
      const length = runLength(words, at, passage.words, position);
      if (length > (lengths[at] ?? 0)) lengths[at] = length;
      if (length > 1) heaviest = Math.max(heaviest, weightOf(words, at, length));
    }
  }
  return { lengths, heaviest };
}

function runLength(words: QuestionTerms['words'], at: number, passage: Int32Array, position: number): number {
  let length = 1;
  while (at + length < words.length && position + length < passage.length) {
    if (formOf(passage[position + length] ?? 0) !== words[at + length]?.form) break;
    length += 1;
  }
  return length;
}

function weightOf(words: QuestionTerms['words'], at: number, length: number): number {
  let weight = 0;
  for (let place = at; place < at + length; place += 1) weight += words[place]?.weight ?? 0;
  return weight;
}

/** As far apart as in the question, or one word further, which counts a little less. */
const loosely = 0.7;

function neighbourShare({ terms }: QuestionTerms, { positions }: Overlap): number {
  let found = 0;
  let whole = 0;
  for (let second = 1; second < terms.length; second += 1) {
    const a = terms[second - 1];
    const b = terms[second];
    if (!a || !b) continue;
    const weight = a.weight + b.weight;
    whole += weight;
    found +=
      weight * closeness(positions[second - 1] ?? [], positions[second] ?? [], b.position - a.position);
  }
  return share(found, whole);
}

function closeness(firsts: readonly number[], seconds: readonly number[], gap: number): number {
  let best = 0;
  for (const first of firsts) {
    for (const second of seconds) {
      const distance = second - first;
      if (distance === gap) return 1;
      if (distance > 0 && distance <= gap + 1) best = loosely;
    }
  }
  return best;
}
