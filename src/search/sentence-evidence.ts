import type { MatchesOf } from './matches.js';
import type { Overlap } from './overlap.js';
import { formOf, isMarked, type PassageTerms } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';
import { bm25Share, share } from './scales.js';
import { noTerm, type Vocabulary } from './vocabulary.js';

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
  /** Has a number, and a name that the question does not have. */
  readonly hasNumber: boolean;
  readonly hasName: boolean;
}

/** Words in a sentence of ordinary length, stop words among them. */
const meanWords = 22;

export function sentenceEvidence(
  question: QuestionTerms,
  passage: PassageTerms,
  overlap: Overlap,
  matchesOf: MatchesOf,
  vocabulary: Vocabulary,
): readonly SentenceEvidence[] {
  const found: SentenceEvidence[] = [];
  let start = 0;
  for (const end of passage.sentenceEnds) {
    const terms = termsIn(found.length, end - start, question, overlap);
    const pieces = piecesIn(found.length, question, overlap);
    const looks = looksOf(passage.words, start, end, matchesOf, vocabulary);
    // Written out, as it is made some 200 times a question: spreading the parts takes twice as long.
    found.push({
      coverage: terms.found,
      windowCoverage: terms.window,
      density: terms.density,
      pieces: pieces.found,
      windowPieces: pieces.window,
      hasNumber: looks.hasNumber,
      hasName: looks.hasName,
    });
    start = end;
  }
  return found;
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
  let hasName = false;
  for (let place = start; place < end; place += 1) {
    const word = words[place] ?? 0;
    if (!isMarked(word)) continue;
    const form = formOf(word);
    if (vocabulary.isNumber(form)) hasNumber = true;
    // The first word of a sentence is written with a capital whatever it is.
    else if (place > start && isNews(form, matchesOf, vocabulary)) hasName = true;
  }
  return { hasNumber, hasName };
}

function isNews(form: number, matchesOf: MatchesOf, vocabulary: Vocabulary): boolean {
  return vocabulary.termOf[form] !== noTerm && !matchesOf(form)?.matches.length;
}
