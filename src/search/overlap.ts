import type { FormMatches, MatchesOf } from './matches.js';
import { formOf, type PassageTerms } from './passage-terms.js';
import type { QuestionTerms } from './question-terms.js';

/** Where in one passage the terms and pieces of a question stand. */
export class Overlap {
  /** Places of the words that are the term itself, by place in `question.terms`. */
  readonly positions: readonly number[][];
  /** How well each term is matched anywhere in the passage, 0…1. */
  readonly strengths: Float64Array;
  /** The same in each sentence: `bySentence[sentence * terms + term]`. */
  readonly bySentence: Float64Array;
  /** How often each piece stands there, by place in `question.pieceWeights`. */
  readonly pieceCounts: Float64Array;
  /** 1 where a sentence has a piece: `pieceBySentence[sentence * pieces + piece]`. */
  readonly pieceBySentence: Uint8Array;

  constructor({ terms, pieceWeights }: QuestionTerms, sentences: number) {
    this.positions = terms.map(() => []);
    this.strengths = new Float64Array(terms.length);
    this.bySentence = new Float64Array(sentences * terms.length);
    this.pieceCounts = new Float64Array(pieceWeights.length);
    this.pieceBySentence = new Uint8Array(sentences * pieceWeights.length);
  }

  addMatches({ matches }: FormMatches, position: number, sentence: number): void {
    const first = sentence * this.strengths.length;
    for (const { term, strength } of matches) {
      if (strength === 1) this.positions[term]?.push(position);
      raise(this.strengths, term, strength);
      raise(this.bySentence, first + term, strength);
    }
  }

  addPiece(piece: number, sentence: number): void {
    this.pieceCounts[piece] = (this.pieceCounts[piece] ?? 0) + 1;
    this.pieceBySentence[sentence * this.pieceCounts.length + piece] = 1;
  }
}

export function overlapOf(question: QuestionTerms, passage: PassageTerms, matchesOf: MatchesOf): Overlap {
  const overlap = new Overlap(question, passage.sentenceEnds.length);
  addWords(overlap, passage, matchesOf);
  if (passage.pieces && passage.pieceEnds)
    addRunningPieces(overlap, question, passage.pieces, passage.pieceEnds);
  return overlap;
}

function addWords(
  overlap: Overlap,
  { words, sentenceEnds, pieces: running }: PassageTerms,
  matchesOf: MatchesOf,
): void {
  let sentence = 0;
  for (let position = 0; position < words.length; position += 1) {
    while (position >= (sentenceEnds[sentence] ?? words.length)) sentence += 1;
    const found = matchesOf(formOf(words[position] ?? 0));
    if (!found) continue;
    overlap.addMatches(found, position, sentence);
    if (!running) for (const piece of found.pieces) overlap.addPiece(piece, sentence);
  }
}

function addRunningPieces(
  overlap: Overlap,
  question: QuestionTerms,
  pieces: Int32Array,
  ends: Int32Array,
): void {
  let sentence = 0;
  for (let place = 0; place < pieces.length; place += 1) {
    while (place >= (ends[sentence] ?? pieces.length)) sentence += 1;
    const piece = question.pieces.get(pieces[place] ?? 0);
    if (piece !== undefined) overlap.addPiece(piece, sentence);
  }
}

function raise(values: Float64Array, at: number, to: number): void {
  if (to > (values[at] ?? 0)) values[at] = to;
}
