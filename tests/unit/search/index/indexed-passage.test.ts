import { describe, expect, it } from 'vitest';
import { letterRuns } from '../../../../src/search/index/indexed-passage.js';
import { makeArticle, makePassage } from '../../../helpers/factories.js';
import { indexArticles, indexTexts } from '../../../helpers/small-index.js';

async function indexed(text: string, language = 'en') {
  const { passages, lexicon } = await indexTexts([text], { language });
  const [passage] = passages;
  if (!passage) throw new Error('no passage');
  return {
    passage,
    formOf: (id: number) => lexicon.formAt(id).text,
    ngramOf: (id: number) => lexicon.ngramAt(id).text,
  };
}

describe('a passage in the index', () => {
  it('has its words in reading order, stop words too, and counts the others', async () => {
    const { passage, formOf } = await indexed('The Mills of the valley.');
    expect(Array.from(passage.words, formOf)).toEqual(['the', 'mills', 'of', 'the', 'valley']);
    expect(passage.length).toBe(2);
  });

  it('knows which are written as names and numbers', async () => {
    const { passage } = await indexed('The mill of Ölmütz, 1841, had iPods.');
    expect([...passage.capitals]).toEqual([1, 0, 0, 1, 1, 0, 0]);
  });

  it('knows where its sentences end, in the text and among its words', async () => {
    const text = 'One mill. Two weirs burned.';
    const { passage } = await indexed(text);
    expect(passage.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One mill.',
      'Two weirs burned.',
    ]);
    expect(passage.sentences.map(({ wordsEnd }) => wordsEnd)).toEqual([2, 5]);
  });

  it('has running n-grams where words are not spaced, none of which crosses a mark', async () => {
    const { passage, ngramOf } = await indexed('水车在。河边', 'zh');
    expect(Array.from(passage.runningNgrams ?? [], ngramOf)).toEqual(['水车', '车在', '河边']);
    expect(passage.sentences.map(({ ngramsEnd }) => ngramsEnd)).toEqual([2, 3]);
    expect((await indexed('A mill.')).passage.runningNgrams).toBeUndefined();
  });

  it('is the first below its heading, or not', async () => {
    const below = (section: string, paragraph: number) => makePassage({ section: [section], paragraph });
    const passages = [below('x', 1), below('x', 2), below('y', 3)];
    const index = await indexArticles([makeArticle({ passages })]);
    expect(index.passages.map(({ isFirstBelow }) => isFirstBelow)).toEqual([true, false, true]);
  });

  it('knows the terms of its whole article, not of another', async () => {
    const index = await indexArticles([
      makeArticle({
        slug: 'a',
        passages: [makePassage({ text: 'A mill.' }), makePassage({ text: 'A weir.' })],
      }),
      makeArticle({ slug: 'b', passages: [makePassage({ text: 'A boat.' })] }),
    ]);
    const termsOf = (at: number) =>
      ['boat', 'mill', 'weir'].filter((text) => {
        const term = index.lexicon.findTerm(text);
        return term && index.passages[at]?.articleTerms.has(term);
      });
    expect(termsOf(0)).toEqual(['mill', 'weir']);
    expect(termsOf(2)).toEqual(['boat']);
  });
});

it('letter runs are in small letters and in one form, digits too', () => {
  expect(letterRuns('Ab1, ﬁn–ＣＤ')).toEqual(['ab1', 'fin', 'cd']);
});
