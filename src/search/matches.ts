import type { QuestionTerms } from './question-terms.js';
import type { Vocabulary } from './vocabulary.js';

/** That a form says what a term of the question says. */
export interface Match {
  /** Place in `question.terms`. */
  readonly term: number;
  /** 1 for the same term; below it, how alike the two are by the pieces they share. */
  readonly strength: number;
}

/** What one form has in common with the question. */
export interface FormMatches {
  readonly matches: readonly Match[];
  /** Its pieces that the question has too, with repeats: places in `question.pieceWeights`. */
  readonly pieces: readonly number[];
}

/** Alike by this much (Dice's coefficient of their pieces), or holding this much of the question's word. */
const minDice = 0.3;
const minHeld = 0.6;
/** A word that only holds the question's word (`Verteidigungslinie`, `Verteidigung`) is not quite that word. */
const heldStrength = 0.8;

const nothing: FormMatches = { matches: [], pieces: [] };

/** Finds what forms have in common with one question, each form looked at once however many passages have it. */
export function makeMatcher(question: QuestionTerms, vocabulary: Vocabulary): (form: number) => FormMatches {
  const known = new Map<number, FormMatches>();
  const askers = termsByPiece(question);
  return (form) => {
    let found = known.get(form);
    if (found === undefined) {
      found = compare(form, question, askers, vocabulary);
      known.set(form, found);
    }
    return found;
  };
}

function termsByPiece({ terms }: QuestionTerms): ReadonlyMap<number, readonly number[]> {
  const askers = new Map<number, number[]>();
  terms.forEach(({ pieces }, term) => {
    for (const piece of new Set(pieces)) askers.set(piece, [...(askers.get(piece) ?? []), term]);
  });
  return askers;
}

function compare(
  form: number,
  question: QuestionTerms,
  askers: ReadonlyMap<number, readonly number[]>,
  vocabulary: Vocabulary,
): FormMatches {
  const own = vocabulary.piecesOf(form);
  const pieces = own.flatMap((piece) => question.pieces.get(piece) ?? []);
  const termId = vocabulary.termOf[form];
  const exact = question.terms.findIndex(({ id }) => id === termId);
  if (pieces.length === 0 && exact < 0) return nothing;
  const shared = new Map<number, number>();
  for (const piece of new Set(own)) {
    for (const term of askers.get(piece) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1);
  }
  const alike = Array.from(shared, ([term, count]) => ({
    term,
    strength: likeness(count, own.length, question.terms[term]?.pieceCount ?? 0),
  }));
  const matches = alike.filter(({ term, strength }) => term !== exact && strength > 0);
  return { matches: exact < 0 ? matches : [{ term: exact, strength: 1 }, ...matches], pieces };
}

function likeness(shared: number, ofForm: number, ofTerm: number): number {
  const dice = (2 * shared) / (ofForm + ofTerm);
  const held = shared / ofTerm;
  return dice > minDice || held > minHeld ? Math.min(0.95, Math.max(dice, heldStrength * held)) : 0;
}
