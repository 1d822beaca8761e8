import { describe, expect, it } from 'vitest';
import {
  auroc,
  calibrationError,
  hitAt,
  mean,
  quantile,
  rankingMetrics,
} from '../../bench/quality/metrics.js';

const gold = new Set(['right']);

describe('rankingMetrics', () => {
  it('is worked out by hand for three questions', () => {
    const metrics = rankingMetrics([
      { ids: ['right', 'wrong'], gold },
      { ids: ['wrong', 'worse', 'right'], gold },
      { ids: ['wrong'], gold },
    ]);
    expect(metrics.questions).toBe(3);
    expect(metrics.hitAt1).toBeCloseTo(1 / 3);
    expect(metrics.hitAt5).toBeCloseTo(2 / 3);
    expect(metrics.mrrAt10).toBeCloseTo((1 + 1 / 3) / 3);
    expect(metrics.ndcgAt10).toBeCloseTo((1 + 1 / Math.log2(4)) / 3);
  });

  it('gives full marks when all right paragraphs come first, however many there are', () => {
    const both = new Set(['a', 'b']);
    expect(rankingMetrics([{ ids: ['b', 'a', 'c'], gold: both }]).ndcgAt10).toBeCloseTo(1);
    expect(rankingMetrics([{ ids: ['b', 'c', 'a'], gold: both }]).ndcgAt10).toBeLessThan(1);
  });

  it('counts nothing beyond the tenth place', () => {
    const ids = [...Array.from({ length: 10 }, (_, i) => `wrong ${i}`), 'right'];
    const { mrrAt10, ndcgAt10 } = rankingMetrics([{ ids, gold }]);
    expect([mrrAt10, ndcgAt10]).toEqual([0, 0]);
  });
});

describe('hitAt', () => {
  it('looks as deep as it is told, and no deeper', () => {
    const ranked = { ids: ['wrong', 'right'], gold };
    expect([hitAt(ranked, 1), hitAt(ranked, 2)]).toEqual([0, 1]);
    expect(hitAt({ ids: [], gold }, 5)).toBe(0);
  });
});

describe('auroc', () => {
  it('is 1 for a clean cut, 0 for the reverse and one half for no difference', () => {
    expect(auroc([0.8, 0.9], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1, 0.2], [0.8, 0.9])).toBe(0);
    expect(auroc([0.5, 0.5], [0.5, 0.5, 0.5])).toBe(0.5);
  });

  it('is the share of pairs in the right order, a tie counting half', () => {
    const positives = [0.3, 0.7, 0.7];
    const negatives = [0.1, 0.7, 0.9, 0.3];
    const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
    expect(auroc(positives, negatives)).toBeCloseTo(mean(pairs));
  });

  it('is no number without both sides', () => {
    expect(auroc([], [1])).toBeNaN();
  });
});

describe('quantile', () => {
  it('takes the smallest value that so many do not exceed', () => {
    const values = [5, 1, 4, 2, 3];
    expect([quantile(values, 0), quantile(values, 0.5), quantile(values, 0.99)]).toEqual([1, 3, 5]);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('calibrationError', () => {
  it('is nothing when four in five of what was said with 0.8 are right', () => {
    const forecasts = [true, true, true, true, false].map((isRight) => ({ confidence: 0.8, isRight }));
    expect(calibrationError(forecasts)).toBeCloseTo(0);
  });

  it('is the whole way off for certainty that is always wrong', () => {
    expect(calibrationError([{ confidence: 1, isRight: false }])).toBe(1);
  });
});
