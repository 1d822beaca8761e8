import { addTo } from '../../base/lists.js';
import { asksOtherwise } from '../../languages/other-question.js';
import { parseQuery, type Query, type QueryTerm, sumOfWeights } from '../query.js';
import type { Lexicon } from './lexicon.js';
import { type FoundPassage, PassageIndex } from './passage-index.js';
import { isOneSlip } from './spellings.js';

/** A question that moderators have tied to the passage that answers it. */
export interface TiedQuestion {
  readonly question: string;
  readonly ordinal: number;
}

/** The same, with the place of the passage in its language's index. */
export interface PlacedTie extends TiedQuestion {
  readonly number: number;
}

/** The questions tied to passages of one language, by who has tied them. */
export class TiesByOwner {
  readonly #lexicon: Lexicon;
  readonly #byOwner = new Map<string, TiedQuestions>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Instead of those there were. */
  replace(owner: string, ties: readonly PlacedTie[]): void {
    if (ties.length === 0) this.#byOwner.delete(owner);
    else this.#byOwner.set(owner, new TiedQuestions(this.#lexicon, ties));
  }

  of(owner: string): TiedQuestions | undefined {
    return this.#byOwner.get(owner);
  }
}

/** The questions that one owner has tied. */
export class TiedQuestions {
  readonly #lexicon: Lexicon;
  readonly #byTerm = new Map<string, AnalysedTie[]>();
  readonly #byKey = new Map<string, AnalysedTie>();
  /** The passages by the words of their questions. */
  readonly #passages = new PassageIndex();

  constructor(lexicon: Lexicon, ties: readonly PlacedTie[]) {
    this.#lexicon = lexicon;
    const words = new Map<number, string[]>();
    for (const each of ties) {
      const tie = { ...each, terms: this.#termsOf(each.question) };
      this.#byKey.set(keyOf(tie.question), tie);
      const texts = tie.terms.map(({ text }) => text);
      for (const text of texts) addTo(this.#byTerm, text, tie);
      for (const text of texts) addTo(words, tie.number, text);
    }
    for (const [number, text] of words) this.#passages.add(number, { text, heading: [], ngrams: [] });
  }

  /** Passages whose questions have words of this one: by number, best first. */
  passagesFor({ terms }: Query, isWanted: (number: number) => boolean): readonly FoundPassage[] {
    const lookUps = terms.map(({ text }) => ({ term: text, boost: 1 }));
    return this.#passages.find({ terms: lookUps, ngrams: [] }, isWanted);
  }

  /** The passage that this question, or one that asks the same, is tied to. */
  find(question: string, isWanted: (ordinal: number) => boolean): Match | undefined {
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

export interface Match {
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

function keyOf(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? '';
}
