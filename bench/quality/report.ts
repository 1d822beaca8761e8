import type { FollowUpReport, StandaloneReport } from './follow-ups.js';
import type { HighlightReport, RankingTable } from './ranking.js';
import type { RefusalReport } from './refusal.js';
import type { TinyCorpusReport } from './tiny-corpus.js';
import type { TypoReport } from './typos.js';

/** Everything one run measured; parts that were not asked for are missing. */
export interface QualityReport {
  readonly rankings: readonly RankingTable[];
  readonly highlights: readonly (HighlightReport & { readonly set: string })[];
  readonly refusals: readonly RefusalReport[];
  readonly typos?: TypoReport;
  readonly followUps: readonly FollowUpReport[];
  readonly standalone: readonly StandaloneReport[];
  readonly tinyCorpus?: TinyCorpusReport;
  /** Questions whose paragraph did not come first, for those who tune; not in the tables. */
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly set: string;
  readonly question: string;
  /** Ids of the paragraphs that answer. */
  readonly right: readonly string[];
  /** Ids of what was found, best first. */
  readonly found: readonly string[];
  readonly kind: string;
  readonly confidence: number;
}

export function toMarkdown(report: QualityReport): string {
  const parts = [
    ...report.rankings.map(rankingPart),
    highlightPart(report),
    refusalPart(report),
    typoPart(report),
    followUpPart(report),
    standalonePart(report),
    tinyCorpusPart(report),
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** Heading of a table of rankings, also used in the plot. */
export function rankingTitle({ set, slice }: RankingTable): string {
  return slice === 'all' ? set : `${set}, ${slice}`;
}

function rankingPart(ranking: RankingTable): string {
  const rows = ranking.rows.map((row) => [
    row.engine === 'Footnote' ? '**Footnote**' : row.engine,
    ratio(row.hitAt1),
    ratio(row.hitAt5),
    ratio(row.mrrAt10),
    ratio(row.ndcgAt10),
    milliseconds(row.p50Ms),
    milliseconds(row.p99Ms),
    String(row.questions),
  ]);
  const head = ['', 'Hit@1', 'Hit@5', 'MRR@10', 'nDCG@10', 'p50 ms', 'p99 ms', 'questions'];
  return section(`${rankingTitle(ranking)} (${ranking.lang}, ${ranking.passages} paragraphs)`, head, rows);
}

function highlightPart({ highlights }: QualityReport): string | undefined {
  const judged = highlights.filter((highlight) => highlight.judged > 0);
  const rows = judged.map(({ set, judged: count, contains, overlaps }) => [
    set,
    ratio(contains),
    ratio(overlaps),
    String(count),
  ]);
  return optional(
    'Highlight, given the right paragraph',
    ['', 'holds the answer', 'touches it', 'questions'],
    rows,
  );
}

function refusalPart({ refusals }: QualityReport): string | undefined {
  const rows = refusals.map((refusal) => [
    refusal.set,
    ratio(refusal.auroc),
    percent(refusal.refused),
    percent(refusal.foreignAnswered),
    percent(refusal.impossibleAnswered),
    ratio(refusal.calibrationError),
    String(refusal.foreign),
  ]);
  const head = [
    '',
    'AUROC',
    'answerable refused',
    'foreign answered',
    'impossible answered',
    'calibration error',
    'foreign questions',
  ];
  return optional('Refusal of out-of-corpus questions', head, rows);
}

function typoPart({ typos }: QualityReport): string | undefined {
  if (!typos) return undefined;
  const row = [
    ratio(typos.typed),
    ratio(typos.clean),
    ratio(typos.clean - typos.typed),
    String(typos.questions),
  ];
  return section('Typing errors, Hit@1', ['as typed', 'clean', 'loss', 'questions'], [row]);
}

function followUpPart({ followUps }: QualityReport): string | undefined {
  const rows = followUps.map(({ name, bare, inConversation, rewritten, questions }) => [
    name,
    ratio(bare),
    ratio(inConversation),
    ratio(rewritten),
    ratio(inConversation / rewritten),
    String(questions),
  ]);
  const head = ['', 'alone', 'in conversation', 'written out', 'of written out', 'questions'];
  return optional('Follow-ups, Hit@1', head, rows);
}

function standalonePart({ standalone }: QualityReport): string | undefined {
  const rows = standalone.map(({ name, bare, afterHistory, lost, questions }) => [
    name,
    ratio(bare),
    ratio(afterHistory),
    String(lost.length),
    String(questions),
  ]);
  const head = ['', 'alone', 'after', 'lost', 'questions'];
  return optional('Complete questions after an unrelated history, Hit@1', head, rows);
}

function tinyCorpusPart({ tinyCorpus }: QualityReport): string | undefined {
  if (!tinyCorpus) return undefined;
  const { answered, refused, lastTurns, foreign, foreignAnswered } = tinyCorpus;
  const head = [
    'own questions answered',
    'own foreign refused',
    'last turns of dialogues',
    `of ${foreign} foreign answered`,
  ];
  return section("The project's own article alone", head, [
    [answered, refused, lastTurns, percent(foreignAnswered)],
  ]);
}

function optional(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string | undefined {
  return rows.length === 0 ? undefined : section(title, head, rows);
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ratio(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}

function percent(value: number): string {
  return Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)} %`;
}

function milliseconds(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}
