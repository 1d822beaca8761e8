import { describe, expect, it } from 'vitest';
import { nothingAsked } from '../../bench/community/judge.js';
import { figuresFor } from '../../bench/readme/figures.js';
import { fillIn, replaceSection } from '../../bench/readme/fill.js';

describe('fillIn', () => {
  it('puts figures in their places', () => {
    expect(fillIn('.5 of {{community.sets}}, {{community.sets}}', { 'community.sets': '10' })).toBe(
      '.5 of 10, 10',
    );
  });

  it('names the bench to run for a figure that is missing', () => {
    expect(() => fillIn('{{scale.table}}', {})).toThrow('npm run bench:scale -- --write');
  });
});

describe('replaceSection', () => {
  it('changes what is between the marks, and nothing else', () => {
    const readme = 'before\n<!-- quality:start -->\nold\n<!-- quality:end -->\nafter $&\n';
    expect(replaceSection(readme, 'new $1\n')).toBe(
      'before\n<!-- quality:start -->\nnew $1\n<!-- quality:end -->\nafter $&\n',
    );
  });

  it.each(['no marks', '<!-- quality:start --> only'])(
    'does nothing to a README without them: %s',
    (readme) => {
      expect(() => replaceSection(readme, 'new')).toThrow('has no <!-- quality:start -->');
    },
  );
});

describe('figuresFor', () => {
  it('has none of what was not measured', () => {
    expect(figuresFor({})).toEqual({});
  });

  it('sums up all sets of communities', () => {
    const peer = { answerable: 4, rightFirst: 1, inFive: 2 };
    const score = { ...nothingAsked, answerable: 4, rightFirst: 2, inFive: 4, nearMisses: 1, turns: 5 };
    const row = { name: 'mill', lang: 'en', passages: 9, score, peers: { defaults: peer, best: peer } };
    const figures = figuresFor({ community: [row, row] });
    expect(figures).toMatchObject({
      'community.sets': '2',
      'community.answerable': '8',
      'community.turns': '10',
    });
    expect(figures['community.table']).toContain('| .50 · 1.00 | .25 · .50 | .25 · .50 |');
  });

  it('has the best of the other libraries, whatever its place', () => {
    const row = (engine: string, hitAt1: number) => ({
      ...{ engine, hitAt1, questions: 1190 },
      ...{ hitAt5: 1, mrrAt10: 1, ndcgAt10: 1, p50Ms: 1, p99Ms: 1 },
    });
    const rows = [
      row('Footnote', 0.95),
      row('MiniSearch, defaults', 0.7),
      row('lunr', 0.9),
      row('wink', 0.8),
    ];
    const ranking = { set: 'xquad.de', lang: 'de', slice: 'all', passages: 240, rows } as const;
    const figures = figuresFor({ quality: { rankings: [ranking], highlights: [], refusals: [] } });
    expect(figures['quality.table']).toContain('| XQuAD German, 1,190 | 0.950 | 0.700 | 0.900 |');
  });
});
