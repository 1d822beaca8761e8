import { share } from '../../bm25.js';
import type { IndexedPassage } from '../../index/indexed-passage.js';
import type { RerankContext } from '../context.js';
import type { Overlap } from './overlap.js';
import { strengthsIn } from './word-match.js';

/** What neighbouring passages add. */
export interface NeighbourShares {
  /** Share of the query that the passages right before and after add. */
  readonly adjacent: number;
  /** Retrieval scores of the other candidates from its article, and under its heading, as shares of all. */
  readonly articleMass: number;
  readonly sectionMass: number;
}

export function neighbourShares(
  context: RerankContext,
  passage: IndexedPassage,
  { strengths }: Overlap,
): NeighbourShares {
  const { query, candidates } = context;
  const around = strengthsAround(context, passage);
  const added = query.terms.reduce(
    (sum, { weight }, term) => sum + weight * Math.max(0, (around[term] ?? 0) - (strengths[term] ?? 0)),
    0,
  );
  let [all, ofArticle, ofSection] = [0, 0, 0];
  for (const { passage: other, retrievalScore } of candidates) {
    all += retrievalScore;
    if (other === passage || other.passage.article !== passage.passage.article) continue;
    ofArticle += retrievalScore;
    if (other.heading === passage.heading) ofSection += retrievalScore;
  }
  return {
    adjacent: share(added, query.weight),
    articleMass: share(ofArticle, all),
    sectionMass: share(ofSection, all),
  };
}

function strengthsAround(context: RerankContext, passage: IndexedPassage): Float64Array {
  const around = new Float64Array(context.query.terms.length);
  for (const number of [passage.number - 1, passage.number + 1]) {
    const neighbour = context.index.passages[number];
    if (neighbour?.passage.article !== passage.passage.article) continue;
    const strengths = strengthsOf(neighbour, context);
    for (let term = 0; term < around.length; term += 1)
      around[term] = Math.max(around[term] ?? 0, strengths[term] ?? 0);
  }
  return around;
}

/** A passage may stand beside two candidates, and be one itself. */
function strengthsOf(passage: IndexedPassage, { query, matchWord, strengths }: RerankContext): Float64Array {
  const found = strengths.get(passage) ?? strengthsIn(passage.words, query, matchWord);
  strengths.set(passage, found);
  return found;
}
