import { type QuestionTerm, unseen } from './question-terms.js';
import { type Rows, rowAt } from './rows.js';
import { noTerm, type Vocabulary } from './vocabulary.js';

/** A term of the corpus that a word of the question may mean. */
export interface LikeTerm {
  readonly term: number;
  /** 1 for the term itself, less the less alike it is. */
  readonly strength: number;
}

export type LikeTerms = (asked: QuestionTerm) => readonly LikeTerm[];

/** A piece of so many forms (`tion`) tells none of them from the others. */
const maxFormsOfPiece = 500;
/** Dice's coefficient of the pieces two words have: a word the corpus has never seen may be spelled wrongly. */
const minDiceSeen = 0.55;
const minDiceUnseen = 0.3;
const maxLike = 3;

/**
 * Looks up words by their pieces: misspelled ones, and relatives of a word (`invade`, `invasion`).
 *
 * @param formsByPiece row `n` lists the forms that have piece `n`
 */
export function makeLikeTerms(vocabulary: Vocabulary, formsByPiece: Rows): LikeTerms {
  return (asked) => {
    const itself = asked.id === unseen ? [] : [{ term: asked.id, strength: 1 }];
    return [...itself, ...relatives(asked, formsByPiece, vocabulary)];
  };
}

function relatives(asked: QuestionTerm, formsByPiece: Rows, vocabulary: Vocabulary): readonly LikeTerm[] {
  const shared = new Map<number, number>();
  for (const piece of new Set(asked.pieces)) {
    const forms = rowAt(formsByPiece, piece);
    if (forms.length > maxFormsOfPiece) continue;
    for (const form of forms) shared.set(form, (shared.get(form) ?? 0) + 1);
  }
  const least = asked.id === unseen ? minDiceUnseen : minDiceSeen;
  const strongest = new Map<number, number>();
  for (const [form, count] of shared) {
    const term = vocabulary.termOf[form] ?? noTerm;
    const dice = (2 * count) / (vocabulary.piecesOf(form).length + asked.pieceCount);
    if (term === noTerm || term === asked.id || dice < least) continue;
    strongest.set(term, Math.max(strongest.get(term) ?? 0, dice));
  }
  return Array.from(strongest, ([term, strength]) => ({ term, strength }))
    .sort((a, b) => b.strength - a.strength || a.term - b.term)
    .slice(0, maxLike);
}
