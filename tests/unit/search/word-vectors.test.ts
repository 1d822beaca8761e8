import { describe, expect, it } from 'vitest';
import { packVectors } from '../../../bench/vectors/pack.js';
import { loadAnalyzer } from '../../../src/search/analysis/analyzer.js';
import {
  cosine as cosineOfAny,
  loadAnswerVectors,
  loadWordVectors,
  meanDirection,
  unpackVectors,
  type WordVectors,
} from '../../../src/search/word-vectors.js';

const cosineOf = (vectors: WordVectors, a: string, b: string) =>
  vectors.cosine(vectors.rowOf(a), vectors.rowOf(b));

const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0) / Math.hypot(...a) / Math.hypot(...b);

describe('packed word vectors', () => {
  it('come back pointing nearly where they pointed', () => {
    const terms = ['one', 'two', 'three', 'four'];
    const given = terms.map((_, row) =>
      Array.from({ length: 48 }, (_, i) => Math.sin((row + 2) * (i + 1) ** 1.5)),
    );
    const vectors = unpackVectors(packVectors('en', terms, given));
    expect(vectors.dimensions).toBe(48);
    expect(terms.map((term) => vectors.rowOf(term))).toEqual([0, 1, 2, 3]);
    expect(vectors.rowOf('five')).toBe(-1);
    given.forEach((a, row) => {
      given.forEach((b, other) => {
        const kept = vectors.cosine(row, other);
        expect(Math.abs(kept - cosine(a, b)), `${row} and ${other}`).toBeLessThan(0.05);
      });
    });
  });

  it('weigh words as the file says, or rare ones more where it says nothing', () => {
    const given = [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ];
    const weighed = unpackVectors(packVectors('en', ['rare', 'plain'], given, [3, 0.5]));
    expect([weighed.rowOf('rare'), weighed.rowOf('plain')]).toEqual([0, 1]);
    expect([weighed.weightOf(0), weighed.weightOf(1)]).toEqual([3, 0.5]);
    const mean = meanDirection([0, 1], weighed);
    const likeness = (row: number) => cosineOfAny(mean, meanDirection([row], weighed));
    expect(likeness(0)).toBeGreaterThan(likeness(1));
    const commonestFirst = unpackVectors(packVectors('en', ['plain', 'rare'], given));
    expect(commonestFirst.weightOf(1)).toBeGreaterThan(commonestFirst.weightOf(0));
  });

  it('are missing for most languages, which go without', async () => {
    const none = await loadWordVectors('xx');
    expect(none.dimensions).toBe(0);
    expect(none.rowOf('north')).toBe(-1);
  });
});

describe('the English vectors', () => {
  it('know the terms as the analyzer makes them', async () => {
    const [vectors, analyzer] = [await loadWordVectors('en'), await loadAnalyzer('en')];
    const words = ['soldiers', 'countries', 'universities', 'government', 'happily', 'agreed', 'Ukraine'];
    expect(words.filter((word) => vectors.rowOf(analyzer.term(word)) < 0)).toEqual([]);
  });

  it('put words of one meaning nearer than words of one subject', async () => {
    const [vectors, analyzer] = [await loadWordVectors('en'), await loadAnalyzer('en')];
    const near = (a: string, b: string) => cosineOf(vectors, analyzer.term(a), analyzer.term(b));
    expect(near('soldiers', 'troops')).toBeGreaterThan(near('soldiers', 'treaty'));
    expect(near('Spain', 'Spanish')).toBeGreaterThan(near('Spain', 'Chinese'));
    expect(near('doctor', 'physician')).toBeGreaterThan(near('doctor', 'engineer'));
  });
});

describe('the English answer vectors', () => {
  it('put an answer that shares no word with its question before its neighbours', async () => {
    const [vectors, analyzer] = [await loadAnswerVectors('en'), await loadAnalyzer('en')];
    const directionOf = (text: string) =>
      meanDirection(
        analyzer
          .tokens(text)
          .filter(({ isStop }) => !isStop)
          .map(({ term }) => vectors.rowOf(term))
          .filter((row) => row >= 0),
        vectors,
      );
    const answers = {
      'How much does it cost?': 'The basic plan is free; a paid subscription starts at five dollars a month.',
      'My screen stays black': 'Update the graphics driver and check that the monitor is plugged in.',
      'Can I undo a mistake?': 'Earlier versions are kept: restore one from the history.',
    };
    for (const [question, answer] of Object.entries(answers)) {
      const best = Object.values(answers).reduce((a, b) =>
        cosineOfAny(directionOf(question), directionOf(b)) >
        cosineOfAny(directionOf(question), directionOf(a))
          ? b
          : a,
      );
      expect(best, question).toBe(answer);
    }
  });
});
