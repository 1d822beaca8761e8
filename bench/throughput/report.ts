import type { Round } from './ask-questions.js';

type Measured<Value> = Readonly<Record<'footnote' | 'bare', readonly Value[]>>;

export interface Cost {
  readonly memoryMb: Measured<number>;
  /** Of the bot's own process: the figure that a busy machine spoils least. */
  readonly cpuMsAQuestion: Measured<number>;
}

/** The figures of all rounds as a table, and Footnote's share of the bare bot's. */
export function reportAsMarkdown(rounds: Measured<Round>, { memoryMb, cpuMsAQuestion }: Cost): string {
  const sizes = [...new Set(rounds.footnote.map(({ atATime }) => atATime))];
  const rows = sizes.flatMap((atATime) => rowsFor(atATime, rounds));
  return [
    '| | at a time | Footnote | bare bot | ratio |',
    '|---|---|---|---|---|',
    ...rows,
    row('processor time a question, ms', 'both', mean(cpuMsAQuestion.footnote), mean(cpuMsAQuestion.bare)),
    row('resident memory, MB', 'after all', mean(memoryMb.footnote), mean(memoryMb.bare)),
  ].join('\n');
}

function rowsFor(atATime: number, rounds: Measured<Round>): string[] {
  const [footnote, bare] = [rounds.footnote, rounds.bare].map((all) =>
    all.filter((round) => round.atATime === atATime),
  );
  const latencies = [footnote, bare].map((of) =>
    (of ?? []).flatMap((round) => round.latencies).sort((a, b) => a - b),
  );
  const at = (share: number) => latencies.map((sorted) => sorted[Math.floor(sorted.length * share)] ?? 0);
  const rates = [footnote, bare].map((of) => mean((of ?? []).map(({ perSecond }) => perSecond)));
  return [
    row('questions a second', atATime, rates[0], rates[1]),
    row('p50, ms', atATime, ...pair(at(0.5))),
    row('p99, ms', atATime, ...pair(at(0.99))),
  ];
}

function row(what: string, atATime: number | string, footnote = 0, bare = 0): string {
  const show = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  return `| ${what} | ${atATime} | ${show(footnote)} | ${show(bare)} | ${(footnote / bare).toFixed(2)} |`;
}

function pair([footnote = 0, bare = 0]: readonly number[]): [number, number] {
  return [footnote, bare];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
