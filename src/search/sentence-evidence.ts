import type { Asked } from './evidence.js';
import type { MatchesOf } from './matches.js';
import type { Overlap } from './overlap.js';
import { formOf, isMarked, type PassageTerms } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';
import { bm25Share, share, weigher } from './scales.js';
import { noTerm, type Vocabulary } from './vocabulary.js';
import { sentenceWeights } from './weights.js';

/** What speaks for one sentence of a passage. */
export interface SentenceEvidence {
  /** Share of the question's weight found in it, and in it together with the one before. */
  readonly coverage: number;
  readonly windowCoverage: number;
  /** The same of the pieces. */
  readonly pieces: number;
  readonly windowPieces: number;
  /** BM25 of the sentence as a share: of two that cover as much, the shorter one is denser. */
  readonly density: number;
  /** Share of the question's words that stand here; one that stands in several sentences counts less. */
  readonly distinctive: number;
  /** 1 when the question asks for a time, a number or a person and the sentence has one that the question has not. */
  readonly time: number;
  readonly year: number;
  readonly number: number;
  readonly person: number;
}

/** Words in a sentence of ordinary length, stop words among them. */
const meanWords = 22;

export function sentenceEvidence(
  { question, kind, matchesOf, index }: Asked,
  passage: PassageTerms,
  overlap: Overlap,
): readonly SentenceEvidence[] {
  const found: SentenceEvidence[] = [];
  const distinctive = distinctiveShares(question, passage);
  let start = 0;
  for (const end of passage.sentenceEnds) {
    const terms = termsIn(found.length, end - start, question, overlap);
    const pieces = piecesIn(found.length, question, overlap);
    const looks = looksOf(passage.words, start, end, matchesOf, index.vocabulary);
    // Written out, as it is made some 200 times a question: spreading the parts takes twice as long.
    found.push({
      coverage: terms.found,
      windowCoverage: terms.window,
      density: terms.density,
      pieces: pieces.found,
      windowPieces: pieces.window,
      distinctive: distinctive[found.length] ?? 0,
      time: kind === 'time' && looks.hasNumber ? 1 : 0,
      year: kind === 'time' && looks.hasYear ? 1 : 0,
      number: kind === 'number' && looks.hasNumber ? 1 : 0,
      person: kind === 'person' && looks.hasName ? 1 : 0,
    });
    start = end;
  }
  return found;
}

const scoreOf = weigher(sentenceWeights);

/** The sentence that answers, by all that speaks for it: its place, 0 where there is none. */
export function bestSentence(sentences: readonly SentenceEvidence[]): number {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  sentences.forEach((sentence, place) => {
    const score = scoreOf(sentence);
    if (score > highest) best = place;
    highest = Math.max(highest, score);
  });
  return best;
}

/** Stop words count here as well: in one passage, even `was` or `by` may tell two sentences apart. */
function distinctiveShares({ words, wordPlaces }: QuestionTerms, passage: PassageTerms): Float64Array {
  const shares = new Float64Array(passage.sentenceEnds.length);
  const sentencesWith = words.map(() => new Set<number>());
  let sentence = 0;
  passage.words.forEach((word, position) => {
    while (position >= (passage.sentenceEnds[sentence] ?? passage.words.length)) sentence += 1;
    for (const place of wordPlaces.get(formOf(word)) ?? []) sentencesWith[place]?.add(sentence);
  });
  const whole = sentencesWith.reduce((sum, { size }) => sum + 1 / Math.max(1, size), 0);
  for (const having of sentencesWith) {
    for (const each of having) shares[each] = (shares[each] ?? 0) + 1 / having.size / whole;
  }
  return shares;
}

function termsIn(sentence: number, words: number, { terms, weight: whole }: QuestionTerms, overlap: Overlap) {
  const { bySentence } = overlap;
  const here = sentence * terms.length;
  const before = here - terms.length;
  let found = 0;
  let window = 0;
  let density = 0;
  for (let term = 0; term < terms.length; term += 1) {
    const weight = terms[term]?.weight ?? 0;
    const strength = bySentence[here + term] ?? 0;
    found += weight * strength;
    window += weight * Math.max(strength, bySentence[before + term] ?? 0);
    density += weight * bm25Share(strength, words / meanWords);
  }
  return { found: share(found, whole), window: share(window, whole), density: share(density, whole) };
}

function piecesIn(
  sentence: number,
  { pieceWeights, piecesWeight }: QuestionTerms,
  { pieceBySentence }: Overlap,
) {
  const here = sentence * pieceWeights.length;
  const before = here - pieceWeights.length;
  let found = 0;
  let window = 0;
  for (let piece = 0; piece < pieceWeights.length; piece += 1) {
    const weight = pieceWeights[piece] ?? 0;
    const isHere = pieceBySentence[here + piece] === 1;
    if (isHere) found += weight;
    if (isHere || pieceBySentence[before + piece] === 1) window += weight;
  }
  return { found: share(found, piecesWeight), window: share(window, piecesWeight) };
}

function looksOf(
  words: Int32Array,
  start: number,
  end: number,
  matchesOf: MatchesOf,
  vocabulary: Vocabulary,
) {
  let hasNumber = false;
  let hasYear = false;
  let hasName = false;
  for (let place = start; place < end; place += 1) {
    const word = words[place] ?? 0;
    if (!isMarked(word)) continue;
    const form = formOf(word);
    // What the question has itself is no answer to it.
    if (matchesOf(form)?.matches.length) continue;
    if (vocabulary.isNumber(form)) {
      hasNumber = true;
      hasYear ||= vocabulary.isYear(form);
    }
    // The first word of a sentence is written with a capital whatever it is.
    else if (place > start && vocabulary.termOf[form] !== noTerm) hasName = true;
  }
  return { hasNumber, hasYear, hasName };
}
