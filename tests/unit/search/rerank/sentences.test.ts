import { describe, expect, it } from 'vitest';
import type { SentenceFeatures } from '../../../../src/search/rerank/sentences.js';
import { buildIndex } from '../../../../src/search/search.js';
import { makeArticle, makeArticleOf, makePassage } from '../../../helpers/factories.js';
import { candidateFor, candidatesIn, indexArticles } from '../../../helpers/small-index.js';

async function featuresOf(name: keyof SentenceFeatures, question: string, text: string, language = 'en') {
  const { sentences } = await candidateFor(question, text, { language });
  return sentences.all().map((sentence) => sentence[name]);
}

describe('the words of a question', () => {
  it('are covered by a sentence, and by it with the one before', async () => {
    const text = 'The mill is old. A teacher bought it. It burned.';
    const [mill = 0, teacher = 0, burned] = await featuresOf('coverage', 'teacher mill', text);
    expect(mill + teacher).toBeCloseTo(1);
    expect(burned).toBe(0);
    const windows = await featuresOf('windowCoverage', 'teacher mill', text);
    expect(windows).toEqual([mill, expect.closeTo(1), teacher]);
  });

  it('are denser in a short sentence than in a long one', async () => {
    const [short = 0, long = 0] = await featuresOf(
      'density',
      'mill',
      'The mill burned. On a day in May that nobody in the valley will forget, the mill was there.',
    );
    expect(short).toBeGreaterThan(long);
    expect(long).toBeGreaterThan(0);
  });

  it('tell sentences apart the better the fewer of them have them, stop words too', async () => {
    const text = 'The mill was built. The mill burned down. The weir was built by Ada. Built by the mill.';
    const [first = 0, second = 0, third = 0, all] = await featuresOf(
      'distinctive',
      'built by the mill',
      text,
    );
    expect(third).toBeGreaterThan(first);
    expect(first).toBeGreaterThan(second);
    expect(all).toBeCloseTo(1);
  });
});

describe('who did it', () => {
  const text =
    'According to Reuters it ends once the treaty is signed. Ada Krull and Bo Lind signed the treaty.';

  it('is not told where it only is done', async () => {
    expect(await featuresOf('person', 'who signed', text)).toEqual([0, 1]);
    expect(await featuresOf('person', 'Who signed the treaty?', text)).toEqual([0, 1]);
  });

  it('is told behind it, and not asked for by who wants to know to whom it was done', async () => {
    const agent = 'The treaty was signed by Ada Krull.';
    expect(await featuresOf('person', 'who signed', `It rained. ${agent}`)).toEqual([0, 1]);
    const elected = 'In May, Ada Krull was elected. It rained.';
    expect(await featuresOf('person', 'who was elected', elected)).toEqual([1, 0]);
  });
});

describe('what is asked for', () => {
  const text = 'The mill was built in 1841. Ada Krull had 12 horses. It burned.';

  it.each([
    ['time', 'When was the mill built?', [1, 1, 0]],
    ['year', 'When was the mill built?', [1, 0, 0]],
    ['number', 'How many horses were there?', [1, 1, 0]],
    ['person', 'Who had horses?', [0, 1, 0]],
    ['person', 'Where are the horses?', [0, 0, 0]],
  ] as const)('a %s: "%s"', async (name, question, expected) => {
    expect(await featuresOf(name, question, text)).toEqual(expected);
  });

  it('is not given by what the question says itself', async () => {
    expect(await featuresOf('time', 'When after 1841?', text)).toEqual([0, 1, 0]);
    expect(await featuresOf('person', 'Who knew Krull, said Ada?', text)).toEqual([0, 0, 0]);
  });

  it('is no name because it begins a sentence', async () => {
    expect(await featuresOf('person', 'Who had horses?', 'Weirs are there. By Ada.')).toEqual([0, 1]);
  });
});

describe('what is no answer', () => {
  it('is a question, and what introduces something', async () => {
    const text = 'Who built the mill? These did: Ada and Omar. They were:';
    expect(await featuresOf('asks', 'mill', text)).toEqual([1, 0, 0]);
    expect(await featuresOf('introduces', 'mill', text)).toEqual([0, 0, 1]);
    expect(await featuresOf('asks', '水车', '谁建了水车？张三。', 'zh')).toEqual([1, 0]);
  });
});

describe('a sentence', () => {
  it('knows what kind of block it is in, and whether it is the first or the last of several', async () => {
    const text = 'The mill runs.\n\nmill --run';
    const spans = [{ kind: 'block', block: 'code', start: 16, end: 26 }] as const;
    const index = await indexArticles([makeArticle({ passages: [makePassage({ text, spans })] })]);
    const [candidate] = candidatesIn(index, 'mill');
    const measured = candidate?.sentences.all().map(({ code, first, last }) => [code, first, last]);
    expect(measured).toEqual([
      [0, 1, 0],
      [1, 0, 1],
    ]);
    const [only] = (await candidateFor('mill', 'The mill.')).sentences.all();
    expect([only?.first, only?.last]).toEqual([0, 0]);
  });
});

describe('the sentence that answers', () => {
  it.each([
    ['has what is asked for', 'When did the mill burn?', 'The mill burned in 1903.'],
    ['has the words of the question', 'Which stones did the miller buy?', 'The miller bought French stones.'],
  ])('is marked: it %s', async (_, question, answer) => {
    const text = `The mill stands by the river. The miller bought French stones. The mill burned in 1903. The weir is older.`;
    const index = await buildIndex([makeArticleOf([text])]);
    const [hit] = index.search({ question, limit: 1 }).hits;
    const { start, end } = hit?.highlight() ?? {};
    expect(text.slice(start, end)).toBe(answer);
  });
});
