import { describe, expect, it } from 'vitest';
import { watchLoad } from '../../bench/report/machine.js';
import { median } from '../../bench/report/median.js';
import type { ScaleRun } from '../../bench/scale/measure.js';
import { figuresOf, toMarkdown } from '../../bench/scale/report.js';
import { watchStalls } from '../../bench/scale/stall-watch.js';

describe('median', () => {
  it('is the middle one, or the mean of the middle two', () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, 1, 100, 2])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });
});

describe('watchLoad', () => {
  it('tells the least and the most it saw', () => {
    const loads = [2, 0.5, 3];
    const load = watchLoad(() => loads.shift() ?? 0);
    load.look();
    load.look();
    expect(load.describe()).toContain('load 0.5 to 3.0');
  });
});

describe('the report on scale', () => {
  const measured = { footnote: [run(60), run(10), run(20)], minisearch: [run(40), run(40, 'none')] };

  it('has the median of each figure, not the mean', () => {
    const { footnote, minisearch } = figuresOf(measured);
    expect(footnote).toMatchObject({ p99Ms: 20, reloadStallMs: 20, own: { p99Ms: 10, reloadStallMs: 10 } });
    expect(minisearch.residentMb).toBe(40);
  });

  it('shows a dash for suggestions that there are none of', () => {
    const none = { ...measured, minisearch: [run(40, 'none')] };
    const [, , , minisearch = ''] = toMarkdown([figuresOf(none)]).split('\n');
    expect(minisearch).toMatch(/^\| 1,000 \| MiniSearch, defaults \|.* – \|$/);
  });

  it('compares the two in a line of ratios', () => {
    expect(toMarkdown([figuresOf(measured)])).toMatch(/\n\| {2}\| ratio \| 0\.50 \| 0\.50 \| 0\.50 \|/);
  });
});

describe('watchStalls', () => {
  const queue = { mainThreadMs: () => 0, allThreadsMs: () => 0 };

  it('notices what holds the thread, and what it returns', async () => {
    const { result, stall } = await watchStalls(queue, async () => {
      const until = performance.now() + 80;
      while (performance.now() < until);
      return 'done';
    });
    expect(result).toBe('done');
    expect(stall.ms).toBeGreaterThan(70);
    expect(stall.ownMs).toBe(stall.ms);
  });

  it('leaves out the time in which no processor was free', async () => {
    let queuedMs = 0;
    const waiting = { ...queue, mainThreadMs: () => queuedMs };
    const { stall } = await watchStalls(waiting, async () => {
      const until = performance.now() + 80;
      while (performance.now() < until);
      queuedMs = 1e6;
    });
    expect(stall.ms).toBeGreaterThan(70);
    expect(stall.ownMs).toBeLessThan(stall.ms);
  });
});

function run(figure: number, firstKey: 'some' | 'none' = 'some'): ScaleRun {
  const stall = { ms: figure, ownMs: figure / 2 };
  return {
    passages: 1000,
    openedMs: figure,
    residentMb: figure,
    p50Ms: figure,
    p99Ms: figure,
    ownP50Ms: figure / 2,
    ownP99Ms: figure / 2,
    reloadMs: figure,
    stalls: { questions: stall, reload: stall, ...(firstKey === 'some' && { firstKey: stall }) },
    coldMs: figure,
  };
}
