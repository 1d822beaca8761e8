import type { AnswerType } from './answer-type.js';
import type { IndexedPassage, LanguageIndex } from './language-index.js';
import type { MatchesOf } from './matches.js';
import { type Overlap, overlapOf } from './overlap.js';
import { type PhraseEvidence, phraseEvidence } from './phrases.js';
import type { QuestionTerms } from './question-terms.js';
import {
  type Kin,
  nothingRelated,
  type RelatedEvidence,
  relatedEvidence,
  relatednessOf,
} from './relatedness.js';
import { bm25Share, share } from './scales.js';
import { bestSentence, type SentenceEvidence, sentenceEvidence } from './sentence-evidence.js';

/**
 * What speaks for a passage, each between 0 and about 1: shares of the question's weight, so that one set of
 * weights serves questions of any length in corpora of any size.
 */
export interface Evidence extends PhraseEvidence, RelatedEvidence {
  /** BM25 of the terms, as a share of what a passage full of them would get. */
  readonly terms: number;
  /** The same of the pieces. */
  readonly pieces: number;
  /** Share of the question found anywhere in the passage; words that are only alike count by their likeness. */
  readonly coverage: number;
  /** Share found in the best sentence, and in the best two that follow each other. */
  readonly inSentence: number;
  readonly inWindow: number;
  /** Share of the pieces found in the best sentence, and in the best two. */
  readonly piecesInSentence: number;
  readonly piecesInWindow: number;
  /** BM25 of the densest sentence. */
  readonly density: number;
  /** Share of the names and numbers of the question found; of all its words when it has none. */
  readonly names: number;
  /** Share of the other words found, likewise. It only tells whether to answer: see `Signs`. */
  readonly rest: number;
  /** Weight of the heaviest term that is missing. */
  readonly missing: number;
  /** Share found in title and headings; share found only there. */
  readonly heading: number;
  readonly headingOnly: number;
  /** Share found elsewhere in the article only. */
  readonly article: number;
  /** ln(1 + words that are no stop words). */
  readonly length: number;
  /** 1 when the question asks for a time, a number or a person and the best sentence has one to give. */
  readonly time: number;
  readonly number: number;
  readonly person: number;
}

/** A question, looked at by the words of one index. */
export interface Asked {
  readonly question: QuestionTerms;
  readonly kind: AnswerType;
  readonly matchesOf: MatchesOf;
  readonly kin: Kin;
  readonly index: LanguageIndex;
}

/** What can be told of a passage without looking at its sentences: cheap, and enough to drop most candidates. */
export interface FirstLook {
  readonly passage: IndexedPassage;
  readonly overlap: Overlap;
  readonly evidence: Pick<
    Evidence,
    'terms' | 'pieces' | 'coverage' | 'names' | 'rest' | 'missing' | ContextName | 'length'
  >;
}

type ContextName = 'heading' | 'headingOnly' | 'article';

export interface Weighed {
  readonly evidence: Evidence;
  readonly sentences: readonly SentenceEvidence[];
  /** Place of the sentence that answers. */
  readonly highlight: number;
}

export function lookAt(passage: IndexedPassage, { question, matchesOf, index }: Asked): FirstLook {
  const overlap = overlapOf(question, passage.terms, matchesOf);
  // Assigned, not spread: this is made 60 times a question, and spreading takes three times as long.
  const evidence = Object.assign(
    frequencyEvidence(question, passage, overlap, index),
    coverageEvidence(question, overlap),
    contextEvidence(question, passage, overlap, index),
    { length: Math.log(1 + passage.terms.length) },
  );
  return { passage, overlap, evidence };
}

/** What words alike in meaning add is not told yet: see `relate`. */
export function weigh({ passage, overlap, evidence: seen }: FirstLook, asked: Asked): Weighed {
  const sentences = sentenceEvidence(asked, passage.terms, overlap);
  const highlight = bestSentence(sentences);
  const evidence = Object.assign(
    bestOfSentences(sentences),
    phraseEvidence(asked.question, passage.terms, overlap),
    kindEvidence(sentences[highlight]),
    nothingRelated,
    seen,
  );
  return { evidence, sentences, highlight };
}

export function relate({ passage, overlap }: FirstLook, weighed: Weighed, asked: Asked): Weighed {
  const { question, index, kin } = asked;
  if (!kin.hasAny) return weighed;
  const related = relatednessOf(question, passage.terms, overlap, index.vocabulary.termOf, kin);
  return {
    ...weighed,
    evidence: { ...weighed.evidence, ...relatedEvidence(weighed.sentences, related) },
  };
}

function frequencyEvidence(
  question: QuestionTerms,
  { terms }: IndexedPassage,
  overlap: Overlap,
  index: LanguageIndex,
) {
  const ofTerms = terms.length / index.meanLength;
  const ofPieces = terms.pieceLength / index.meanPieceLength;
  let words = 0;
  question.terms.forEach(({ weight }, term) => {
    words += weight * bm25Share(overlap.positions[term]?.length ?? 0, ofTerms);
  });
  let pieces = 0;
  question.pieceWeights.forEach((weight, piece) => {
    pieces += weight * bm25Share(overlap.pieceCounts[piece] ?? 0, ofPieces);
  });
  return { terms: share(words, question.weight), pieces: share(pieces, question.piecesWeight) };
}

function coverageEvidence(question: QuestionTerms, { strengths, positions }: Overlap) {
  let covered = 0;
  let names = 0;
  let namesWeight = 0;
  let restFound = 0;
  let missing = 0;
  question.terms.forEach(({ weight, isName }, term) => {
    const strength = strengths[term] ?? 0;
    covered += weight * strength;
    if (isName) {
      namesWeight += weight;
      names += weight * strength;
    } else restFound += weight * strength;
    if (positions[term]?.length === 0) missing = Math.max(missing, weight * (1 - strength));
  });
  const restWeight = question.weight - namesWeight;
  return {
    coverage: share(covered, question.weight),
    names: namesWeight > 0 ? names / namesWeight : share(covered, question.weight),
    rest: restWeight > 0 ? restFound / restWeight : share(covered, question.weight),
    missing: share(missing, question.weight),
  };
}

function bestOfSentences(sentences: readonly SentenceEvidence[]) {
  const highest = (measure: (each: SentenceEvidence) => number) =>
    sentences.reduce((most, each) => Math.max(most, measure(each)), 0);
  return {
    inSentence: highest((each) => each.coverage),
    inWindow: highest((each) => each.windowCoverage),
    piecesInSentence: highest((each) => each.pieces),
    piecesInWindow: highest((each) => each.windowPieces),
    density: highest((each) => each.density),
  };
}

/** A word of the heading, or one that the article has elsewhere, need not be said again in each paragraph. */
function contextEvidence(
  { terms, weight: whole }: QuestionTerms,
  passage: IndexedPassage,
  { strengths }: Overlap,
  index: LanguageIndex,
) {
  let heading = 0;
  let headingOnly = 0;
  let article = 0;
  terms.forEach(({ id, weight }, term) => {
    const strength = strengths[term] ?? 0;
    if (passage.headingTerms.has(id)) {
      const told = weight * index.headingRarity(id);
      heading += told;
      if (strength < 0.5) headingOnly += told;
    }
    if (passage.articleTerms.has(id)) article += weight * (1 - strength);
  });
  return {
    heading: share(heading, whole),
    headingOnly: share(headingOnly, whole),
    article: share(article, whole),
  };
}

function kindEvidence(best: SentenceEvidence | undefined) {
  return { time: best?.time ?? 0, number: best?.number ?? 0, person: best?.person ?? 0 };
}
