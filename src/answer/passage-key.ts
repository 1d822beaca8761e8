import { createHash } from 'node:crypto';
import type { Passage } from '../corpus/article.js';

const textSigns = 6;
const placeSigns = 3;

/** Signs of base64url in a key. */
export const keyLength = textSigns + placeSigns;

/**
 * Names a passage by its words and its place, whatever else changes in the corpus. 36 bits tell its words from those
 * of 100,000 other passages; 18 more tell it from passages with the very same words.
 */
export function passageKey(passage: Pick<Passage, 'id' | 'text'>): string {
  const key = known.get(passage) ?? hash(passage.text, textSigns) + hash(passage.id, placeSigns);
  known.set(passage, key);
  return key;
}

/** Five passages are named for each question, the same again and again: hashing them took a twentieth of its time. */
const known = new WeakMap<object, string>();

export type FindByKey = (key: string) => number | undefined;

/**
 * Finds a passage's place by its key: where it was, or where its words are now. Nothing when they are gone.
 * The list is made when it is first asked for: 10 ms for 2,000 passages.
 */
export function createKeyIndex(passages: readonly Passage[]): FindByKey {
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  return (key) => {
    places ??= placesByText(passages);
    const found = places.get(key.slice(0, textSigns)) ?? [];
    return found.find((at) => hash(passages[at]?.id ?? '', placeSigns) === key.slice(textSigns)) ?? found[0];
  };
}

function placesByText(passages: readonly Passage[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of passages.entries()) {
    const key = hash(text, textSigns);
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  }
  return places;
}

function hash(written: string, signs: number): string {
  return createHash('sha256').update(written).digest('base64url').slice(0, signs);
}
