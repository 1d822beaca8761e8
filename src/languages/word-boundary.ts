/** JavaScript's own `\b` knows only the letters of English: `\bkaç\b` matches nothing. */
const boundary = '(?:(?<![\\p{L}\\p{M}])(?=[\\p{L}\\p{M}])|(?<=[\\p{L}\\p{M}])(?![\\p{L}\\p{M}]))';

/** The same pattern, in which `\b` is the boundary of a word in any script. */
export function withBoundaries(pattern: RegExp): RegExp {
  const flags = new Set([...pattern.flags, 'u']);
  return new RegExp(pattern.source.replaceAll('\\b', boundary), [...flags].join(''));
}
