import { once, withBoundaries } from './word-boundary.js';

/**
 * Finds the words by which a question refers to what was said before: pronouns and the like anywhere, and the ways a
 * question is taken up at its start.
 */
export function anaphoraCue(words: { readonly anywhere: string; readonly atStart: string }): () => RegExp {
  const [anywhere, atStart] = [words.anywhere, words.atStart].map((list) => list.replaceAll(', ', '|'));
  return once(() => withBoundaries(new RegExp(`\\b(?:${anywhere})\\b|^[¿¡\\s]*(?:${atStart})\\b`, 'iu')));
}
