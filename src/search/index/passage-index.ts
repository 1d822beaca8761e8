import MiniSearch from 'minisearch';

/** What one passage is found by, repeated terms included. */
export interface PassageTerms {
  readonly text: readonly string[];
  /** Of the title and the headings above. */
  readonly heading: readonly string[];
  /** Of running text, where words are not spaced. */
  readonly ngrams: readonly string[];
}

type PassageField = keyof PassageTerms;

/** One term to look up, and how much finding it counts beside the others. */
export interface LookUp {
  readonly term: string;
  readonly boost: number;
}

/** A passage's number, with MiniSearch's score. */
export interface FoundPassage {
  readonly id: number;
  readonly score: number;
}

/** A word of the heading counts less here than one of the text: it stands above many passages. */
const boost = { text: 1, ngrams: 0.5, heading: 0.4 } satisfies Record<PassageField, number>;

/** The passages of one language, by number: MiniSearch finds the candidates for a question among them. */
export class PassageIndex {
  readonly #index = new MiniSearch<PassageTerms & { readonly id: number }>({
    fields: Object.keys(boost),
    // Terms come analysed, since the reranker needs them too and analysis is most of the cost of indexing.
    stringifyField: (terms) => (Array.isArray(terms) ? terms.join('\n') : String(terms)),
    tokenize: (joined) => joined.split('\n'),
    processTerm: (term) => term,
  });

  add(id: number, terms: PassageTerms): void {
    this.#index.add({ id, ...terms });
  }

  /**
   * The passages that match best, best first: BM25+ summed over the look-ups, times how many of them match.
   *
   * @param lookUps by what they look in: terms in text and headings, n-grams in n-grams
   */
  find(
    lookUps: {
      readonly terms: readonly LookUp[];
      readonly ngrams: readonly LookUp[];
    },
    isWanted: (id: number) => boolean,
  ): readonly FoundPassage[] {
    const options = { boost, filter: ({ id }: { readonly id: number }) => isWanted(id) };
    const terms = queryOf(lookUps.terms, ['text', 'heading']);
    // As one query where there is but one: MiniSearch would copy what each of several has found.
    if (lookUps.ngrams.length === 0) return this.#index.search('', { ...terms, ...options });
    const queries = [terms, queryOf(lookUps.ngrams, ['ngrams'])].map((each) => ({ ...each, queries: [''] }));
    return this.#index.search({ combineWith: 'OR', queries }, options);
  }
}

function queryOf(lookUps: readonly LookUp[], fields: PassageField[]) {
  return {
    fields,
    // Already analysed: the query string is ignored.
    tokenize: () => lookUps.map(({ term }) => term),
    boostTerm: (_: string, place: number) => lookUps[place]?.boost ?? 1,
  };
}
