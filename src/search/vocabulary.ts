import type { Analyzer, Token } from './analyzer.js';
import type { Commonness } from './common-words.js';

/** The term of a stop word: it keeps its neighbours apart but is no evidence. */
export const noTerm = -1;

/**
 * As many passages of the language at large are reckoned in with those of the corpus. Hit@1 hardly moves between
 * 0 and 600 on 240 passages and more; on ten passages it is what tells rare words from common ones.
 */
const passagesAtLarge = 60;

/**
 * The words of one language's passages. A *form* is a word as written (folded), a *term* what is searched by
 * (stemmed), a *piece* some letters of a form. Each has a number, and evidence is kept in arrays by that number.
 */
export class Vocabulary {
  readonly analyzer: Analyzer;
  readonly forms: string[] = [];
  /** By form: its term, or `noTerm`. */
  readonly termOf: number[] = [];
  readonly terms: string[] = [];
  readonly pieces: string[] = [];

  readonly #commonness: Commonness;
  readonly #numbers = new Set<number>();
  readonly #formIds = new Map<string, number>();
  readonly #termIds = new Map<string, number>();
  readonly #pieceIds = new Map<string, number>();
  readonly #piecesOf: (readonly number[] | undefined)[] = [];
  /** In how many passages each stands. */
  readonly #formCounts: number[] = [];
  readonly #termCounts: number[] = [];
  readonly #pieceCounts: number[] = [];
  #passages = 0;

  constructor(analyzer: Analyzer, commonness: Commonness) {
    this.analyzer = analyzer;
    this.#commonness = commonness;
  }

  /** The number of a token's form, given now if it is new. A form that is also written as an acronym is its own. */
  add(token: Token): number {
    const key = keyOf(token);
    const known = this.#formIds.get(key);
    if (known !== undefined) return known;
    const id = this.forms.length;
    this.#formIds.set(key, id);
    this.forms.push(token.form);
    if (/^\p{N}/u.test(token.form)) this.#numbers.add(id);
    this.termOf.push(token.isStop ? noTerm : numberOf(token.term, this.#termIds, this.terms));
    this.#piecesOf.push(token.isStop ? [] : this.#numbersOf(this.analyzer.pieces(token.form)));
    return id;
  }

  addPieces(run: string): readonly number[] {
    return this.#numbersOf(this.analyzer.pieces(run));
  }

  #numbersOf(pieces: readonly string[]): readonly number[] {
    return pieces.map((piece) => numberOf(piece, this.#pieceIds, this.pieces));
  }

  /** Counts one passage's forms and pieces; call it once for each passage. */
  count(forms: ReadonlySet<number>, pieces: ReadonlySet<number>): void {
    this.#passages += 1;
    const terms = new Set<number>();
    for (const form of forms) {
      increment(this.#formCounts, form);
      const term = this.termOf[form];
      if (term !== undefined && term !== noTerm) terms.add(term);
    }
    for (const term of terms) increment(this.#termCounts, term);
    for (const piece of pieces) increment(this.#pieceCounts, piece);
  }

  formId(token: Token): number | undefined {
    return this.#formIds.get(keyOf(token));
  }

  termId(term: string): number | undefined {
    return this.#termIds.get(term);
  }

  pieceId(piece: string): number | undefined {
    return this.#pieceIds.get(piece);
  }

  piecesOf(form: number): readonly number[] {
    return this.#piecesOf[form] ?? [];
  }

  isNumber(form: number): boolean {
    return this.#numbers.has(form);
  }

  /** In how many passages the term stands. */
  passagesWith(term: number): number {
    return this.#termCounts[term] ?? 0;
  }

  passagesWithPiece(piece: number): number {
    return this.#pieceCounts[piece] ?? 0;
  }

  /** Inverse document frequency of a term, the corpus smoothed with the language at large. */
  termWeight(term: string): number {
    const id = this.#termIds.get(term);
    const count = id === undefined ? 0 : this.passagesWith(id);
    const atLarge = passagesAtLarge * this.#commonness(term);
    return inverseFrequency(count + atLarge, this.#passages + passagesAtLarge);
  }

  formWeight(form: number | undefined): number {
    return inverseFrequency(form === undefined ? 0 : (this.#formCounts[form] ?? 0), this.#passages);
  }

  pieceWeight(piece: number | undefined): number {
    return inverseFrequency(piece === undefined ? 0 : (this.#pieceCounts[piece] ?? 0), this.#passages);
  }
}

/** The BM25 form of it, never negative: ln(1 + (N − n + ½) / (n + ½)). */
function inverseFrequency(count: number, passages: number): number {
  return Math.log(1 + (Math.max(0, passages - count) + 0.5) / (count + 0.5));
}

function keyOf({ form, isStop }: Token): string {
  return isStop ? `\u0000${form}` : form;
}

function numberOf(text: string, ids: Map<string, number>, texts: string[]): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  ids.set(text, texts.length);
  texts.push(text);
  return texts.length - 1;
}

function increment(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
