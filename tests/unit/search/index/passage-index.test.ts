import { describe, expect, it } from 'vitest';
import { type LookUp, PassageIndex, type PassageTerms } from '../../../../src/search/index/passage-index.js';

const lookUp = (term: string, boost = 1): LookUp => ({ term, boost });

function find(
  passages: readonly Partial<PassageTerms>[],
  { terms = [], ngrams = [] }: { terms?: readonly LookUp[]; ngrams?: readonly LookUp[] },
  isWanted: (id: number) => boolean = () => true,
) {
  const index = new PassageIndex();
  for (const [id, passage] of passages.entries())
    index.add(id, { text: [], heading: [], ngrams: [], ...passage });
  return index.find({ terms, ngrams }, isWanted);
}

const idsOf = (...given: Parameters<typeof find>) => find(...given).map(({ id }) => id);

describe('the index of passages', () => {
  it('finds terms in the text and, for less, in the headings above', () => {
    const passages = [{ heading: ['mill'] }, { text: ['mill'] }, { text: ['weir'] }];
    expect(idsOf(passages, { terms: [lookUp('mill')] })).toEqual([1, 0]);
  });

  it('finds n-grams among n-grams, and terms nowhere but among terms', () => {
    const passages = [{ text: ['水车'] }, { ngrams: ['水车'] }];
    expect(idsOf(passages, { ngrams: [lookUp('水车')] })).toEqual([1]);
    expect(idsOf(passages, { terms: [lookUp('水车')] })).toEqual([0]);
  });

  it('puts more terms before one, a repeated one before a single one', () => {
    const passages = [{ text: ['mill', 'a'] }, { text: ['mill', 'weir'] }, { text: ['mill', 'mill'] }];
    expect(idsOf(passages, { terms: [lookUp('mill'), lookUp('weir')] })).toEqual([1, 2, 0]);
  });

  it('lets a term count by its boost', () => {
    const passages = [{ text: ['mill'] }, { text: ['weir'] }];
    expect(idsOf(passages, { terms: [lookUp('mill', 0.5), lookUp('weir')] })).toEqual([1, 0]);
    expect(idsOf(passages, { terms: [lookUp('mill'), lookUp('weir', 0.5)] })).toEqual([0, 1]);
  });

  it('takes a term as it is: no prefix, no other case, no splitting', () => {
    const passages = [{ text: ['mill'] }, { text: ['Mills'] }, { text: ['mill race'] }];
    expect(idsOf(passages, { terms: [lookUp('mill')] })).toEqual([0]);
    expect(idsOf(passages, { terms: [lookUp('mill race')] })).toEqual([2]);
  });

  it('gives what is wanted', () => {
    const passages = Array.from({ length: 6 }, () => ({ text: ['mill'] }));
    expect(idsOf(passages, { terms: [lookUp('mill')] }, (id) => id % 2 === 1)).toEqual([1, 3, 5]);
  });

  it('gives nothing when nothing is looked up', () => {
    expect(idsOf([{ text: ['mill'] }], {})).toEqual([]);
  });
});
