import type { FormMatches } from './matches.js';
import { formOf, type PassageTerms } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';

/** Where in one passage the terms and pieces of a question stand. */
export interface Overlap {
  readonly sentences: number;
  /** Places of the words that are the term itself, by place in `question.terms`. */
  readonly positions: readonly (readonly number[])[];
  /** How well each term is matched anywhere in the passage, 0…1. */
  readonly strengths: Float64Array;
  /** The same in each sentence: `bySentence[sentence * terms + term]`. */
  readonly bySentence: Float64Array;
  /** How often each piece stands there, by place in `question.pieceWeights`. */
  readonly pieceCounts: Float64Array;
  /** 1 where a sentence has a piece: `pieceBySentence[sentence * pieces + piece]`. */
  readonly pieceBySentence: Uint8Array;
}

export type MatchesOf = (form: number) => FormMatches;

export function overlapOf(question: QuestionTerms, passage: PassageTerms, matchesOf: MatchesOf): Overlap {
  const { terms, pieceWeights } = question;
  const sentences = passage.sentenceEnds.length;
  const positions: number[][] = terms.map(() => []);
  const strengths = new Float64Array(terms.length);
  const bySentence = new Float64Array(sentences * terms.length);
  const pieceCounts = new Float64Array(pieceWeights.length);
  const pieceBySentence = new Uint8Array(sentences * pieceWeights.length);
  const addPiece = (piece: number, sentence: number) => {
    pieceCounts[piece] = (pieceCounts[piece] ?? 0) + 1;
    pieceBySentence[sentence * pieceWeights.length + piece] = 1;
  };
  const addWord = ({ matches, pieces }: FormMatches, position: number, sentence: number) => {
    for (const { term, strength } of matches) {
      if (strength === 1) positions[term]?.push(position);
      raise(strengths, term, strength);
      raise(bySentence, sentence * terms.length + term, strength);
    }
    if (!passage.pieces) for (const piece of pieces) addPiece(piece, sentence);
  };
  eachBySentence(passage.words, passage.sentenceEnds, (word, position, sentence) => {
    addWord(matchesOf(formOf(word)), position, sentence);
  });
  if (passage.pieces && passage.pieceEnds) {
    eachBySentence(passage.pieces, passage.pieceEnds, (id, _, sentence) => {
      const piece = question.pieces.get(id);
      if (piece !== undefined) addPiece(piece, sentence);
    });
  }
  return { sentences, positions, strengths, bySentence, pieceCounts, pieceBySentence };
}

function raise(values: Float64Array, at: number, to: number): void {
  if (to > (values[at] ?? 0)) values[at] = to;
}

/** Each number of a passage with its place and sentence. */
function eachBySentence(
  items: Int32Array,
  ends: Int32Array,
  visit: (item: number, position: number, sentence: number) => void,
): void {
  let position = 0;
  ends.forEach((end, sentence) => {
    for (; position < end; position += 1) visit(items[position] ?? 0, position, sentence);
  });
}
