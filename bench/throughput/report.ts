import { median } from '../report/median.js';
import { toTable } from '../report/table.js';
import type { BotRun, Round } from './measure.js';

/** What one bot did with so many questions at a time: medians of its runs. */
export interface RoundFigures {
  readonly atATime: number;
  readonly perSecond: number;
  /** The same, the load generator counted out. */
  readonly ownPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time a question. */
  readonly mainCpuMs: number;
  readonly otherCpuMs: number;
  readonly allCpuMs: number;
  readonly generatorCpuMs: number;
}

export interface BotFigures {
  readonly rounds: readonly RoundFigures[];
  readonly residentMb: number;
}

export interface ThroughputFigures {
  readonly footnote: BotFigures;
  readonly bare: BotFigures;
}

export function figuresOf(runs: readonly BotRun[]): BotFigures {
  const sizes = [...new Set(runs.flatMap(({ rounds }) => rounds.map(({ atATime }) => atATime)))];
  return {
    rounds: sizes.map((atATime) =>
      roundFigures(
        atATime,
        runs.flatMap(({ rounds }) => rounds.filter((round) => round.atATime === atATime)),
      ),
    ),
    residentMb: median(runs.map(({ residentMb }) => residentMb)),
  };
}

function roundFigures(atATime: number, rounds: readonly Round[]): RoundFigures {
  const aQuestion = (ms: (round: Round) => number) =>
    median(rounds.map((round) => ms(round) / round.questions));
  const latency = (share: number) =>
    median(rounds.map(({ latencies }) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN));
  return {
    atATime,
    perSecond: 1000 / aQuestion(({ tookMs }) => tookMs),
    ownPerSecond: 1000 / aQuestion(ownMs),
    p50Ms: latency(0.5),
    p99Ms: latency(0.99),
    mainCpuMs: aQuestion(({ bot }) => bot.main.cpuMs),
    otherCpuMs: aQuestion(({ bot }) => bot.busiestOther.cpuMs),
    allCpuMs: aQuestion(({ bot }) => bot.allCpuMs),
    generatorCpuMs: aQuestion(({ generator }) => generator.main.cpuMs),
  };
}

/**
 * Time that the bot alone worked for a round, by its threads' processor time: what the generator and the machine add is
 * not among it. One question at a time, its threads work one after the other; with many, side by side, and the busiest
 * one sets the pace.
 */
export function ownMs({ atATime, bot: { main, busiestOther } }: Round): number {
  return atATime === 1 ? main.cpuMs + busiestOther.cpuMs : Math.max(main.cpuMs, busiestOther.cpuMs);
}

/** The figures of both bots, and Footnote's share of the bare bot's. */
export function toMarkdown({ footnote, bare }: ThroughputFigures): string {
  const rows = footnote.rounds.flatMap((round, place) => {
    const other = bare.rounds[place];
    return other ? rowsFor(round, other) : [];
  });
  const memory = rowOf('resident memory, MB', 'after all', footnote.residentMb, bare.residentMb);
  return toTable(['', 'at a time', '**Footnote**', 'bare bot', 'ratio'], [...rows, memory]);
}

function rowsFor(footnote: RoundFigures, bare: RoundFigures): string[][] {
  const row = (what: string, figure: (round: RoundFigures) => number) =>
    rowOf(what, String(footnote.atATime), figure(footnote), figure(bare));
  return [
    row('questions a second, as measured', ({ perSecond }) => perSecond),
    row('the same, the load generator counted out', ({ ownPerSecond }) => ownPerSecond),
    row('p50, ms', ({ p50Ms }) => p50Ms),
    row('p99, ms', ({ p99Ms }) => p99Ms),
    row('processor time a question, ms: main thread', ({ mainCpuMs }) => mainCpuMs),
    row('search thread', ({ otherCpuMs }) => otherCpuMs),
    row('whole process', ({ allCpuMs }) => allCpuMs),
    row('load generator', ({ generatorCpuMs }) => generatorCpuMs),
  ];
}

function rowOf(what: string, atATime: string, footnote: number, bare: number): string[] {
  return [what, atATime, figure(footnote), figure(bare), (footnote / bare).toFixed(2)];
}

function figure(value: number): string {
  if (value < 10) return value.toFixed(2);
  return value.toFixed(value < 100 ? 1 : 0);
}
