import { defined } from '../base/defined.js';
import type { Passage } from '../corpus/article.js';
import type { Hit } from '../search/search.js';
import type { Finding, FindingPlace, Highlight } from './answer.js';
import { cite } from './citation.js';
import { passageKey } from './passage-key.js';
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
