export type Cells = readonly string[];

/** A table in Markdown. */
export function toTable(head: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `.48`; a dash where nothing was measured. */
export function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2).replace(/^0(?=\.)/, '');
}
