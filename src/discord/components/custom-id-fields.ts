import { keyLength } from '../../answer/passages.js';
import type { PassageRef } from '../../library/snapshot-reader.js';

/** What custom ids may hold. */
export interface Fields extends Findings {
  /** Of the corpus: a place is good for one version only. */
  readonly version: string;
  /** Place of a passage or an article in that version of the corpus. */
  readonly place: number;
  /** Of a page, or of a row in the database. */
  readonly number: number;
  /** The beginning of the hash of a file, or of what would become one. */
  readonly hash: string;
  readonly passage: PassageRef;
  /** Key of a heading or a title. */
  readonly starter: string;
  /** Id of a message in the same channel. */
  readonly message: string;
  /** What is wrong with a passage. */
  readonly reason: Reason;
  /** Why nothing was found. */
  readonly absence: Absence;
}

/** What somebody may say of a passage that did not help. */
export const reasons = ['wrong-passage', 'out-of-date', 'incomplete'] as const;
export type Reason = (typeof reasons)[number];

export type Absence = 'not-in-corpus' | 'other-language';

/** What was found for one question, and which passage is on view. */
export interface Findings {
  /** Given as the answer, chosen as such by moderators (the first passage is), or shown as the nearest there is. */
  readonly tone: 'answer' | 'chosen' | 'nearest';
  /** Place in `passages` of the one on view. */
  readonly index: number;
  /** Best first, at least one. */
  readonly passages: readonly PassageRef[];
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

/** The key has one length, so nothing parts it from the numbers. */
const passage: Codec<PassageRef> = {
  write: ({ key, highlight: { start, end } }) => `${key}${number.write(start)}.${number.write(end - start)}`,
  read(written) {
    const [, key, ...numbers] = passagePattern.exec(written) ?? [];
    const [start, length] = numbers.map(number.read);
    if (!key || start === undefined || length === undefined) return undefined;
    // Whether the range lies within its passage, only the library can tell.
    return length > 0 ? { key, highlight: { start, end: start + length } } : undefined;
  },
};

const keyPattern = new RegExp(`^[\\w-]{${keyLength}}$`);
const passagePattern = new RegExp(`^([\\w-]{${keyLength}})([0-9a-z]{1,9})\\.([0-9a-z]{1,9})$`);

/** How each field is written in a custom id. */
export const codecs: { readonly [Name in keyof Fields]: Codec<Fields[Name]> } = {
  version: hex(8),
  hash: hex(hashDigits),
  place: number,
  number,
  index: number,
  passage,
  starter: { write: (key) => key, read: (key) => (keyPattern.test(key) ? key : undefined) },
  message: {
    write: (id) => BigInt(id).toString(36),
    read(written) {
      if (!/^[0-9a-z]{1,13}$/.test(written)) return undefined;
      const id = [...written].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
      return String(id);
    },
  },
  tone: letters({ answer: 'a', chosen: 'c', nearest: 'n' }),
  reason: letters({ 'wrong-passage': 'w', 'out-of-date': 'o', incomplete: 'i' }),
  absence: letters({ 'not-in-corpus': 'n', 'other-language': 'l' }),
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

/** Each value is one letter, which must never change its meaning. */
function letters<Value extends string>(byValue: Readonly<Record<Value, string>>): Codec<Value> {
  // The keys of the record are the values.
  const values = Object.keys(byValue) as Value[];
  return {
    write: (value) => byValue[value],
    read: (letter) => values.find((value) => byValue[value] === letter),
  };
}
