/**
 * Finds the words by which a question refers to what was said before: pronouns and the like anywhere, and the ways a
 * question is taken up at its start. Word boundaries are written out, as \b knows only the letters of English.
 */
export function anaphoraCue(words: { readonly anywhere: string; readonly atStart: string }): RegExp {
  const [anywhere, atStart] = [words.anywhere, words.atStart].map((list) => list.replaceAll(', ', '|'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${anywhere})(?![\\p{L}\\p{M}])|^[¿¡\\s]*(?:${atStart})(?![\\p{L}\\p{M}])`,
    'iu',
  );
}
