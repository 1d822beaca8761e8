import { createHash } from 'node:crypto';
import { defined } from '../base/defined.js';
import { addTo } from '../base/lists.js';
import type { Passage } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import type { Hit } from '../search/search.js';
import type { Finding, FindingPlace, Highlight } from './answer.js';
import { cite } from './citation.js';
import type { Snapshot } from './snapshot.js';

/**
 * A passage by its ordinal; undefined when this snapshot has no such passage. The highlight is
 * clamped to the passage, as it may come from a forged button. Its confidence is 0 unless given:
 * nothing was asked.
 */
export function findingAt(
  snapshot: Snapshot,
  ordinal: number,
  highlight: Highlight,
  confidence = 0,
): Finding | undefined {
  const place = placeAt(snapshot, ordinal, highlight);
  const passage = snapshot.passages[ordinal];
  const article = passage && snapshot.bySlug.get(passage.article);
  if (!place || !article) return undefined;
  return {
    ...place,
    passage,
    confidence,
    citation: cite(article, passage, place.highlight),
    language: article.language,
    ...surroundingsOf(snapshot, ordinal),
  };
}

/** All that is needed to find it again. */
export function placeAt(
  { passages }: Snapshot,
  ordinal: number,
  highlight: Highlight,
): FindingPlace | undefined {
  const passage = passages[ordinal];
  return passage && { ordinal, key: passageKey(passage), highlight: clamp(highlight, passage.text.length) };
}

/** What stands for a passage that has no word of what was asked. */
export function firstSentence({ passages, bySlug }: Snapshot, ordinal: number): Highlight {
  const { text = '', article = '' } = passages[ordinal] ?? {};
  const { language = '' } = bySlug.get(article) ?? {};
  const [first = { start: 0, end: text.length }] = sentencesOf(text, language);
  return first;
}

/** What is told of a passage: all, or where it is. */
export type Tell<Told extends FindingPlace> = (...of: Parameters<typeof findingAt>) => Told | undefined;

/** @param confidence that a hit with the highest score answers */
export function tellHits<Told extends FindingPlace>(
  hits: readonly Hit[],
  highest: number,
  snapshot: Snapshot,
  confidence: number,
  tell: Tell<Told>,
): readonly Told[] {
  return hits.flatMap(
    ({ ordinal, highlight, score }) =>
      tell(snapshot, ordinal, highlight(), confidence * Math.exp(score - highest)) ?? [],
  );
}

function surroundingsOf({ passages }: Snapshot, ordinal: number): Pick<Finding, 'before' | 'after'> {
  const neighbour = (at: number): Passage | undefined => {
    const found = passages[at];
    return found && found.article === passages[ordinal]?.article ? found : undefined;
  };
  const before = neighbour(ordinal - 1);
  const after = neighbour(ordinal + 1);
  return defined({ before, after });
}

function clamp({ start, end }: Highlight, length: number): Highlight {
  const from = Math.min(Math.max(Math.trunc(start) || 0, 0), length);
  return { start: from, end: Math.min(Math.max(Math.trunc(end) || 0, from), length) };
}

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

/** The part of a key that names the words. */
export function wordsIn(key: string): string {
  return key.slice(0, textSigns);
}

export type FindByKey = (key: string) => number | undefined;

/**
 * Finds a passage's place by its key: where it was, or where its words are now. Nothing when they are gone.
 * The list is made when it is first asked for: 10 ms for 2,000 passages.
 */
export function createKeyIndex(passages: readonly Passage[]): FindByKey {
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  return (key) => {
    places ??= placesByText(passages);
    const found = places.get(wordsIn(key)) ?? [];
    return found.find((at) => hash(passages[at]?.id ?? '', placeSigns) === key.slice(textSigns)) ?? found[0];
  };
}

function placesByText(passages: readonly Passage[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of passages.entries()) addTo(places, hash(text, textSigns), at);
  return places;
}

function hash(written: string, signs: number): string {
  return createHash('sha256').update(written).digest('base64url').slice(0, signs);
}
