/** JavaScript's own `\b` knows only the letters of English: `\bkaç\b` matches nothing. */
const boundary = '(?:(?<![\\p{L}\\p{M}])(?=[\\p{L}\\p{M}])|(?<=[\\p{L}\\p{M}])(?![\\p{L}\\p{M}]))';

/** The same pattern, in which `\b` is the boundary of a word in any script. */
export function withBoundaries(pattern: RegExp): RegExp {
  const flags = new Set([...pattern.flags, 'u']);
  return new RegExp(pattern.source.replaceAll('\\b', boundary), [...flags].join(''));
}

/** The same for each of several, made when they are first asked for. */
export function allWithBoundaries<Patterns extends object>(patterns: Patterns): () => Patterns {
  return once(
    () =>
      // fromEntries forgets the names.
      Object.fromEntries(
        Object.entries(patterns).map(([name, pattern]) => [name, withBoundaries(pattern)]),
      ) as Patterns,
  );
}

/** Makes a thing when it is first asked for: such a pattern takes a millisecond, and there are 150 of them. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
