import { languageOf } from '../../languages/index.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Overlap } from './matching/overlap.js';
import type { MatchedQuery } from './matching/word-match.js';

/**
 * Whether a sentence says of the asked deed only that it is done: "until an agreement is signed" names nobody for "Who
 * signed?". One that names the doer behind it, "is signed by", does.
 *
 * @param from place of the sentence's first word in the passage
 * @param to place behind its last word
 */
export function isOnlyDone(
  { words }: IndexedPassage,
  { positions }: Overlap,
  { query: { deed }, lexicon }: MatchedQuery,
  from: number,
  to: number,
): boolean {
  // Nearly always, and asked of every sentence.
  if (deed < 0) return false;
  const { passive } = languageOf(lexicon.analyzer.language);
  if (!passive) return false;
  const here = (positions[deed] ?? []).filter((at) => at >= from && at < to);
  const wordAt = (at: number) => (at >= from && at < to ? lexicon.formAt(words[at] ?? 0).text : '');
  const isDone = (at: number) =>
    passive.auxiliaries.has(wordAt(at - 1)) && !passive.agents.has(wordAt(at + 1));
  return here.length > 0 && here.every(isDone);
}
