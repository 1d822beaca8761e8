import type { MatchesOf, Overlap } from './overlap.js';
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
  return Array.from(passage.sentenceEnds, (end, sentence) => {
    const start = sentence === 0 ? 0 : (passage.sentenceEnds[sentence - 1] ?? 0);
    return {
      ...termsIn(sentence, end - start, question, overlap),
      ...piecesIn(sentence, question, overlap),
      ...looksOf(passage.words.subarray(start, end), matchesOf, vocabulary),
    };
  });
}

function termsIn(
  sentence: number,
  words: number,
  { terms, weight: whole }: QuestionTerms,
  { bySentence }: Overlap,
) {
  const at = sentence * terms.length;
  let covered = 0;
  let window = 0;
  let dense = 0;
  terms.forEach(({ weight }, term) => {
    const here = bySentence[at + term] ?? 0;
    const before = bySentence[at - terms.length + term] ?? 0;
    covered += weight * here;
    window += weight * Math.max(here, before);
    dense += weight * bm25Share(here, words / meanWords);
  });
  return {
    coverage: share(covered, whole),
    windowCoverage: share(window, whole),
    density: share(dense, whole),
  };
}

function piecesIn(
  sentence: number,
  { pieceWeights, piecesWeight }: QuestionTerms,
  { pieceBySentence }: Overlap,
) {
  const at = sentence * pieceWeights.length;
  let found = 0;
  let window = 0;
  pieceWeights.forEach((weight, piece) => {
    const isHere = pieceBySentence[at + piece] === 1;
    if (isHere) found += weight;
    if (isHere || pieceBySentence[at - pieceWeights.length + piece] === 1) window += weight;
  });
  return { pieces: share(found, piecesWeight), windowPieces: share(window, piecesWeight) };
}

function looksOf(words: Int32Array, matchesOf: MatchesOf, vocabulary: Vocabulary) {
  let hasNumber = false;
  let hasName = false;
  words.forEach((word, place) => {
    if (!isMarked(word)) return;
    const form = formOf(word);
    if (vocabulary.isNumber(form)) hasNumber = true;
    // The first word of a sentence is written with a capital whatever it is.
    else if (place > 0 && vocabulary.termOf[form] !== noTerm && matchesOf(form).matches.length === 0)
      hasName = true;
  });
  return { hasNumber, hasName };
}
