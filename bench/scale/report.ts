import type { ScaleRow } from './measure.js';

const head = [
  'passages',
  '',
  'first answer from cold',
  'with a snapshot',
  'read',
  'build',
  'resident',
  'p50',
  'p99',
  'reload',
  'longest stall',
];

export function toMarkdown(rows: readonly ScaleRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}

function cellsOf(row: ScaleRow): string[] {
  return [
    row.passages.toLocaleString('en'),
    row.engine === 'Footnote' ? '**Footnote**' : row.engine,
    duration(row.coldMs),
    duration(row.snapshotMs),
    duration(row.readMs),
    duration(row.buildMs),
    `${Math.round(row.residentMb)} MB`,
    duration(row.p50Ms),
    duration(row.p99Ms),
    duration(row.reloadMs),
    duration(row.stallMs),
  ];
}

function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}
