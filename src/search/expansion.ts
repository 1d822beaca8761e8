import { share } from './bm25.js';
import type { SurfaceForm, Term } from './index/lexicon.js';
import type { QueryTerm } from './query.js';

/** A term of the corpus that a word of the question may mean. */
interface ExpandedTerm {
  readonly term: Term;
  /** 1 for the term itself, less for a similar one, by the n-grams they share. */
  readonly similarity: number;
}

/** An n-gram shared by more words (`tion`) does not tell them apart. */
const maxFormsOfNgram = 500;
/** Dice coefficient of two words' n-grams; an unseen word may be misspelled, so less is required. */
const minDice = 0.55;
const minDiceOutOfVocabulary = 0.3;
const maxSimilar = 3;

/** The term itself, words it may be a misspelling of, and relatives (`teach`, `teacher`). */
export function expand(asked: QueryTerm): readonly ExpandedTerm[] {
  const itself = asked.term ? [{ term: asked.term, similarity: 1 }] : [];
  return [...itself, ...similarTerms(asked)];
}

function similarTerms(asked: QueryTerm): readonly ExpandedTerm[] {
  const least = asked.term ? minDice : minDiceOutOfVocabulary;
  const best = new Map<Term, number>();
  for (const [{ term, ngrams }, shared] of countShared(asked)) {
    const dice = share(2 * shared, ngrams.length + asked.ngramCount);
    if (!term || term === asked.term || dice < least) continue;
    best.set(term, Math.max(best.get(term) ?? 0, dice));
  }
  return Array.from(best, ([term, similarity]) => ({ term, similarity }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, maxSimilar);
}

function countShared({ ngrams }: QueryTerm): ReadonlyMap<SurfaceForm, number> {
  const shared = new Map<SurfaceForm, number>();
  for (const { forms } of new Set(ngrams)) {
    if (forms.length > maxFormsOfNgram) continue;
    for (const form of forms) shared.set(form, (shared.get(form) ?? 0) + 1);
  }
  return shared;
}
