import leven from 'leven';
import { asksOtherwise } from '../../languages/other-question.js';
import { parseQuery, type QueryTerm, sumOfWeights } from '../query.js';
import type { Lexicon } from './lexicon.js';

/** A question that moderators have tied to the passage that answers it. */
export interface TiedQuestion {
  readonly question: string;
  readonly ordinal: number;
}

/** The questions tied to passages of one language. They are what changes in an index while it answers. */
export class TiedQuestions {
  readonly #lexicon: Lexicon;
  #all: readonly AnalysedTie[] = [];
  readonly #byTerm = new Map<string, AnalysedTie[]>();
  readonly #byKey = new Map<string, AnalysedTie>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Instead of those there were. */
  replaceAll(ties: readonly TiedQuestion[]): void {
    this.#all = ties.map((tie) => ({ ...tie, terms: this.#termsOf(tie.question) }));
    this.#byTerm.clear();
    this.#byKey.clear();
    for (const tie of this.#all) {
      this.#byKey.set(keyOf(tie.question), tie);
      for (const { text } of tie.terms) {
        const others = this.#byTerm.get(text);
        if (others) others.push(tie);
        else this.#byTerm.set(text, [tie]);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** What their questions are searched by, by the passage they are tied to. */
  termsByOrdinal(): ReadonlyMap<number, readonly string[]> {
    const terms = new Map<number, string[]>();
    for (const tie of this.#all)
      terms.set(tie.ordinal, [...(terms.get(tie.ordinal) ?? []), ...tie.terms.map(({ text }) => text)]);
    return terms;
  }

  /** The passage that this question, or one that asks the same, is tied to. */
  find(question: string, isWanted: (ordinal: number) => boolean): Match | undefined {
    if (this.isEmpty) return undefined;
    const exact = this.#byKey.get(keyOf(question));
    if (exact && isWanted(exact.ordinal)) return { ordinal: exact.ordinal, difference: 0 };
    const terms = this.#termsOf(question);
    const { language } = this.#lexicon.analyzer;
    const near = new Set(terms.flatMap(({ text }) => this.#byTerm.get(text) ?? []));
    const [closest] = [...near]
      .flatMap((tie) => {
        const difference = isWanted(tie.ordinal) ? differenceOf(tie.terms, terms) : undefined;
        const isSame = difference !== undefined && !asksOtherwise(tie.question, question, language);
        return isSame ? [{ ordinal: tie.ordinal, difference }] : [];
      })
      .sort((a, b) => a.difference - b.difference);
    return closest;
  }

  #termsOf(question: string): readonly QueryTerm[] {
    return parseQuery(question, [], this.#lexicon).terms;
  }
}

interface Match {
  readonly ordinal: number;
  /** 0 when the question has the very words of the tied one. */
  readonly difference: number;
}

interface AnalysedTie extends TiedQuestion {
  readonly terms: readonly QueryTerm[];
}

/**
 * Shares, by weight, that one question may lack of the tied one, or have beyond it; never both, as a word in the place
 * of another asks something else: Linux for Windows, cats for dogs.
 */
const mayLack = 0.2;
const mayAdd = 0.3;

/** How far two questions are from having the same content words; undefined when they are not the same question. */
function differenceOf(tied: readonly QueryTerm[], asked: readonly QueryTerm[]): number | undefined {
  const lacking = tied.filter((term) => !asked.some((other) => isSameWord(other, term)));
  const added = asked.filter((term) => !tied.some((other) => isSameWord(term, other)));
  if (tied.length === 0 || lacking.length === tied.length) return undefined;
  if (lacking.length > 0 && added.length > 0) return undefined;
  // A name or a number narrows it down to something that the moderators have not seen.
  if ([...lacking, ...added].some(({ isName, text }) => isName || /\p{N}/u.test(text))) return undefined;
  const lacks = sumOfWeights(lacking) / sumOfWeights(tied);
  const adds = sumOfWeights(added) / sumOfWeights(asked);
  return lacks <= mayLack && adds <= mayAdd ? lacks + adds : undefined;
}

const shortestMisspelled = 5;

/** A slip is forgiven in a word that no article has: any other word is meant as it is written. */
function isSameWord(asked: QueryTerm, tied: QueryTerm): boolean {
  if (asked.text === tied.text) return true;
  if (asked.term || /\p{N}/u.test(asked.text + tied.text)) return false;
  if (Math.min(asked.text.length, tied.text.length) < shortestMisspelled) return false;
  return asked.text[0] === tied.text[0] && isOneSlip(asked.text, tied.text);
}

/** One letter too many, too few or another, or two swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (leven(one, other, { maxDistance: 2 }) <= 1) return true;
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return swapped === other;
}

function keyOf(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? '';
}
