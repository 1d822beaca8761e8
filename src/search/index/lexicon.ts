import type { Analyzer, Token } from '../analysis/analyzer.js';
import { inverseDocumentFrequency } from '../bm25.js';
import type { WordVectors } from '../word-vectors.js';
import type { LanguageAtLarge } from './language-resources.js';
import { Spellings } from './spellings.js';

/**
 * Something whose document frequency is counted. Each kind is made in one place, field by field: V8 gives an object that
 * is spread into another a class of its own, 0.25 KB each, and no code is fast for thousands of classes.
 */
interface Counted {
  readonly text: string;
  /** Counted from 0 among its kind: what one query finds out about it is kept in an array. */
  readonly id: number;
  /** In how many passages of its language it is. */
  documentFrequency: number;
  /** The passage it was counted in last, so that a repeated word counts once. */
  lastPassage: number;
}

/** A word as written, in small letters and folded. The acronym `WHO` and the stop word `who` are two of them. */
export interface SurfaceForm extends Counted {
  /** None for a stop word, which keeps its neighbours apart but is no evidence. */
  readonly term: Term | undefined;
  /** Other terms it is found by. */
  readonly aliases: Term[];
  /** In reading order, repeated ones again; a stop word has none. */
  readonly ngrams: readonly Ngram[];
  readonly isNumber: boolean;
  /** A number of four digits from 1000 to 2099. */
  readonly isYear: boolean;
}

/** What a word is searched by: its stem. */
export interface Term extends Counted {
  /** Row of its word vector; -1 when it has none. */
  readonly vector: number;
  /** Row of its vector among those that tell answers. */
  readonly answerVector: number;
  /** The surface forms it is written as. */
  readonly forms: SurfaceForm[];
  /** Passages with it in the title or headings; how often it has a capital within a sentence, and how often not. */
  headingFrequency: number;
  capitalized: number;
  uncapitalized: number;
}

/** A few letters of a word: similar words share most of theirs. */
export interface Ngram extends Counted {
  /** The surface forms that contain it; one that has it twice is listed twice. */
  readonly forms: SurfaceForm[];
}

/**
 * How many passages of general language are added to those of the corpus. With ten passages they are what
 * tells rare words from common ones; with 240 or more, Hit@1 hardly changes between 0 and 600.
 */
const backgroundPassages = 60;

/** The words of all passages in one language, with their document frequencies. */
export class Lexicon {
  readonly analyzer: Analyzer;
  readonly vectors: WordVectors;
  readonly answerVectors: WordVectors;
  readonly #atLarge: LanguageAtLarge;
  readonly #forms: SurfaceForm[] = [];
  readonly #contentForms = new Map<string, SurfaceForm>();
  readonly #stopForms = new Map<string, SurfaceForm>();
  readonly #terms = new Map<string, Term>();
  readonly #ngrams = new Map<string, Ngram>();
  readonly #ngramsById: Ngram[] = [];
  /** Made for the first unknown word, when all terms are there. */
  #spellings: Spellings<Term> | undefined;
  #passages = 0;

  constructor(
    analyzer: Analyzer,
    { vectors, answerVectors }: Pick<Lexicon, 'vectors' | 'answerVectors'>,
    atLarge: LanguageAtLarge,
  ) {
    this.analyzer = analyzer;
    this.vectors = vectors;
    this.answerVectors = answerVectors;
    this.#atLarge = atLarge;
  }

  get hasVectors(): boolean {
    return this.vectors.dimensions > 0 && this.answerVectors.dimensions > 0;
  }

  get passages(): number {
    return this.#passages;
  }

  get formCount(): number {
    return this.#forms.length;
  }

  get termCount(): number {
    return this.#terms.size;
  }

  /** The surface form of a token, created if it is new. */
  add(token: Token): SurfaceForm {
    const { form: text, isStop } = token;
    const known = this.findForm(token);
    if (known) return this.#withAliases(known, token);
    const form: SurfaceForm = {
      text,
      id: this.formCount,
      documentFrequency: 0,
      lastPassage: 0,
      term: isStop ? undefined : this.#addTerm(token.term),
      aliases: [],
      ngrams: isStop ? [] : this.addNgrams(text),
      isNumber: this.#atLarge.isNumber(text),
      isYear: /^(?:1\p{N}|20)\p{N}{2}$/u.test(text),
    };
    for (const ngram of form.ngrams) ngram.forms.push(form);
    form.term?.forms.push(form);
    this.#forms.push(form);
    (isStop ? this.#stopForms : this.#contentForms).set(text, form);
    return this.#withAliases(form, token);
  }

  /** One form may say several terms: `maxPlayers` and `maxplayers`, `DNS` and `dns`, `French` and `France`. */
  #withAliases(form: SurfaceForm, { term: text, aliases }: Token): SurfaceForm {
    if (!form.term) return form;
    const countries = this.#atLarge.nationalities.get(form.term.text) ?? [];
    if (form.term.text === text && aliases.length + countries.length === 0) return form;
    for (const alias of [text, ...aliases, ...countries]) {
      const term = this.#addTerm(alias);
      if (termsOf(form).includes(term)) continue;
      form.aliases.push(term);
      term.forms.push(form);
    }
    return form;
  }

  /** The n-grams of a word or run of letters, new ones created. */
  addNgrams(run: string): readonly Ngram[] {
    return this.analyzer.ngrams(run).map((text) => {
      const known = this.#ngrams.get(text);
      if (known) return known;
      const ngram = { text, id: this.#ngrams.size, documentFrequency: 0, lastPassage: 0, forms: [] };
      this.#ngrams.set(text, ngram);
      this.#ngramsById.push(ngram);
      return ngram;
    });
  }

  /** Counts one passage with its words and n-grams. */
  countPassage(forms: readonly SurfaceForm[], ngrams: readonly Ngram[]): void {
    this.#passages += 1;
    for (const form of forms) {
      if (this.#count(form)) for (const term of termsOf(form)) this.#count(term);
    }
    for (const ngram of ngrams) this.#count(ngram);
  }

  /** @param id of a form of this lexicon */
  formAt(id: number): SurfaceForm {
    const form = this.#forms[id];
    if (!form) throw new RangeError(`no surface form ${id}: there are ${this.#forms.length}`);
    return form;
  }

  /** @param id of an n-gram of this lexicon */
  ngramAt(id: number): Ngram {
    const ngram = this.#ngramsById[id];
    if (!ngram) throw new RangeError(`no n-gram ${id}: there are ${this.#ngramsById.length}`);
    return ngram;
  }

  findForm({ form, isStop }: Token): SurfaceForm | undefined {
    return (isStop ? this.#stopForms : this.#contentForms).get(form);
  }

  findTerm(text: string): Term | undefined {
    return this.#terms.get(text);
  }

  /** The term that a word of the question is a misspelling of; a common word of the language is meant as it stands. */
  findMisspelt(text: string): Term | undefined {
    if (this.isCommon(text)) return undefined;
    this.#spellings ??= new Spellings(this.#terms.values());
    return this.#spellings.closestTo(text);
  }

  findNgram(text: string): Ngram | undefined {
    return this.#ngrams.get(text);
  }

  /** Inverse document frequency of a term, smoothed with general language. */
  termWeight(text: string): number {
    const having = this.#terms.get(text)?.documentFrequency ?? 0;
    const atLarge = backgroundPassages * (this.#atLarge.background.get(text) ?? 0);
    return inverseDocumentFrequency(having + atLarge, this.#passages + backgroundPassages);
  }

  /** Whether it is one of the 10,000 commonest words of the language; false where there is no list of them. */
  isCommon(text: string): boolean {
    return this.#atLarge.background.has(text);
  }

  /** `spain` or `spanish`. */
  isCountry(text: string): boolean {
    return this.#atLarge.nationalities.has(text);
  }

  /** Inverse document frequency of a surface form or an n-gram; undefined is one that no passage has. */
  weightOf(counted: Counted | undefined): number {
    return inverseDocumentFrequency(counted?.documentFrequency ?? 0, this.#passages);
  }

  /** Share of passages without the term in their headings: what heads all of them says nothing about any. */
  headingRarity({ headingFrequency }: Term): number {
    return 1 - headingFrequency / Math.max(1, this.#passages);
  }

  #addTerm(text: string): Term {
    const term = this.#terms.get(text) ?? {
      text,
      id: this.#terms.size,
      documentFrequency: 0,
      lastPassage: 0,
      vector: this.vectors.rowOf(text),
      answerVector: this.answerVectors.rowOf(text),
      forms: [],
      headingFrequency: 0,
      capitalized: 0,
      uncapitalized: 0,
    };
    this.#terms.set(text, term);
    return term;
  }

  /** Whether it is new in this passage. */
  #count(counted: Counted): boolean {
    if (counted.lastPassage === this.#passages) return false;
    counted.lastPassage = this.#passages;
    counted.documentFrequency += 1;
    return true;
  }
}

/** All terms a surface form is found by; none for a stop word. */
export function termsOf({ term, aliases }: SurfaceForm): readonly Term[] {
  return term ? [term, ...aliases] : [];
}
