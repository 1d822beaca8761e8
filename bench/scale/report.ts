import { median } from '../report/median.js';
import { toTable } from '../report/table.js';
import type { MeasuredSize, ScaleRun } from './measure.js';

/** Medians of several runs; a stall is the longest of its run. */
export interface ScaleFigures {
  readonly passages: number;
  readonly coldMs: number;
  readonly openedMs: number;
  readonly residentMb: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly reloadMs: number;
  readonly questionStallMs: number;
  readonly reloadStallMs: number;
  /** NaN where there are no suggestions. */
  readonly firstKeyStallMs: number;
  /** The same without the time in which a thread could have run, and no processor was free. */
  readonly own: {
    readonly p50Ms: number;
    readonly p99Ms: number;
    readonly questionStallMs: number;
    readonly reloadStallMs: number;
    readonly firstKeyStallMs: number;
  };
}

export interface ScaleRow {
  readonly footnote: ScaleFigures;
  readonly minisearch: ScaleFigures;
}

export function figuresOf({ footnote, minisearch }: MeasuredSize): ScaleRow {
  return { footnote: mediansOf(footnote), minisearch: mediansOf(minisearch) };
}

function mediansOf(runs: readonly ScaleRun[]): ScaleFigures {
  const of = (figure: (run: ScaleRun) => number) => median(runs.map(figure));
  return {
    passages: of(({ passages }) => passages),
    coldMs: of(({ coldMs }) => coldMs),
    openedMs: of(({ openedMs }) => openedMs),
    residentMb: of(({ residentMb }) => residentMb),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    reloadMs: of(({ reloadMs }) => reloadMs),
    questionStallMs: of(({ stalls }) => stalls.questions.ms),
    reloadStallMs: of(({ stalls }) => stalls.reload.ms),
    firstKeyStallMs: of(({ stalls }) => stalls.firstKey?.ms ?? Number.NaN),
    own: {
      p50Ms: of(({ ownP50Ms }) => ownP50Ms),
      p99Ms: of(({ ownP99Ms }) => ownP99Ms),
      questionStallMs: of(({ stalls }) => stalls.questions.ownMs),
      reloadStallMs: of(({ stalls }) => stalls.reload.ownMs),
      firstKeyStallMs: of(({ stalls }) => stalls.firstKey?.ownMs ?? Number.NaN),
    },
  };
}

const head = [
  'passages',
  '',
  'first answer from cold',
  'read and indexed',
  'resident',
  'p50',
  'p99',
  'reload',
  'stall: questions',
  'during a reload',
  'first key after it',
];

export function toMarkdown(rows: readonly ScaleRow[]): string {
  return toTable(
    head,
    rows.flatMap(({ footnote, minisearch }) => [
      cellsOf('**Footnote**', footnote),
      cellsOf('MiniSearch, defaults', minisearch),
      ratiosOf(footnote, minisearch),
    ]),
  );
}

function cellsOf(engine: string, figures: ScaleFigures): string[] {
  const { own } = figures;
  return [
    figures.passages.toLocaleString('en'),
    engine,
    duration(figures.coldMs),
    duration(figures.openedMs),
    `${Math.round(figures.residentMb)} MB`,
    both(figures.p50Ms, own.p50Ms),
    both(figures.p99Ms, own.p99Ms),
    duration(figures.reloadMs),
    both(figures.questionStallMs, own.questionStallMs),
    both(figures.reloadStallMs, own.reloadStallMs),
    both(figures.firstKeyStallMs, own.firstKeyStallMs),
  ];
}

/** Footnote's share of MiniSearch's; stalls are no matter of shares. */
function ratiosOf(footnote: ScaleFigures, minisearch: ScaleFigures): string[] {
  const ratio = (of: (figures: ScaleFigures) => number) => (of(footnote) / of(minisearch)).toFixed(2);
  return [
    '',
    'ratio',
    ratio(({ coldMs }) => coldMs),
    ratio(({ openedMs }) => openedMs),
    ratio(({ residentMb }) => residentMb),
    ratio(({ own }) => own.p50Ms),
    ratio(({ own }) => own.p99Ms),
    ratio(({ reloadMs }) => reloadMs),
    '',
    '',
    '',
  ];
}

/** By the clock, and in brackets without the time in line for a processor. */
function both(ms: number, ownMs: number): string {
  return Number.isNaN(ms) ? '–' : `${duration(ms)} (${duration(ownMs)})`;
}

function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}
