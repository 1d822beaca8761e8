import { askAll } from '../product/ask.js';
import { passagesOf } from '../product/passages.js';
import type { CommunityTask } from './community-set.js';
import { type CommunityMiss, type CommunityScore, judgeSet, questionsOf } from './judge.js';
import { measurePeers } from './minisearch.js';
import type { PeerName, PeerScore } from './peer-score.js';

/** What was measured of one set: figures only, none of its text. */
export interface CommunityRow {
  readonly name: string;
  readonly lang: string;
  readonly passages: number;
  readonly score: CommunityScore;
  readonly peers: Readonly<Record<PeerName, PeerScore>>;
}

export interface MeasuredSet {
  readonly row: CommunityRow;
  readonly misses: readonly CommunityMiss[];
}

/** Asks the product by its terminal entry, as anyone would, and the peers for the same passages. */
export async function measureTask({ set, corpus }: CommunityTask): Promise<MeasuredSet> {
  const passages = await passagesOf(corpus);
  const { score, misses } = judgeSet(set, await askAll(corpus, questionsOf(set)));
  const peers = await measurePeers(set, passages);
  return { row: { name: set.corpus, lang: set.lang, passages: passages.length, score, peers }, misses };
}
