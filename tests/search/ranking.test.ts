import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { postingsOf } from '../../src/search/postings.js';
import { Ranking } from '../../src/search/ranking.js';
import { noTerm } from '../../src/search/vocabulary.js';

const words = [...'abcdefgh'];
const someText = fc.array(fc.integer({ min: noTerm, max: words.length - 1 }), { maxLength: 12 });
const somePassages = fc.array(fc.record({ text: someText, heading: someText }), {
  minLength: 1,
  maxLength: 30,
});
const someLookUps = fc.array(
  fc.record({ id: fc.nat({ max: words.length - 1 }), boost: fc.constantFrom(1, 0.5, 0.35) }),
  { maxLength: 5 },
);

describe('ranking', () => {
  it('is that of MiniSearch, ties and all', () => {
    fc.assert(
      fc.property(somePassages, someLookUps, fc.nat({ max: 2 }), (passages, lookUps, unwanted) => {
        const isWanted = (passage: number) => passage % 3 !== unwanted;
        const ranked = rankingOf(passages).rank(lookUps.map(lookUpOf), isWanted, 10);
        expect(ranked).toEqual(rankedByMiniSearch(passages, lookUps, isWanted).slice(0, 10));
      }),
      { numRuns: 300 },
    );
  });
});

interface Fields {
  readonly text: readonly number[];
  readonly heading: readonly number[];
}

function rankingOf(passages: readonly Fields[]) {
  const field = (name: keyof Fields) =>
    postingsOf(passages.length, words.length, (passage) => Int32Array.from(passages[passage]?.[name] ?? []));
  return new Ranking({ text: field('text'), heading: field('heading') }, passages.length);
}

function lookUpOf({ id, boost }: { id: number; boost: number }) {
  return { id, boost, text: words[id] ?? '', fields: ['text', 'heading'] as const };
}

function rankedByMiniSearch(
  passages: readonly Fields[],
  lookUps: readonly { id: number; boost: number }[],
  isWanted: (passage: number) => boolean,
): readonly number[] {
  const mini = new MiniSearch({
    fields: ['text', 'heading'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  const written = (terms: readonly number[]) =>
    terms.flatMap((term) => (term === noTerm ? [] : words[term])).join(' ');
  mini.addAll(
    passages.map(({ text, heading }, id) => ({ id, text: written(text), heading: written(heading) })),
  );
  const queries = lookUps.map(({ id, boost }) => ({ queries: [words[id] ?? ''], boostTerm: () => boost }));
  const found = mini.search(
    { combineWith: 'OR', queries },
    { boost: { text: 1, heading: 0.4 }, filter: ({ id }) => isWanted(id) },
  );
  return found.map(({ id }) => id);
}
