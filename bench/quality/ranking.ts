import type { QuestionSet } from '../sets/question-set.js';
import { judgeHighlight } from './highlight.js';
import { mean, quantile, type Ranked, type RankingMetrics, rankingMetrics, shareOf } from './metrics.js';
import type { PeerResult } from './peers/peer.js';
import type { BenchCorpus, ProductResult } from './product-run.js';
import type { Miss } from './report.js';

/** One engine on one slice of a set. */
export interface RankingRow extends RankingMetrics {
  readonly engine: string;
  /** Milliseconds a question. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** A set, or the half of it that is answerable or impossible. */
export interface RankingTable {
  readonly set: string;
  readonly lang: string;
  readonly slice: Slice;
  readonly passages: number;
  readonly rows: readonly RankingRow[];
}

export type Slice = 'all' | 'answerable' | 'impossible';

interface Measured extends Ranked {
  readonly impossible: boolean;
  readonly tookMs: number;
}

export function rankingTables(
  set: QuestionSet,
  product: readonly ProductResult[],
  peers: readonly { readonly engine: string; readonly results: readonly PeerResult[] }[],
): RankingTable[] {
  const engines = [{ engine: 'Footnote', results: product.map(measuredProduct) }, ...peers.map(measuredPeer)];
  return slicesOf(product).map((slice) => ({
    set: set.name,
    lang: set.lang,
    slice,
    passages: set.docs.length,
    rows: engines.map(({ engine, results }) =>
      toRow(
        engine,
        results.filter((result) => isIn(slice, result)),
      ),
    ),
  }));
}

export interface HighlightReport {
  /** Answerable questions whose paragraph came first. */
  readonly judged: number;
  readonly overlaps: number;
  readonly contains: number;
}

/** Given that the right paragraph came first: does the marked sentence hold the answer? */
export function highlightReport(corpus: BenchCorpus, results: readonly ProductResult[]): HighlightReport {
  const verdicts = results.flatMap(({ question, answer, ids, gold }) => {
    const [finding] = answer.findings;
    const doc = corpus.docs.get(ids[0] ?? '');
    if (!finding || !doc || !gold.has(doc.id) || question.answers.length === 0) return [];
    return [judgeHighlight(finding, doc, question)];
  });
  return {
    judged: verdicts.length,
    overlaps: shareOf(verdicts, (verdict) => verdict.overlaps),
    contains: shareOf(verdicts, (verdict) => verdict.contains),
  };
}

export function missesOf(set: string, results: readonly ProductResult[]): Miss[] {
  const missed = results.filter(({ ids, gold }) => !gold.has(ids[0] ?? ''));
  return missed.map(({ question, answer, ids, gold }) => ({
    set,
    question: question.q,
    right: [...gold],
    found: ids,
    kind: answer.kind,
    confidence: answer.confidence,
  }));
}

export function hitAt1(results: readonly Ranked[]): number {
  return mean(results.map(({ ids, gold }) => (gold.has(ids[0] ?? '') ? 1 : 0)));
}

function slicesOf(results: readonly ProductResult[]): Slice[] {
  const impossible = results.filter(({ question }) => question.impossible).length;
  return impossible === 0 || impossible === results.length ? ['all'] : ['all', 'answerable', 'impossible'];
}

function isIn(slice: Slice, { impossible }: Measured): boolean {
  return slice === 'all' || impossible === (slice === 'impossible');
}

function toRow(engine: string, results: readonly Measured[]): RankingRow {
  const took = results.map((result) => result.tookMs);
  return { engine, ...rankingMetrics(results), p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) };
}

function measuredProduct({ ids, gold, question, answer }: ProductResult): Measured {
  return { ids, gold, impossible: question.impossible, tookMs: answer.tookMs };
}

function measuredPeer({ engine, results }: { engine: string; results: readonly PeerResult[] }) {
  return {
    engine,
    results: results.map(({ question, ...result }) => ({ ...result, impossible: question.impossible })),
  };
}
