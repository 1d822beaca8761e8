import type { Analyzer, Token } from './analyzer.js';
import { RowsBuilder } from './rows.js';
import { packTexts } from './text-table.js';
import { formKey, noTerm, type VocabularyParts } from './vocabulary.js';

/** Gives numbers to the words of passages and counts in how many passages they stand. */
export class VocabularyBuilder {
  readonly analyzer: Analyzer;
  readonly #forms = new Numbering();
  /** By form as written, so that no key has to be put together for each word. */
  readonly #stopForms = new Map<string, number>();
  readonly #contentForms = new Map<string, number>();
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
    const ids = token.isStop ? this.#stopForms : this.#contentForms;
    const known = ids.get(token.form);
    if (known !== undefined) return known;
    const id = this.#forms.idOf(formKey(token));
    ids.set(token.form, id);
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

  /** From here on, words and pieces are counted for another passage. */
  startPassage(): void {
    this.#passages += 1;
  }

  /** Counts the form and its term for the current passage, the first time they are met there. */
  countForm(form: number): void {
    if (!this.#forms.count(form, this.#passages)) return;
    const term = this.termOf(form);
    if (term !== noTerm) this.#terms.count(term, this.#passages);
  }

  countPieces(pieces: Iterable<number>): void {
    for (const piece of pieces) this.#pieces.count(piece, this.#passages);
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
  /** The passage each was last met in. */
  readonly #last: number[] = [];

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.texts.length);
    this.#counts.push(0);
    this.#last.push(0);
    return this.texts.push(text) - 1;
  }

  /** @returns whether it is new in this passage. */
  count(id: number, passage: number): boolean {
    if (this.#last[id] === passage) return false;
    this.#last[id] = passage;
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    return true;
  }

  counts(): Int32Array {
    return Int32Array.from(this.#counts);
  }
}
