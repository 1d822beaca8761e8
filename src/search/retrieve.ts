import type { Passage } from '../corpus/article.js';
import type { IndexedPassage, LanguageIndex } from './language-index.js';
import type { QuestionTerms } from './question-terms.js';
import type { LookUp } from './ranking.js';

/** The right passage is among as many for 99 of 100 questions (SQuAD 2 dev, 646 passages; XQuAD, 240). */
const maxCandidates = 60;

/**
 * Postings that may be walked for one question. The rarest terms are looked up first and the common ones
 * left out above this: they say little of where to look, and the candidates are weighed by all terms later.
 */
const maxPostings = { terms: 3000, pieces: 600 };

export function retrieve(
  question: QuestionTerms,
  index: LanguageIndex,
  isWanted?: (passage: Passage) => boolean,
): readonly IndexedPassage[] {
  const lookUps = [
    ...withinBudget(termLookUps(question, index), maxPostings.terms),
    ...withinBudget(pieceLookUps(question, index), maxPostings.pieces),
  ];
  const isWantedAt = (number: number) => {
    if (!isWanted) return true;
    const passage = index.passageAt(number);
    return passage !== undefined && isWanted(passage);
  };
  return index.ranking
    .rank(lookUps, isWantedAt, maxCandidates)
    .flatMap((number) => index.indexedAt(number) ?? []);
}

/** Postings: passages it will be found in. */
type Counted = LookUp & { readonly postings: number };

function termLookUps(question: QuestionTerms, { vocabulary, likeTerms }: LanguageIndex): readonly Counted[] {
  return question.terms.flatMap((asked) =>
    likeTerms(asked).map(({ term, strength }) => ({
      text: vocabulary.terms.textAt(term),
      id: term,
      fields: ['text', 'heading'] as const,
      boost: strength,
      postings: vocabulary.passagesWith(term),
    })),
  );
}

function pieceLookUps(question: QuestionTerms, { vocabulary }: LanguageIndex): readonly Counted[] {
  if (!vocabulary.analyzer.piecesRunOn) return [];
  return Array.from(question.pieces.keys(), (piece) => ({
    text: vocabulary.pieces.textAt(piece),
    id: piece,
    fields: ['pieces'] as const,
    boost: 1,
    postings: vocabulary.passagesWithPiece(piece),
  }));
}

function withinBudget(lookUps: readonly Counted[], budget: number): readonly Counted[] {
  let left = budget;
  return [...lookUps]
    .sort((a, b) => a.postings - b.postings)
    .filter(({ postings }, rank) => {
      left -= postings;
      return left >= 0 || rank === 0;
    });
}
