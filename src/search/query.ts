import { addTo } from '../base/lists.js';
import { rememberFor } from '../base/remember.js';
import type { Token } from './analysis/analyzer.js';
import { type AnswerType, answerTypeOf, type WantedAnswer, wantedAnswer } from './answer-type.js';
import { type AskedDetails, askedDetails } from './asked-details.js';
import { countedTerm } from './counted.js';
import { letterRuns } from './index/indexed-passage.js';
import type { Lexicon, Ngram, SurfaceForm, Term } from './index/lexicon.js';
import { isMisspeltStopWord } from './misspelt-stop-words.js';
import { hasCapitals, isKnownName, isWrittenName } from './names.js';

/** One content word of a question. */
export interface QueryTerm {
  readonly text: string;
  /** Undefined when no passage has it (out of vocabulary). */
  readonly term: Term | undefined;
  /** Inverse document frequency times the weight of the text it is from. */
  readonly weight: number;
  /** Place among the question's words, stop words counted. */
  readonly position: number;
  /** Capitalized or a number, and not at the start; or known to be a name where nothing is capitalized. */
  readonly isName: boolean;
  /** A name by the question itself, or that of a country. */
  readonly isPlainName: boolean;
  /** From an earlier turn: it says where to look, and is not asked itself. */
  readonly isLent?: true;
  /** Rows of its vectors, -1 where it has none: of words alike, and of those that tell answers. */
  readonly vector: number;
  readonly answerVector: number;
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
  /** Place in `terms` of what is to be counted: `members` of "how many members"; -1 where nothing is. */
  readonly counted: number;
  /** Place in `terms` of what somebody is asked to have done: `signed` of "Who signed?"; -1 where nothing is. */
  readonly deed: number;
  /** Place in `terms`. */
  readonly termPlaces: ReadonlyMap<Term, number>;
  /** Sum of the terms' weights. */
  readonly weight: number;
  readonly words: readonly QueryWord[];
  readonly wordsWeight: number;
  /** Places in `words`, by id of surface form. */
  readonly wordPlaces: ReadonlyMap<number, readonly number[]>;
  /** By id of surface form: 1 when it is among them, as few of a passage's words are. */
  readonly isWord: Uint8Array;
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
  const asked = analyse(question, lexicon);
  const texts = [
    { weight: 1, ...asked },
    ...context.map(({ text, weight }) => ({ weight, ...analyse(text, lexicon) })),
  ];
  const terms = rarest(withoutRepeats(texts.flatMap(weighTerms)));
  const weighed = weighNgrams(texts, lexicon);
  const kind = kindOf(question, lexicon);
  const counted = countedTerm(question, asked.tokens, lexicon.analyzer.language);
  return {
    ...kind,
    terms,
    // Right behind the word that asks: of "Who was signed?" it is the done-to that is asked for.
    deed:
      kind.answerType === 'person'
        ? terms.findIndex(({ position, isLent }) => position === 1 && !isLent)
        : -1,
    counted: terms.findIndex(({ text, isLent }) => text === counted && !isLent),
    termPlaces: new Map(terms.flatMap(({ term }, place) => (term ? [[term, place] as const] : []))),
    weight: sumOfWeights(terms),
    ...wordsOf(asked.tokens, lexicon),
    ...weighed,
    termsOfNgram: groupByNgram(terms, weighed.ngrams),
  };
}

/** A text that is asked, as far as it is the same whatever is asked with it. */
interface AnalysedText {
  readonly tokens: readonly Token[];
  /** Weighed by rarity alone. */
  readonly terms: readonly QueryTerm[];
  /** N-grams of its content words; as text where no passage has it. */
  readonly ngrams: readonly (Ngram | string)[];
}

interface WeighedText extends AnalysedText {
  readonly weight: number;
}

/** A question is searched up to three times, and lends its words to those that follow it. */
const maxRemembered = () => 32;

const analyse = rememberFor(maxRemembered, (text: string, lexicon: Lexicon): AnalysedText => {
  const { analyzer } = lexicon;
  const tokens = analyzer
    .tokens(text, true)
    .filter((token) => !token.isJoined || lexicon.findTerm(token.term))
    .map((token) =>
      !token.isStop && isMisspeltStopWord(token, lexicon) ? { ...token, isStop: true } : token,
    );
  const content = tokens.flatMap((token, position) => (token.isStop ? [] : [{ token, position }]));
  const asWritten = { text, hasCapitals: hasCapitals(text) };
  const runs = analyzer.ngramsRunOn ? letterRuns(text) : content.map(({ token }) => token.form);
  return {
    tokens,
    terms: content.map(({ token, position }) => queryTerm(token, position, asWritten, lexicon)),
    ngrams: runs.flatMap((run) => analyzer.ngrams(run)).map((ngram) => lexicon.findNgram(ngram) ?? ngram),
  };
});

/** What it asks for, as far as that is told by its words alone. */
const kindOf = rememberFor(maxRemembered, (question: string, { analyzer: { language } }: Lexicon) => {
  const answerType = answerTypeOf(question, language);
  return {
    answerType,
    wants: wantedAnswer(question, language),
    asked: askedDetails(question, language, answerType === 'time'),
  };
});

function queryTerm(
  token: Token,
  position: number,
  { text, hasCapitals }: { readonly text: string; readonly hasCapitals: boolean },
  lexicon: Lexicon,
): QueryTerm {
  const [found] = [token.term, ...token.aliases].flatMap((each) => lexicon.findTerm(each) ?? []);
  const term = found ?? lexicon.findMisspelt(token.term);
  const ngrams = lexicon.analyzer.ngrams(token.form);
  const isPlainName = isWrittenName(token, position, text) || (!hasCapitals && lexicon.isCountry(token.term));
  return {
    text: token.term,
    term,
    weight: lexicon.termWeight(term?.text ?? token.term),
    position,
    isName: isPlainName || (!hasCapitals && found !== undefined && isKnownName(found, lexicon)),
    isPlainName,
    vector: lexicon.vectors.rowOf(token.term),
    answerVector: lexicon.answerVectors.rowOf(token.term),
    ngrams: ngrams.flatMap((ngram) => lexicon.findNgram(ngram) ?? []),
    ngramCount: ngrams.length,
  };
}

function weighTerms({ terms, weight }: WeighedText): readonly QueryTerm[] {
  return weight === 1
    ? terms
    : terms.map((term) => ({ ...term, weight: weight * term.weight, isLent: true as const }));
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

function wordsOf(tokens: readonly Token[], lexicon: Lexicon) {
  const isWord = new Uint8Array(lexicon.formCount);
  const words = tokens.map((token): QueryWord => {
    const form = lexicon.findForm(token);
    if (form) isWord[form.id] = 1;
    return { form, weight: lexicon.weightOf(form) };
  });
  return { words, wordsWeight: sumOfWeights(words), wordPlaces: placesByForm(words), isWord };
}

function placesByForm(words: readonly QueryWord[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  words.forEach(({ form }, place) => {
    if (form) addTo(places, form.id, place);
  });
  return places;
}

/** An n-gram in several texts has the weight of the text that counts most. */
function weighNgrams(texts: readonly WeighedText[], lexicon: Lexicon) {
  const shares = new Map<Ngram | string, number>();
  for (const { ngrams, weight } of texts) {
    for (const ngram of ngrams) shares.set(ngram, Math.max(shares.get(ngram) ?? 0, weight));
  }
  const ngrams = new Map<Ngram, number>();
  const ngramWeights: number[] = [];
  let ngramsWeight = 0;
  for (const [ngram, share] of shares) {
    const known = typeof ngram === 'string' ? undefined : ngram;
    const weight = share * lexicon.weightOf(known);
    ngramsWeight += weight;
    if (!known) continue;
    ngrams.set(known, ngramWeights.length);
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

export function sumOfWeights(items: readonly { readonly weight: number }[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

export function weightAt(items: readonly { readonly weight: number }[], place: number): number {
  return items[place]?.weight ?? 0;
}
