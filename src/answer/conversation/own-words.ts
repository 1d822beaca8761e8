import { largest } from '../../base/lists.js';
import type { Hit, SearchIndex } from '../../search/search.js';

/** How much of a question's own words, without those borrowed from before, is in a passage. */
export interface OwnWords {
  /** Share of them, by weight, in the passage and its headings. */
  shareIn(hit: Hit): number;
  /** The same, counting words of similar meaning. */
  relatedShareIn(hit: Hit): number;
  /** The sentence of the passage that has most of them. */
  highlightIn(hit: Hit): ReturnType<Hit['highlight']>;
}

/** A passage found with borrowed words may not be among those the question finds alone: then it is measured separately. */
const measuredAtOnce = 12;

/**
 * @param alone what the question finds by itself
 * @param found what it finds with borrowed words, most likely first
 */
export function findOwnWords(
  index: SearchIndex,
  question: string,
  alone: readonly Hit[],
  found: readonly Hit[],
): OwnWords {
  const known = new Map(alone.map((hit) => [hit.ordinal, hit]));
  const among = found
    .slice(0, measuredAtOnce)
    .flatMap(({ ordinal }) => (known.has(ordinal) ? [] : [ordinal]));
  for (const hit of index.measure(question, among)) known.set(hit.ordinal, hit);
  const shareIn = ({ ordinal }: Hit) => {
    const { headingAndPassage, coverage = 0, headingOnly = 0 } = known.get(ordinal)?.features ?? {};
    return headingAndPassage ?? Math.min(1, coverage + headingOnly);
  };
  return {
    shareIn,
    relatedShareIn: (hit) => Math.min(1, shareIn(hit) + (known.get(hit.ordinal)?.features.related ?? 0)),
    highlightIn: (hit) => highlightOf(known.get(hit.ordinal) ?? hit),
  };
}

/** Of equally good sentences, the one that answers. */
function highlightOf(hit: Hit): ReturnType<Hit['highlight']> {
  const highlight = hit.highlight();
  const sentences = hit.sentences();
  const most = largest([0, ...sentences.map(({ features }) => features.coverage)]);
  const having = sentences.filter(({ features }) => features.coverage === most);
  const [first] = having;
  const isChosen = having.some(({ start }) => start === highlight.start);
  return most === 0 || isChosen || !first ? highlight : { start: first.start, end: first.end };
}
