import { describe, expect, it } from 'vitest';
import { toSvg } from '../../bench/quality/plot.js';
import type { RankingTable } from '../../bench/quality/ranking.js';
import { toMarkdown } from '../../bench/quality/report.js';

const nothing = { highlights: [], refusals: [], followUps: [], standalone: [], misses: [] };

describe('toMarkdown', () => {
  it('has one table for each set, each with one row for each engine', () => {
    const markdown = toMarkdown({
      ...nothing,
      rankings: [makeTable({ set: 'one' }), makeTable({ set: 'two' })],
    });
    expect(markdown.match(/^### .*/gm)).toEqual(['### one (en, 3 paragraphs)', '### two (en, 3 paragraphs)']);
    expect(markdown.match(/^\| (\*\*Footnote\*\*|MiniSearch) \|/gm)).toHaveLength(4);
  });

  it('shows a dash where there was nothing to measure', () => {
    const refusal = {
      set: 's',
      foreign: 1,
      auroc: 1,
      refused: 0,
      foreignAnswered: 0,
      impossibleAnswered: Number.NaN,
      calibrationError: 0.1,
    };
    expect(toMarkdown({ ...nothing, rankings: [], refusals: [refusal] })).toContain('| 0.0 % | – |');
  });
});

describe('toSvg', () => {
  it('puts a better engine further to the right', () => {
    const svg = toSvg([makeTable({ set: 'one' })]);
    const [minisearch, footnote] = [...svg.matchAll(/cx="([\d.]+)" cy="[\d.]+" r="[\d.]+"><title>/g)].map(
      placeOf,
    );
    expect(footnote).toBeGreaterThan(minisearch ?? Number.NaN);
  });

  it('takes any name of a set', () => {
    expect(toSvg([makeTable({ set: '<&">' })])).toContain('&#60;&#38;&#34;&#62;');
  });
});

function placeOf(match: RegExpMatchArray): number {
  return Number(match[1]);
}

function makeTable(given: Partial<RankingTable>): RankingTable {
  const row = { questions: 9, hitAt5: 1, mrrAt10: 1, ndcgAt10: 1, p50Ms: 1, p99Ms: 2 };
  const rows = [
    { ...row, engine: 'Footnote', hitAt1: 0.9 },
    { ...row, engine: 'MiniSearch', hitAt1: 0.7 },
  ];
  return { set: 'set', lang: 'en', slice: 'all', passages: 3, rows, ...given };
}
