import { defined } from '../base/defined.js';
import type { Passage } from '../corpus/article.js';
import type { Finding, Highlight } from './answer.js';
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
  const passage = snapshot.passages[ordinal];
  const article = passage && snapshot.bySlug.get(passage.article);
  if (!article) return undefined;
  const clamped = clamp(highlight, passage.text.length);
  return {
    passage,
    ordinal,
    key: passageKey(passage),
    highlight: clamped,
    confidence,
    citation: cite(article, passage, clamped),
    language: article.language,
    ...surroundingsOf(snapshot, ordinal),
  };
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
