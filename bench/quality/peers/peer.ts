import { type Doc, goldOf, type Question } from '../../sets/question-set.js';
import type { Ranked } from '../metrics.js';

/** Another search library, set up as well as it honestly can be for a language. */
export interface Peer {
  readonly name: string;
  /** Asks at most so many questions, evenly chosen, when the library is too slow for all. */
  readonly sample?: number;
  index(docs: readonly Doc[], language: string): Promise<PeerIndex>;
}

export interface PeerIndex {
  /** Ids of up to ten docs, best first. */
  search(question: string): Promise<readonly string[]> | readonly string[];
}

export interface PeerResult extends Ranked {
  readonly question: Question;
  readonly tookMs: number;
}

export const peerDepth = 10;

/** Asks one question after the other, each timed by itself. */
export async function runPeer(
  peer: Peer,
  docs: readonly Doc[],
  language: string,
  questions: readonly Question[],
): Promise<PeerResult[]> {
  const index = await peer.index(docs, language);
  const results: PeerResult[] = [];
  for (const question of sampled(questions, peer.sample ?? questions.length)) {
    const from = performance.now();
    const ids = await index.search(question.q);
    results.push({ question, ids, gold: goldOf(question), tookMs: performance.now() - from });
  }
  return results;
}

/** At most `count` of the items, evenly spaced, the same ones every time. */
export function sampled<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (item): item is T => item !== undefined,
  );
}
