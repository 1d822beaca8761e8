import type { Token } from './analysis/analyzer.js';
import { type AnswerType, answerTypeOf, type WantedAnswer, wantedAnswer } from './answer-type.js';
import { type AskedDetails, askedDetails } from './asked-details.js';
import { letterRuns } from './index/indexed-passage.js';
import type { Lexicon, Ngram, SurfaceForm, Term } from './index/lexicon.js';

/** One content word of a question. */
export interface QueryTerm {
  readonly text: string;
  /** Undefined when no passage has it (out of vocabulary). */
  readonly term: Term | undefined;
  /** Inverse document frequency times the weight of the text it is from. */
  readonly weight: number;
  /** Place among the question's words, stop words counted. */
  readonly position: number;
  /** Capitalized or a number, and not at the start. */
  readonly isName: boolean;
  /** Without those that no passage has; `ngramCount` counts all. */
  readonly ngrams: readonly Ngram[];
  readonly ngramCount: number;
}

/** Any word of the question, as written. */
export interface QueryWord {
  /** Missing when no passage has it. */
  readonly form: SurfaceForm | undefined;
  readonly weight: number;
}

/** A question as one language's passages are searched by it. */
export interface Query {
  readonly answerType: AnswerType;
  readonly wants: WantedAnswer;
  readonly asked: AskedDetails;
  readonly terms: readonly QueryTerm[];
  /** Place in `terms`. */
  readonly termPlaces: ReadonlyMap<Term, number>;
  /** Sum of the terms' weights. */
  readonly weight: number;
  readonly words: readonly QueryWord[];
  readonly wordsWeight: number;
  /** Places in `words`, by id of surface form. */
  readonly wordPlaces: ReadonlyMap<number, readonly number[]>;
  /** Those that some passage has: place in `ngramWeights`. */
  readonly ngrams: ReadonlyMap<Ngram, number>;
  readonly ngramWeights: readonly number[];
  /** By that place: the terms that have it, as places in `terms`. */
  readonly termsOfNgram: readonly (readonly number[])[];
  /** Sum of all weights, including those that no passage has. */
  readonly ngramsWeight: number;
}

/** Words of earlier turns that a follow-up question leans on. */
export interface ContextText {
  readonly text: string;
  /** 0…1: weight of its words relative to the question's own. */
  readonly weight: number;
}

/** The rarest are kept: a pasted page is not a question, and each term is looked for in every candidate. */
const maxTerms = 40;

export function parseQuery(question: string, context: readonly ContextText[], lexicon: Lexicon): Query {
  const texts = [{ text: question, weight: 1 }, ...context].map((each) => ({
    ...each,
    tokens: lexicon.analyzer
      .tokens(each.text)
      .filter((token) => !token.isJoined || lexicon.findTerm(token.term)),
  }));
  const terms = rarest(withoutRepeats(texts.flatMap((each) => contentTerms(each, lexicon))));
  const words = (texts[0]?.tokens ?? []).map((token) => queryWord(token, lexicon));
  const weighed = weighNgrams(texts, lexicon);
  const { language } = lexicon.analyzer;
  const answerType = answerTypeOf(question, language);
  return {
    answerType,
    wants: wantedAnswer(question, language),
    asked: askedDetails(question, language, answerType === 'time'),
    terms,
    termPlaces: new Map(terms.flatMap(({ term }, place) => (term ? [[term, place] as const] : []))),
    weight: sumOfWeights(terms),
    words,
    wordsWeight: sumOfWeights(words),
    wordPlaces: placesByForm(words),
    ...weighed,
    termsOfNgram: groupByNgram(terms, weighed.ngrams),
  };
}

interface AnalyzedText extends ContextText {
  readonly tokens: readonly Token[];
}

function contentTerms({ text, weight, tokens }: AnalyzedText, lexicon: Lexicon): readonly QueryTerm[] {
  return tokens.flatMap((token, position) => {
    if (token.isStop) return [];
    const [found] = [token.term, ...token.aliases].flatMap((text) => lexicon.findTerm(text) ?? []);
    const term = found ?? lexicon.findNationality(token.term);
    const ngrams = lexicon.analyzer.ngrams(token.form);
    return {
      text: token.term,
      term,
      weight: weight * lexicon.termWeight(term?.text ?? token.term),
      position,
      isName: position > 0 && /^[\p{Lu}\p{N}]/u.test(text.slice(token.start, token.start + 2)),
      ngrams: ngrams.flatMap((ngram) => lexicon.findNgram(ngram) ?? []),
      ngramCount: ngrams.length,
    };
  });
}

function withoutRepeats(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const first = new Map<string, QueryTerm>();
  for (const term of terms) if (!first.has(term.text)) first.set(term.text, term);
  return [...first.values()];
}

function rarest(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  if (terms.length <= maxTerms) return terms;
  const kept = new Set([...terms].sort((a, b) => b.weight - a.weight).slice(0, maxTerms));
  return terms.filter((term) => kept.has(term));
}

function queryWord(token: Token, lexicon: Lexicon): QueryWord {
  const form = lexicon.findForm(token);
  return { form, weight: lexicon.weightOf(form) };
}

function placesByForm(words: readonly QueryWord[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  words.forEach(({ form }, place) => {
    if (form) places.set(form.id, [...(places.get(form.id) ?? []), place]);
  });
  return places;
}

/** An n-gram in several texts has the weight of the text that counts most. */
function weighNgrams(texts: readonly AnalyzedText[], lexicon: Lexicon) {
  const shares = new Map<string, number>();
  for (const text of texts) {
    for (const ngram of ngramsIn(text, lexicon))
      shares.set(ngram, Math.max(shares.get(ngram) ?? 0, text.weight));
  }
  const ngrams = new Map<Ngram, number>();
  const ngramWeights: number[] = [];
  let ngramsWeight = 0;
  for (const [text, share] of shares) {
    const ngram = lexicon.findNgram(text);
    const weight = share * lexicon.weightOf(ngram);
    ngramsWeight += weight;
    if (!ngram) continue;
    ngrams.set(ngram, ngramWeights.length);
    ngramWeights.push(weight);
  }
  return { ngrams, ngramWeights, ngramsWeight };
}

function groupByNgram(
  terms: readonly QueryTerm[],
  places: ReadonlyMap<Ngram, number>,
): readonly (readonly number[])[] {
  const groups = Array.from(places, (): number[] => []);
  terms.forEach(({ ngrams }, term) => {
    for (const ngram of new Set(ngrams)) groups[places.get(ngram) ?? -1]?.push(term);
  });
  return groups;
}

function ngramsIn({ text, tokens }: AnalyzedText, { analyzer }: Lexicon): readonly string[] {
  const runs = analyzer.ngramsRunOn
    ? letterRuns(text)
    : tokens.filter(({ isStop }) => !isStop).map(({ form }) => form);
  return runs.flatMap((run) => analyzer.ngrams(run));
}

export function sumOfWeights(items: readonly { readonly weight: number }[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}
