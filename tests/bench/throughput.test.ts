import { describe, expect, it } from 'vitest';
import type { BotRun, Round } from '../../bench/throughput/measure.js';
import { figuresOf, ownMs, toMarkdown } from '../../bench/throughput/report.js';
import { spent, summarize } from '../../bench/throughput/thread-times.js';

const time = (cpuMs: number) => ({ cpuMs, queuedMs: 0 });

describe('the time of threads', () => {
  const before = new Map([
    [7, time(100)],
    [8, time(10)],
    [9, time(50)],
  ]);
  const after = new Map([
    [7, time(130)],
    [8, time(70)],
    [10, time(5)],
  ]);

  it('is what was spent between two readings, by threads that are there at the end', () => {
    expect(spent(before, after)).toEqual(
      new Map([
        [7, time(30)],
        [8, time(60)],
        [10, time(5)],
      ]),
    );
  });

  it('is told of the main thread, of the busiest other one, and of all', () => {
    expect(summarize(spent(before, after), 7)).toEqual({
      main: time(30),
      busiestOther: time(60),
      allCpuMs: 95,
    });
  });

  it('is nothing where the system does not say', () => {
    expect(summarize(new Map(), 7)).toEqual({ main: time(0), busiestOther: time(0), allCpuMs: 0 });
  });
});

describe('what the bot alone took', () => {
  it('is what its threads worked one after the other, where there is one question at a time', () => {
    expect(ownMs(round({ atATime: 1, tookMs: 900, main: 200, other: 350 }))).toBe(550);
  });

  it('is what its busiest thread worked, where all work side by side', () => {
    expect(ownMs(round({ atATime: 50, main: 200, other: 350 }))).toBe(350);
    expect(ownMs(round({ atATime: 50, main: 400, other: 350 }))).toBe(400);
  });
});

describe('the report on throughput', () => {
  const runs = (...tookMs: number[]): BotRun[] =>
    tookMs.map((each) => ({
      rounds: [round({ atATime: 1, tookMs: each, generator: 0 }), round({ atATime: 50, tookMs: each })],
      residentMb: each,
    }));

  it('has the medians of the runs, for each number at a time', () => {
    const { rounds, residentMb } = figuresOf(runs(400, 9000, 500));
    expect(rounds.map(({ atATime, perSecond }) => [atATime, perSecond])).toEqual([
      [1, 200],
      [50, 200],
    ]);
    expect(residentMb).toBe(500);
  });

  it('shows the share of the bare bot', () => {
    const markdown = toMarkdown({ footnote: figuresOf(runs(500)), bare: figuresOf(runs(250)) });
    expect(markdown).toContain('| questions a second, as measured | 1 | 200 | 400 | 0.50 |');
    expect(markdown).toContain('| resident memory, MB | after all | 500 | 250 | 2.00 |');
  });
});

function round(given: {
  atATime: number;
  tookMs?: number;
  main?: number;
  other?: number;
  generator?: number;
}): Round {
  const { atATime, tookMs = 100, main = 1, other = 1, generator = 1 } = given;
  const process = (cpuMs: number) => ({
    main: time(cpuMs),
    busiestOther: time(other),
    allCpuMs: cpuMs + other,
  });
  return {
    atATime,
    tookMs,
    questions: 100,
    latencies: [1, 2, 3],
    bot: process(main),
    generator: process(generator),
  };
}
