import type { Analyzer, Token } from './analyzer.js';
import type { Commonness } from './common-words.js';
import { type Rows, rowAt } from './rows.js';
import { TextTable, type TextTableParts } from './text-table.js';

/** The term of a stop word: it keeps its neighbours apart but is no evidence. */
export const noTerm = -1;

/**
 * As many passages of the language at large are reckoned in with those of the corpus. Hit@1 hardly moves between
 * 0 and 600 on 240 passages and more; on ten passages it is what tells rare words from common ones.
 */
const passagesAtLarge = 60;

/** Everything a vocabulary is made of, each array by number of form, term or piece. */
export interface VocabularyParts {
  readonly forms: TextTableParts;
  readonly terms: TextTableParts;
  readonly pieces: TextTableParts;
  /** By form: its term, or `noTerm`. */
  readonly termOf: Int32Array;
  /** By form: 1 when it begins with a digit. */
  readonly numbers: Uint8Array;
  /** By form. */
  readonly piecesOf: Rows;
  /** In how many passages each stands. */
  readonly formCounts: Int32Array;
  readonly termCounts: Int32Array;
  readonly pieceCounts: Int32Array;
  readonly passages: number;
}

/**
 * The words of one language's passages. A *form* is a word as written (folded), a *term* what is searched by
 * (stemmed), a *piece* some letters of a form. Each has a number, and evidence is kept in arrays by that number.
 */
export class Vocabulary {
  readonly analyzer: Analyzer;
  readonly forms: TextTable;
  readonly terms: TextTable;
  readonly pieces: TextTable;
  readonly termOf: Int32Array;

  readonly #parts: VocabularyParts;
  readonly #commonness: Commonness;

  constructor(analyzer: Analyzer, commonness: Commonness, parts: VocabularyParts) {
    this.analyzer = analyzer;
    this.forms = new TextTable(parts.forms);
    this.terms = new TextTable(parts.terms);
    this.pieces = new TextTable(parts.pieces);
    this.termOf = parts.termOf;
    this.#parts = parts;
    this.#commonness = commonness;
  }

  get passages(): number {
    return this.#parts.passages;
  }

  formId(token: Token): number | undefined {
    return this.forms.idOf(formKey(token));
  }

  termId(term: string): number | undefined {
    return this.terms.idOf(term);
  }

  pieceId(piece: string): number | undefined {
    return this.pieces.idOf(piece);
  }

  piecesOf(form: number): Int32Array {
    return rowAt(this.#parts.piecesOf, form);
  }

  isNumber(form: number): boolean {
    return this.#parts.numbers[form] === 1;
  }

  /** A number of four digits from 1000 to 2099. */
  isYear(form: number): boolean {
    return this.isNumber(form) && /^(?:1\p{N}|20)\p{N}{2}$/u.test(this.forms.textAt(form));
  }

  /** In how many passages the term stands. */
  passagesWith(term: number): number {
    return this.#parts.termCounts[term] ?? 0;
  }

  passagesWithPiece(piece: number): number {
    return this.#parts.pieceCounts[piece] ?? 0;
  }

  /** Inverse document frequency of a term, the corpus smoothed with the language at large. */
  termWeight(term: string): number {
    const id = this.termId(term);
    const count = id === undefined ? 0 : this.passagesWith(id);
    const atLarge = passagesAtLarge * this.#commonness(term);
    return inverseFrequency(count + atLarge, this.#parts.passages + passagesAtLarge);
  }

  formWeight(form: number | undefined): number {
    const count = form === undefined ? 0 : this.#parts.formCounts[form];
    return inverseFrequency(count ?? 0, this.#parts.passages);
  }

  pieceWeight(piece: number | undefined): number {
    return inverseFrequency(piece === undefined ? 0 : this.passagesWithPiece(piece), this.#parts.passages);
  }
}

/** A form that is also written as a stop word is another form: `US` and `us`. */
export function formKey({ form, isStop }: Token): string {
  return isStop ? `\u0000${form}` : form;
}

/** The BM25 form of it, never negative: ln(1 + (N − n + ½) / (n + ½)). */
function inverseFrequency(count: number, passages: number): number {
  return Math.log(1 + (Math.max(0, passages - count) + 0.5) / (count + 0.5));
}
