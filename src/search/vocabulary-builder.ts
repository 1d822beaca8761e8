import type { Analyzer, Token } from './analyzer.js';
import { RowsBuilder } from './rows.js';
import { packTexts } from './text-table.js';
import { formKey, noTerm, type VocabularyParts } from './vocabulary.js';

/** Gives numbers to the words of passages and counts in how many passages they stand. */
export class VocabularyBuilder {
  readonly analyzer: Analyzer;
  readonly #forms = new Numbering();
  readonly #terms = new Numbering();
  readonly #pieces = new Numbering();
  readonly #termOf: number[] = [];
  readonly #numbers: number[] = [];
  readonly #piecesOf = new RowsBuilder();
  readonly #piecesOfForm: (readonly number[])[] = [];
  #passages = 0;

  constructor(analyzer: Analyzer) {
    this.analyzer = analyzer;
  }

  /** The number of a token's form, given now if it is new. A form that is also written as an acronym is its own. */
  add(token: Token): number {
    const known = this.#forms.size;
    const id = this.#forms.idOf(formKey(token));
    if (id < known) return id;
    const term = token.isStop ? noTerm : this.#terms.idOf(token.term);
    const pieces = token.isStop ? [] : this.addPieces(token.form);
    this.#termOf.push(term);
    this.#numbers.push(/^\p{N}/u.test(token.form) ? 1 : 0);
    this.#piecesOf.add(pieces);
    this.#piecesOfForm.push(pieces);
    return id;
  }

  addPieces(run: string): readonly number[] {
    return this.analyzer.pieces(run).map((piece) => this.#pieces.idOf(piece));
  }

  termOf(form: number): number {
    return this.#termOf[form] ?? noTerm;
  }

  piecesOf(form: number): readonly number[] {
    return this.#piecesOfForm[form] ?? [];
  }

  /** Counts one passage's forms and pieces; call it once for each passage. */
  count(forms: ReadonlySet<number>, pieces: ReadonlySet<number>): void {
    this.#passages += 1;
    const terms = new Set<number>();
    for (const form of forms) {
      this.#forms.count(form);
      const term = this.termOf(form);
      if (term !== noTerm) terms.add(term);
    }
    for (const term of terms) this.#terms.count(term);
    for (const piece of pieces) this.#pieces.count(piece);
  }

  build(): VocabularyParts {
    return {
      forms: packTexts(this.#forms.texts),
      terms: packTexts(this.#terms.texts),
      pieces: packTexts(this.#pieces.texts),
      termOf: Int32Array.from(this.#termOf),
      numbers: Uint8Array.from(this.#numbers),
      piecesOf: this.#piecesOf.build(),
      formCounts: this.#forms.counts(),
      termCounts: this.#terms.counts(),
      pieceCounts: this.#pieces.counts(),
      passages: this.#passages,
    };
  }
}

class Numbering {
  readonly texts: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];

  get size(): number {
    return this.texts.length;
  }

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.texts.length);
    this.#counts.push(0);
    return this.texts.push(text) - 1;
  }

  count(id: number): void {
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
  }

  counts(): Int32Array {
    return Int32Array.from(this.#counts);
  }
}
