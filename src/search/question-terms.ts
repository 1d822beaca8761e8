import type { Token } from './analyzer.js';
import { runsOf } from './passage-terms.js';
import type { Vocabulary } from './vocabulary.js';

/** One content term of a question. */
export interface QuestionTerm {
  readonly term: string;
  /** Number of the term in the vocabulary; -2 when no passage has it. */
  readonly id: number;
  /** How much finding it says: inverse document frequency, times the weight it was lent with. */
  readonly weight: number;
  /** Place among the question's words, stop words counted. */
  readonly position: number;
  /** Written as a name or a number, not at the start. */
  readonly isName: boolean;
  /** Numbers of the pieces of its form; those no passage has are left out, `pieceCount` has them all. */
  readonly pieces: readonly number[];
  readonly pieceCount: number;
}

export interface QuestionTerms {
  readonly terms: readonly QuestionTerm[];
  /** Place in `terms` by number of term. */
  readonly termPlaces: ReadonlyMap<number, number>;
  /** Sum of the terms' weights. */
  readonly weight: number;
  /** Every word as written: its form's number (-1 when no passage has it) and its weight. */
  readonly words: readonly { readonly form: number; readonly weight: number }[];
  readonly wordsWeight: number;
  /** Places in `words` by number of form. */
  readonly wordPlaces: ReadonlyMap<number, readonly number[]>;
  /** Pieces that some passage has: place in `pieceWeights` by number of piece. */
  readonly pieces: ReadonlyMap<number, number>;
  readonly pieceWeights: readonly number[];
  /** Sum of the weights of all pieces, those no passage has among them. */
  readonly piecesWeight: number;
}

/** Words borrowed from earlier turns of a conversation. */
export interface LentText {
  readonly text: string;
  /** 0…1: what one of its words says beside a word of the question's own. */
  readonly weight: number;
}

/** The rarest are kept: a pasted page is no question, and each term costs a look at every candidate. */
const maxTerms = 40;
export const unseen = -2;

export function termsOfQuestion(
  question: string,
  lent: readonly LentText[],
  vocabulary: Vocabulary,
): QuestionTerms {
  const texts = [{ text: question, weight: 1 }, ...lent].map((each) => ({
    ...each,
    tokens: vocabulary.analyzer.tokens(each.text),
  }));
  const terms = rarest(withoutRepeats(texts.flatMap((each) => contentTerms(each, vocabulary))));
  const words = (texts[0]?.tokens ?? []).map((token) => wordOf(token, vocabulary));
  return {
    terms,
    termPlaces: new Map(terms.flatMap(({ id }, place) => (id === unseen ? [] : [[id, place] as const]))),
    weight: sumOf(terms),
    words,
    wordsWeight: sumOf(words),
    wordPlaces: placesByForm(words),
    ...weighPieces(texts, vocabulary),
  };
}

interface AnalyzedText extends LentText {
  readonly tokens: readonly Token[];
}

function contentTerms(
  { text, weight, tokens }: AnalyzedText,
  vocabulary: Vocabulary,
): readonly QuestionTerm[] {
  return tokens.flatMap((token, position) => {
    if (token.isStop) return [];
    const pieces = vocabulary.analyzer.pieces(token.form);
    return {
      term: token.term,
      id: vocabulary.termId(token.term) ?? unseen,
      weight: weight * vocabulary.termWeight(token.term),
      position,
      isName: position > 0 && /^[\p{Lu}\p{N}]/u.test(text.slice(token.start)),
      pieces: pieces.flatMap((piece) => vocabulary.pieceId(piece) ?? []),
      pieceCount: pieces.length,
    };
  });
}

function withoutRepeats(terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ term }) => !seen.has(term) && seen.add(term));
}

function rarest(terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  if (terms.length <= maxTerms) return terms;
  const kept = new Set([...terms].sort((a, b) => b.weight - a.weight).slice(0, maxTerms));
  return terms.filter((term) => kept.has(term));
}

function wordOf(token: Token, vocabulary: Vocabulary) {
  const form = vocabulary.formId(token);
  return { form: form ?? -1, weight: vocabulary.formWeight(form) };
}

function placesByForm(words: QuestionTerms['words']): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  words.forEach(({ form }, place) => {
    if (form >= 0) places.set(form, [...(places.get(form) ?? []), place]);
  });
  return places;
}

/** A piece that stands in several texts weighs what it weighs in the one that lends it the most. */
function weighPieces(texts: readonly AnalyzedText[], vocabulary: Vocabulary) {
  const shares = new Map<string, number>();
  for (const text of texts) {
    for (const piece of piecesIn(text, vocabulary))
      shares.set(piece, Math.max(shares.get(piece) ?? 0, text.weight));
  }
  const pieces = new Map<number, number>();
  const pieceWeights: number[] = [];
  let piecesWeight = 0;
  for (const [piece, share] of shares) {
    const id = vocabulary.pieceId(piece);
    const weight = share * vocabulary.pieceWeight(id);
    piecesWeight += weight;
    if (id === undefined) continue;
    pieces.set(id, pieceWeights.length);
    pieceWeights.push(weight);
  }
  return { pieces, pieceWeights, piecesWeight };
}

function piecesIn({ text, tokens }: AnalyzedText, { analyzer }: Vocabulary): readonly string[] {
  const runs = analyzer.piecesRunOn
    ? runsOf(text)
    : tokens.filter(({ isStop }) => !isStop).map(({ form }) => form);
  return runs.flatMap((run) => analyzer.pieces(run));
}

export function sumOf(items: readonly { readonly weight: number }[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}
