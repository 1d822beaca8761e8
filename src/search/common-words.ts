import { backgroundFrequencies } from '../languages/common-words.js';
import { languageOf } from '../languages/index.js';
import type { Analyzer } from './analyzer.js';
import { packTexts, TextTable, type TextTableParts } from './text-table.js';

/** How often a term is met in the language at large: the share of passages that hold it, 0…1. */
export type Commonness = (term: string) => number;

export interface CommonWordsParts {
  readonly terms: TextTableParts;
  /** By number of term. */
  readonly shares: Float64Array;
}

export async function loadCommonWords(analyzer: Analyzer): Promise<CommonWordsParts> {
  const shares = await backgroundFrequencies(languageOf(analyzer.language), analyzer.term);
  return { terms: packTexts([...shares.keys()]), shares: Float64Array.from(shares.values()) };
}

export function commonnessFrom({ terms, shares }: CommonWordsParts): Commonness {
  const table = new TextTable(terms);
  return (term) => shares[table.idOf(term) ?? -1] ?? 0;
}
