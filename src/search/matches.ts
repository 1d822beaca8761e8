import type { QuestionTerms } from './question-terms.js';
import { noTerm, type Vocabulary } from './vocabulary.js';

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

/** Nothing where form and question have nothing in common. */
export type MatchesOf = (form: number) => FormMatches | undefined;

/** Alike by this much (Dice's coefficient of their pieces), or holding this much of the question's word. */
const minDice = 0.3;
const minHeld = 0.6;
/** A word that only holds the question's word (`Verteidigungslinie`, `Verteidigung`) is not quite that word. */
const heldStrength = 0.8;
const maxLikeness = 0.95;

const notLookedAt = 0;
const nothingInCommon = -1;

/** Finds what forms have in common with one question, each form looked at once however many passages have it. */
export function makeMatcher(question: QuestionTerms, vocabulary: Vocabulary): MatchesOf {
  // By number of form; an array, as some 3,000 words are looked up for a question.
  const places = new Int32Array(vocabulary.forms.length);
  const found: FormMatches[] = [];
  const askers = termsByPiece(question);
  return (form) => {
    const place = places[form] ?? nothingInCommon;
    // Most words: asking an array for what lies before it takes ten times as long.
    if (place === nothingInCommon) return undefined;
    if (place !== notLookedAt) return found[place - 1];
    const matches = compare(form, question, askers, vocabulary);
    places[form] = matches ? found.push(matches) : nothingInCommon;
    return matches;
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
): FormMatches | undefined {
  const exact = question.termPlaces.get(vocabulary.termOf[form] ?? noTerm) ?? -1;
  const own = vocabulary.piecesOf(form);
  const pieces: number[] = [];
  for (const id of own) {
    const piece = question.pieces.get(id);
    if (piece !== undefined) pieces.push(piece);
  }
  if (pieces.length === 0 && exact < 0) return undefined;
  const matches = exact < 0 ? [] : [{ term: exact, strength: 1 }];
  if (pieces.length > 0)
    addAlike(matches, exact, own, question, countShared(own, askers, question.terms.length));
  return { matches, pieces };
}

function addAlike(
  matches: Match[],
  exact: number,
  own: Int32Array,
  { terms }: QuestionTerms,
  shared: Uint8Array,
): void {
  shared.forEach((count, term) => {
    if (count === 0 || term === exact) return;
    const strength = likeness(count, own.length, terms[term]?.pieceCount ?? 0);
    if (strength > 0) matches.push({ term, strength });
  });
}

/** How many pieces of a form each term has, a repeated piece counted once. */
function countShared(
  own: Int32Array,
  askers: ReadonlyMap<number, readonly number[]>,
  terms: number,
): Uint8Array {
  const shared = new Uint8Array(terms);
  own.forEach((piece, place) => {
    if (own.indexOf(piece) < place) return;
    for (const term of askers.get(piece) ?? []) shared[term] = (shared[term] ?? 0) + 1;
  });
  return shared;
}

function likeness(shared: number, ofForm: number, ofTerm: number): number {
  const dice = (2 * shared) / (ofForm + ofTerm);
  // A word of one piece is in many that have nothing to do with it: `sent` in `represents`.
  const held = ofTerm > 1 ? shared / ofTerm : 0;
  return dice > minDice || held > minHeld ? Math.min(maxLikeness, Math.max(dice, heldStrength * held)) : 0;
}
