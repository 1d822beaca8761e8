import leven from 'leven';
import { asksOtherwise } from '../languages/other-question.js';
import type { Lexicon } from './index/lexicon.js';
import { parseQuery, type QueryTerm, sumOfWeights } from './query.js';

/** A question that moderators have tied to the passage that answers it. */
export interface TiedQuestion {
  readonly question: string;
  readonly ordinal: number;
}

/** The questions tied to passages of one language. They are what changes in an index while it answers. */
export class TiedQuestions {
  readonly #lexicon: Lexicon;
  #all: readonly AnalysedTie[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Instead of those there were. */
  replaceAll(ties: readonly TiedQuestion[]): void {
    this.#all = ties.map((tie) => ({ ...tie, terms: this.#termsOf(tie.question), key: keyOf(tie.question) }));
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

  /**
   * The passage that this question, or one that asks the same, is tied to. There are hundreds of ties at most, so each
   * is looked at: 0.1 ms.
   */
  find(question: string, isWanted: (ordinal: number) => boolean): Match | undefined {
    if (this.isEmpty) return undefined;
    const [terms, key] = [this.#termsOf(question), keyOf(question)];
    const { language } = this.#lexicon.analyzer;
    const [closest] = this.#all
      .filter(({ ordinal }) => isWanted(ordinal))
      .map((tie) => ({ tie, difference: tie.key === key ? 0 : differenceOf(tie.terms, terms) }))
      .filter(({ difference }) => difference !== undefined)
      .filter(({ tie }) => tie.key === key || !asksOtherwise(tie.question, question, language))
      .map(({ tie, difference = 1 }) => ({ ordinal: tie.ordinal, difference }))
      .sort((a, b) => a.difference - b.difference);
    return closest;
  }

  #termsOf(question: string): readonly QueryTerm[] {
    return parseQuery(question, [], this.#lexicon).terms;
  }
}

export interface Match {
  readonly ordinal: number;
  /** 0 when the question has the very words of the tied one. */
  readonly difference: number;
}

interface AnalysedTie extends TiedQuestion {
  readonly terms: readonly QueryTerm[];
  readonly key: string;
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
