import type { SearchResult } from '../search/search-index.js';

/** At this confidence and above a passage is shown as the answer. */
export const answerThreshold = 0.5;

/** How surely the best hit answers the question, 0…1. */
export function confidenceOf({ hits: [best] }: SearchResult): number {
  if (!best) return 0;
  const { coverage, inSentence, pieces } = best.evidence;
  return 1 / (1 + Math.exp(-(8 * coverage + 4 * inSentence + 6 * pieces - 8)));
}
