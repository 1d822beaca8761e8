/**
 * The same value, every text in it in memory of its own. V8 keeps a stretch of a text as a part of the whole: all of
 * that stays in memory, a file for each heading taken from it, and one dash beyond Latin-1 anywhere in it makes all its
 * stretches ones of two bytes a character. Patterns with classes of Unicode take four to five times as long on those.
 * What occurs several times stays one thing.
 */
export function withOwnTexts<Value>(value: Value): Value {
  const copies = new Map<unknown, unknown>();
  const copyOf = (part: unknown): unknown => {
    if (!isCopied(part)) return part;
    const copy = copies.get(part) ?? copied(part, copyOf);
    copies.set(part, copy);
    return copy;
  };
  // Fields and items keep their kinds.
  return copyOf(value) as Value;
}

function isCopied(part: unknown): part is string | object {
  return typeof part === 'string'
    ? part.length >= shortestStretch
    : typeof part === 'object' && part !== null;
}

function copied(part: string | object, copyOf: (part: unknown) => unknown): unknown {
  if (typeof part === 'string') return ownCopy(part);
  if (Array.isArray(part)) return part.map(copyOf);
  const copy: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(part)) copy[name] = copyOf(field);
  return copy;
}

export function ownCopy(text: string): string {
  const encoding = beyondLatin1.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}

/** Shorter ones are copied by V8 itself. */
const shortestStretch = 13;

const beyondLatin1 = /[^\0-\xff]/;
