/** Letters of Latin script with an accent, which people leave out where they type fast: `cuanto`, `kac`. */
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g;

export function withoutAccents(text: string): string {
  return text.replace(accented, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

const plainPatterns = new WeakMap<RegExp, RegExp>();

/** Whether a pattern fits a text in small letters, its accents aside where the text has none at all. */
export function fitsTyped(pattern: RegExp, text: string): boolean {
  return pattern.test(text) || (isPlain.test(text) && plainOf(pattern).test(text));
}

const isPlain = /^\p{ASCII}*$/u;

function plainOf(pattern: RegExp): RegExp {
  const known = plainPatterns.get(pattern);
  if (known) return known;
  const plain = new RegExp(withoutAccents(pattern.source), pattern.flags);
  plainPatterns.set(pattern, plain);
  return plain;
}
