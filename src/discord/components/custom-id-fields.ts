import type { PassageRef } from '../../library/snapshot-reader.js';

/** What custom ids may hold. */
export interface Fields extends Findings {
  /** Place of a passage or an article in that version of the corpus. */
  readonly place: number;
  /** Of a page, or of a row in the database. */
  readonly number: number;
  /** The beginning of the hash of a file, or of what would become one. */
  readonly hash: string;
}

/** What was found for one question, and which passage is on view. Ordinals are good for one version only. */
export interface Findings {
  readonly version: string;
  /** Given as the answer, or shown on request as the nearest there is. */
  readonly tone: 'answer' | 'nearest';
  /** Place in `passages` of the one on view. */
  readonly index: number;
  /** Best first, at least one. */
  readonly passages: readonly Omit<PassageRef, 'version'>[];
}

/** Digits of a hash in a custom id: 64 bits are enough to tell files apart. */
export const hashDigits = 16;

interface Codec<Value> {
  write(value: Value): string;
  /** Undefined when it is no such value. Another spelling of one (`02x`) is refused by `decodeAction`. */
  read(written: string): Value | undefined;
}

const number: Codec<number> = {
  write: (value) => value.toString(36),
  read(written) {
    const value = Number.parseInt(written, 36);
    return Number.isSafeInteger(value) ? value : undefined;
  },
};

const passage: Codec<Findings['passages'][number]> = {
  write: ({ ordinal, highlight: { start, end } }) => [ordinal, start, end].map(number.write).join('.'),
  read(written) {
    const [ordinal, start, end] = written.split('.').map(number.read);
    if (ordinal === undefined || start === undefined || end === undefined) return undefined;
    // Whether the range lies within its passage, only the library can tell.
    return start < end ? { ordinal, highlight: { start, end } } : undefined;
  },
};

/** How each field is written in a custom id. */
export const codecs: { readonly [Name in keyof Fields]: Codec<Fields[Name]> } = {
  version: hex(8),
  hash: hex(hashDigits),
  place: number,
  number,
  index: number,
  tone: {
    write: (tone) => (tone === 'answer' ? 'a' : 'n'),
    read: (letter) => (letter === 'a' ? 'answer' : letter === 'n' ? 'nearest' : undefined),
  },
  passages: {
    write: (passages) => passages.map(passage.write).join(','),
    read(written) {
      const passages = written.split(',').map(passage.read);
      return passages.every((each) => each !== undefined) ? passages : undefined;
    },
  },
};

function hex(digits: number): Codec<string> {
  const pattern = new RegExp(`^[0-9a-f]{${digits}}$`);
  return { write: (value) => value, read: (written) => (pattern.test(written) ? written : undefined) };
}
