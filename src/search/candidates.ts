import type { Passage } from '../corpus/article.js';
import { share } from './bm25.js';
import type { IndexedPassage } from './index/indexed-passage.js';
import type { LanguageIndex } from './index/language-index.js';
import type { SurfaceForm, Term } from './index/lexicon.js';
import type { FoundPassage, LookUp } from './index/passage-index.js';
import type { TiedQuestions } from './index/tied-questions.js';
import type { Query, QueryTerm } from './query.js';

/** For 99 of 100 questions the right passage is among this many (SQuAD 2 dev, 646 passages; XQuAD, 240). */
const maxCandidates = 60;

/**
 * Most postings walked for one question. The rarest terms are looked up first; what exceeds this is left
 * out, as common words say little about where to look, and the candidates are reranked by all terms later.
 */
const maxPostings = { terms: 3000, ngrams: 600 };

/** Copies that match as well as this, as a share of the best one, differ by nothing that was asked for. */
const asGood = 0.95;

/** A passage worth a closer look. */
export interface FoundCandidate {
  readonly passage: IndexedPassage;
  /** MiniSearch's score as a share of the top one's. */
  readonly retrievalScore: number;
}

/** The passages worth a closer look, best first. */
export function findCandidates(
  query: Query,
  { passageIndex, passages, lexicon }: LanguageIndex,
  isWanted: (passage: Passage) => boolean,
  tied?: TiedQuestions,
): readonly FoundCandidate[] {
  const ngrams = lexicon.analyzer.ngramsRunOn ? ngramLookUps(query) : [];
  const isFound = (number: number) => passages[number] !== undefined && isWanted(passages[number].passage);
  const found = passageIndex.find(
    {
      terms: withinBudget(termLookUps(query), maxPostings.terms),
      ngrams: withinBudget(ngrams, maxPostings.ngrams),
    },
    isFound,
  );
  return withoutCopies(liftTied(found, tied?.passagesFor(query, isFound) ?? []), passages);
}

/**
 * A word of a question that was tied to the passage counts as much as two of its text: it was chosen for what is asked.
 */
const tiedBoost = 2;

function liftTied(found: readonly FoundPassage[], tied: readonly FoundPassage[]): readonly FoundPassage[] {
  if (tied.length === 0) return found;
  const scores = new Map(found.map(({ id, score }) => [id, score]));
  for (const { id, score } of tied) scores.set(id, (scores.get(id) ?? 0) + tiedBoost * score);
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

/** What several passages say in the same words is found once, and cited where it is best cited. */
function withoutCopies(
  found: readonly FoundPassage[],
  passages: readonly IndexedPassage[],
): readonly FoundCandidate[] {
  const highest = found[0]?.score || 1;
  const chosen = new Map<number, Chosen>();
  let least = highest;
  for (const { id, score } of found) {
    const passage = passages[id];
    const known = passage && chosen.get(passage.copyNumber);
    if (known) citeBetter(known, passage, score);
    else if (chosen.size === maxCandidates && score < least * asGood) break;
    else if (passage && chosen.size < maxCandidates) {
      chosen.set(passage.copyNumber, { passage, score });
      least = score;
    }
  }
  return Array.from(chosen.values(), ({ passage, score }) => ({ passage, retrievalScore: score / highest }));
}

interface Chosen {
  passage: IndexedPassage;
  readonly score: number;
}

function citeBetter(chosen: Chosen, copy: IndexedPassage, score: number): void {
  if (score >= chosen.score * asGood && copy.placeRank < chosen.passage.placeRank) chosen.passage = copy;
}

/** A look-up, and how many passages it will find. */
type Counted = LookUp & { readonly postings: number };

function termLookUps(query: Query): readonly Counted[] {
  return query.terms.flatMap((asked) =>
    expand(asked).map(({ term: { text, documentFrequency }, similarity }) => ({
      term: text,
      boost: similarity,
      postings: documentFrequency,
    })),
  );
}

function ngramLookUps({ ngrams }: Query): readonly Counted[] {
  return Array.from(ngrams.keys(), ({ text, documentFrequency }) => ({
    term: text,
    boost: 1,
    postings: documentFrequency,
  }));
}

function withinBudget(lookUps: readonly Counted[], budget: number): readonly LookUp[] {
  let left = budget;
  return [...lookUps]
    .sort((a, b) => a.postings - b.postings)
    .filter(({ postings }, rank) => {
      left -= postings;
      return left >= 0 || rank === 0;
    });
}

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
