import { bm25Share, share } from '../bm25.js';
import type { FoundCandidate } from '../candidates.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import { type Query, weightAt } from '../query.js';
import type { RerankContext } from './context.js';
import { type AnsweringFeatures, answeringFeatures } from './directions.js';
import { bestOf, type Mark, markOf } from './mark.js';
import { type HeadingMatch, headingMatchOf } from './matching/heading-match.js';
import type { NeighbourShares } from './matching/neighbours.js';
import { type Overlap, overlapOf } from './matching/overlap.js';
import { type PhraseFeatures, phraseFeatures } from './matching/phrases.js';
import { nothingRelated, type SemanticFeatures, semanticFeatures } from './matching/semantic.js';
import { type SentenceShares, sentenceSharesOf } from './matching/sentence-shares.js';
import { type MeasuredSentences, measureSentences, type SentenceFeatures } from './sentences.js';

/**
 * A passage that may answer, and its measurements. Each is taken when first asked for: the
 * costly ones are needed only for the few top candidates.
 */
export class Candidate implements FoundCandidate {
  readonly passage: IndexedPassage;
  readonly retrievalScore: number;
  readonly context: RerankContext;
  readonly overlap: Overlap;
  #coverage: ReturnType<typeof coverageOf> | undefined;
  #headings: ReturnType<typeof headingShares> | undefined;
  #headingMatch: HeadingMatch | undefined;
  #neighbours: NeighbourShares | undefined;
  #frequency: ReturnType<typeof frequencyShares> | undefined;
  #sentenceShares: SentenceShares | undefined;
  #sentences: MeasuredSentences | undefined;
  #sentenceScores: readonly number[] | undefined;
  #answering: Answering | undefined;
  #mark: Mark | undefined;
  #phrases: PhraseFeatures | undefined;
  #answers: AnsweringFeatures | undefined;
  #semantic: SemanticFeatures | undefined;

  constructor({ passage, retrievalScore }: FoundCandidate, context: RerankContext) {
    this.passage = passage;
    this.retrievalScore = retrievalScore;
    this.context = context;
    this.overlap = overlapOf(passage, context);
    context.neighbourhood.know(this, this.overlap);
  }

  get coverage() {
    this.#coverage ??= coverageOf(this.context.query, this.overlap);
    return this.#coverage;
  }

  get headings() {
    this.#headings ??= headingShares(this.context, this.passage, this.overlap);
    return this.#headings;
  }

  get headingMatch(): HeadingMatch {
    const { query, headings } = this.context;
    this.#headingMatch ??= headingMatchOf(query, headings, this.passage, this.overlap);
    return this.#headingMatch;
  }

  get neighbours(): NeighbourShares {
    this.#neighbours ??= this.context.neighbourhood.sharesFor(this, this.overlap);
    return this.#neighbours;
  }

  get frequency() {
    this.#frequency ??= frequencyShares(this.context, this.passage, this.overlap);
    return this.#frequency;
  }

  get sentenceShares(): SentenceShares {
    this.#sentenceShares ??= sentenceSharesOf(this.passage, this.overlap, this.context);
    return this.#sentenceShares;
  }

  get sentences(): MeasuredSentences {
    const { passage, overlap, sentenceShares, context } = this;
    this.#sentences ??= measureSentences(passage, overlap, sentenceShares, context);
    return this.#sentences;
  }

  /** 1 when that is asked for and the sentence that answers has one to give. */
  answersWith(asked: 'time' | 'number' | 'person'): number {
    if (this.context.query.answerType !== asked || this.highestOf(asked) === 0) return 0;
    return this.bestDoes(asked);
  }

  /** A feature of the sentence that answers best. */
  bestDoes(feature: keyof SentenceFeatures): number {
    return this.sentences.of(this.answering.place, feature);
  }

  get answering(): Answering {
    this.#answering ??= answeringOf(this.sentenceScores);
    return this.#answering;
  }

  /** What to mark of it as the answer. */
  get mark(): Mark {
    this.#mark ??= markOf(this.passage, this.sentenceScores, this.isAskedByHeading);
    return this.#mark;
  }

  /** Word for word, `how` and `do I` with them: "Your token" is not the question "Where do I get my token?". */
  private get isAskedByHeading(): boolean {
    const { isFirstBelow, heading } = this.passage;
    if (!isFirstBelow || this.headingMatch.nearestAsked < sameWords) return false;
    const { words } = this.context.query;
    const repeated = words.filter(({ form }) => form !== undefined && heading.nearest.includes(form.id));
    return repeated.length > 0 && repeated.length >= words.length * sameWords;
  }

  /** Whether a sentence of what is marked has such a thing to give. */
  isInMark(feature: 'time' | 'number' | 'person'): boolean {
    const { start, end } = this.mark;
    return this.passage.sentences.some(
      (each, place) => each.start >= start && each.end <= end && this.sentences.of(place, feature) === 1,
    );
  }

  private get sentenceScores(): readonly number[] {
    this.#sentenceScores ??= this.sentences.scores(this.context.sentenceWeights);
    return this.#sentenceScores;
  }

  get phrases(): PhraseFeatures {
    this.#phrases ??= phraseFeatures(this.context.query, this.passage, this.overlap);
    return this.#phrases;
  }

  get answers(): AnsweringFeatures {
    const { query, asked, lexicon } = this.context;
    this.#answers ??= answeringFeatures(query, asked, this.passage, this.overlap, lexicon);
    return this.#answers;
  }

  get semantic(): SemanticFeatures {
    const { passage, overlap, sentenceShares, context } = this;
    const { similarity } = context;
    this.#semantic ??= similarity.hasAny
      ? semanticFeatures(passage, overlap, sentenceShares, similarity, context)
      : nothingRelated;
    return this.#semantic;
  }

  highestOf(feature: keyof SentenceFeatures): number {
    return this.sentences.highestOf(feature);
  }
}

/** Share of the question's words that the heading has, and of the heading's, from which they are the same. */
const sameWords = 0.75;

/** The scores of a passage's sentences in short. */
interface Answering {
  /** Which of them scores best. */
  readonly place: number;
  readonly best: number;
  readonly mean: number;
  /** ln Σ exp(score). */
  readonly any: number;
}

function answeringOf(scores: readonly number[]): Answering {
  const place = bestOf(scores);
  const best = scores[place];
  if (best === undefined) return { place, best: 0, mean: 0, any: 0 };
  const sum = scores.reduce((all, score) => all + score, 0);
  const parts = scores.reduce((all, score) => all + Math.exp(score - best), 0);
  return { place, best, mean: sum / scores.length, any: best + Math.log(parts) };
}

// Loops, here and below: what a function passed to `forEach` adds up is kept as an object, thousands for a question.
/** BM25 as a share of what a passage full of the query's terms or n-grams would get. */
function frequencyShares({ query, index }: RerankContext, passage: IndexedPassage, overlap: Overlap) {
  const length = passage.length / index.meanLength;
  const ngramLength = passage.ngramLength / index.meanNgramLength;
  let terms = 0;
  for (let term = 0; term < query.terms.length; term += 1)
    terms += weightAt(query.terms, term) * bm25Share(overlap.positions[term]?.length ?? 0, length);
  let ngrams = 0;
  for (let ngram = 0; ngram < query.ngramWeights.length; ngram += 1)
    ngrams += (query.ngramWeights[ngram] ?? 0) * bm25Share(overlap.ngramCounts[ngram] ?? 0, ngramLength);
  return { terms: share(terms, query.weight), ngrams: share(ngrams, query.ngramsWeight) };
}

function coverageOf(query: Query, { strengths, positions }: Overlap) {
  let covered = 0;
  let names = 0;
  let namesWeight = 0;
  let missing = 0;
  for (let term = 0; term < query.terms.length; term += 1) {
    const strength = strengths[term] ?? 0;
    const weight = weightAt(query.terms, term);
    covered += weight * strength;
    if (query.terms[term]?.isName) {
      namesWeight += weight;
      names += weight * strength;
    }
    if (positions[term]?.length === 0) missing = Math.max(missing, weight * (1 - strength));
  }
  const all = share(covered, query.weight);
  const othersWeight = query.weight - namesWeight;
  return {
    all,
    /** Of names and numbers, and of the other words; of all words when there are none of the kind. */
    names: namesWeight > 0 ? names / namesWeight : all,
    others: othersWeight > 0 ? (covered - names) / othersWeight : all,
    missing: share(missing, query.weight),
  };
}

/** A word of the heading, or from elsewhere in the article, need not be repeated in each paragraph. */
function headingShares({ query, lexicon }: RerankContext, passage: IndexedPassage, { strengths }: Overlap) {
  let heading = 0;
  let headingOnly = 0;
  let article = 0;
  for (let place = 0; place < query.terms.length; place += 1) {
    const term = query.terms[place]?.term;
    if (!term) continue;
    const weight = weightAt(query.terms, place);
    const strength = strengths[place] ?? 0;
    if (passage.heading.terms.has(term)) {
      const told = weight * lexicon.headingRarity(term);
      heading += told;
      if (strength < 0.5) headingOnly += told;
    }
    if (passage.articleTerms.has(term)) article += weight * (1 - strength);
  }
  return {
    heading: share(heading, query.weight),
    headingOnly: share(headingOnly, query.weight),
    article: share(article, query.weight),
  };
}
