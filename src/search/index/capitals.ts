import type { Token } from '../analysis/analyzer.js';
import type { NumberBlocks } from '../number-blocks.js';
import type { SurfaceForm, Term } from './lexicon.js';

/** Whether the passages write it as a name, for questions that are typed without capitals. */
export function isWrittenAsName({ capitalized, uncapitalized }: Term): boolean {
  return capitalized > uncapitalized;
}

/** By word of a text: 1 when it begins with a capital or is a number, and so may be what is asked for. */
export function capitalsOf(
  tokens: readonly Token[],
  forms: readonly SurfaceForm[],
  text: string,
  blocks: NumberBlocks,
): Uint8Array {
  const capitals = blocks.bytes(tokens.length);
  for (const [place, token] of tokens.entries())
    if (forms[place]?.isNumber || isCapitalized(token, text)) capitals[place] = 1;
  return capitals;
}

/** At the start of a sentence everything has a capital. */
export function countCapitals(
  forms: readonly SurfaceForm[],
  capitals: Uint8Array,
  ends: readonly { readonly wordsEnd: number }[],
): void {
  let first = 0;
  for (const { wordsEnd } of ends) {
    for (let place = first + 1; place < wordsEnd; place += 1) {
      const term = forms[place]?.term;
      if (!term) continue;
      if (capitals[place] === 1) term.capitalized += 1;
      else term.uncapitalized += 1;
    }
    first = wordsEnd;
  }
}

function isCapitalized({ start }: Token, text: string): boolean {
  const first = text.charCodeAt(start);
  // Small letters of ASCII, most of what comes, need no Unicode.
  if (first >= 0x61 && first <= 0x7a) return false;
  return /^[\p{Lu}\p{N}]/u.test(text.slice(start, start + 2));
}
