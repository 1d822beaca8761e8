import type { Query } from 'minisearch';
import type { IndexedPassage, LanguageIndex } from './language-index.js';
import type { QuestionTerms } from './question-terms.js';

/** The right passage is among as many for 99 of 100 questions (SQuAD 2 dev, 646 passages; XQuAD, 240). */
const maxCandidates = 60;

/**
 * Postings that MiniSearch may walk for one question. The rarest terms are looked up first and the common ones
 * left out above this: they say little of where to look, and the candidates are weighed by all terms later.
 */
const maxPostings = { terms: 3000, pieces: 600 };

/** A word of the heading counts less here than one of the text: it stands above many passages. */
const boosts = { text: 1, pieces: 0.5, heading: 0.4 };

export function retrieve(
  question: QuestionTerms,
  index: LanguageIndex,
  isWanted: (passage: IndexedPassage) => boolean,
): readonly IndexedPassage[] {
  const results = index.mini.search(queryFor(question, index), {
    boost: boosts,
    filter: ({ id }) => {
      const passage = index.byOrdinal.get(id);
      return passage !== undefined && isWanted(passage);
    },
  });
  return results.slice(0, maxCandidates).flatMap(({ id }) => index.byOrdinal.get(id) ?? []);
}

function queryFor(question: QuestionTerms, index: LanguageIndex): Query {
  const terms = withinBudget(termLookUps(question, index), maxPostings.terms);
  const pieces = withinBudget(pieceLookUps(question, index), maxPostings.pieces);
  return { combineWith: 'OR', queries: [...terms, ...pieces] };
}

interface LookUp {
  readonly term: string;
  readonly fields: string[];
  readonly boost: number;
  /** Passages it will be found in. */
  readonly postings: number;
}

function termLookUps(question: QuestionTerms, { vocabulary, likeTerms }: LanguageIndex): readonly LookUp[] {
  return question.terms.flatMap((asked) =>
    likeTerms(asked).map(({ term, strength }) => ({
      term: vocabulary.terms[term] ?? '',
      fields: ['text', 'heading'],
      boost: strength,
      postings: vocabulary.passagesWith(term),
    })),
  );
}

function pieceLookUps(question: QuestionTerms, { vocabulary }: LanguageIndex): readonly LookUp[] {
  if (!vocabulary.analyzer.piecesRunOn) return [];
  return Array.from(question.pieces.keys(), (piece) => ({
    term: vocabulary.pieces[piece] ?? '',
    fields: ['pieces'],
    boost: 1,
    postings: vocabulary.passagesWithPiece(piece),
  }));
}

function withinBudget(lookUps: readonly LookUp[], budget: number): Query[] {
  let left = budget;
  return [...lookUps]
    .sort((a, b) => a.postings - b.postings)
    .filter(({ postings }, rank) => {
      left -= postings;
      return left >= 0 || rank === 0;
    })
    .map(({ term, fields, boost }) => ({
      queries: [term],
      fields,
      boostTerm: () => boost,
    }));
}
