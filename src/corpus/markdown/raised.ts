const superscripts = new Map(
  [...'0123456789+-−=()ni'].map((sign, n) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][n] ?? sign]),
);
const subscripts = new Map(
  [...'0123456789+-−=()aehijklmnoprstuvx'].map((sign, n) => [
    sign,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][n] ?? sign,
  ]),
);

/** Endings of numbers and signs that are read with the word: 1st, 2e, Acme™. */
const wordEndings = /^(?:st|nd|rd|th|er|ers|re|res|e|es|de|des|ème|èmes|ère|eme|o|a|os|as|º|ª|tm|™|®|©|℠)$/i;

/** Longer ones are set small, not raised. */
const maxRaised = 12;

/**
 * A superscript or subscript in Unicode's raised or lowered letters if they exist, else after `^` or `_`; small
 * print and the endings of numbers stay as they are.
 */
export function raised(words: readonly string[], name: 'sup' | 'sub'): readonly string[] {
  const whole = words.join('').trim();
  if (whole === '' || whole.length > maxRaised || /\s/.test(whole) || wordEndings.test(whole)) return words;
  const letters = name === 'sup' ? superscripts : subscripts;
  const isWord = /\p{L}{2}/u.test(whole);
  if (!isWord && [...whole].every((sign) => letters.has(sign))) {
    return words.map((word) => [...word].map((sign) => letters.get(sign) ?? sign).join(''));
  }
  const first = words.findIndex((word) => word.trim() !== '');
  return words.map((word, at) =>
    at === first && /^[\p{L}\p{N}]/u.test(whole) ? (name === 'sup' ? '^' : '_') + word : word,
  );
}
