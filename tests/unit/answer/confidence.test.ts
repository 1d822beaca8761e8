import { describe, expect, it } from 'vitest';
import { confidenceOf, measureConfidence } from '../../../src/answer/confidence.js';
import type { Article } from '../../../src/corpus/article.js';
import { buildIndex } from '../../../src/search/search.js';
import { makeArticleOf } from '../../helpers/factories.js';
import { openEngine } from '../../helpers/libraries/real-engine.js';

const questions = [
  'Who represented the United States at the meeting?',
  'How many soldiers would be sent to Ukraine?',
  'Who leads the Dutch government?',
  'Which country would secure the Black Sea?',
  'Who is the president of Brazil?',
];
const texts = [
  'The mill of Brackwater was built in 1841 by the carpenter Ada Krull, who came from the north.',
  'The mill burned down in 1903, and its stones were sold to a museum in the capital.',
  'Barges bring grain to the harbour of Brackwater every Tuesday and every Friday.',
  'The weir was raised by a foot after the flood, and the meadows have been wet ever since.',
  'The museum opens at nine, and children under twelve are let in for nothing.',
  'A ferry crosses the river at noon, unless the water is high or the ferryman is ill.',
];

async function searchIn(articles: readonly Article[], question: string) {
  return (await buildIndex(articles)).search({ question, limit: 25 });
}

const sureOf = async (question: string, paragraphs = texts) =>
  confidenceOf(await searchIn([makeArticleOf(paragraphs)], question));

describe('the confidence of an answer', () => {
  it('does not depend on how many findings are asked for', async () => {
    const engine = await openEngine('corpus');
    const asked = (question: string, top: number) => {
      const { kind, confidence } = engine.ask(question, { top });
      return { kind, confidence };
    };
    for (const question of questions) {
      for (const top of [1, 2, 5, 25]) expect(asked(question, top), question).toEqual(asked(question, 10));
    }
  });

  it.each([
    ['a subject that no passage has', 'When was the mill built?', 'When was the mill of Oxhampton built?'],
    ['an act that no passage has', 'Who built the mill?', 'Who painted the mill?'],
    ['the subject of another passage', 'When did the mill burn down?', 'When did the ferry burn down?'],
  ])('is less with %s', async (_, sure, unsure) => {
    expect(await sureOf(unsure)).toBeLessThan(await sureOf(sure));
  });

  it('is less without the passage that answers', async () => {
    const [, ...others] = texts;
    const question = 'Which carpenter built the mill of Brackwater?';
    expect(await sureOf(question, others)).toBeLessThan((await sureOf(question)) - 0.2);
  });

  it('is between 0 and 1, and 0 when nothing was found', async () => {
    for (const question of [
      'When was the mill of Brackwater built by Ada Krull?',
      'Brackwater zyzzyva quux?',
    ]) {
      const confidence = await sureOf(question);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
    expect(await sureOf('Zyzzyva?')).toBe(0);
  });
});

describe('what the confidence is made of', () => {
  it('is measured of the best hit; there is none when nothing was found', async () => {
    const found = await searchIn([makeArticleOf(texts)], 'Who built the mill?');
    const measured = measureConfidence(found);
    expect(measured).toMatchObject({ coverage: found.hits[0]?.features.coverage, oneWord: 0, twoWords: 1 });
    expect(measureConfidence({ ...found, hits: [] })).toBeUndefined();
  });

  it('is how far the best is ahead of the fifth, or of the last', async () => {
    const found = await searchIn([makeArticleOf(texts)], 'Who built the mill of Brackwater?');
    const [best] = found.hits;
    if (!best) throw new Error('nothing found');
    const withScores = (...scores: number[]) =>
      measureConfidence({ ...found, hits: scores.map((score) => ({ ...best, score })) })?.lead;
    expect(withScores(20, 19, 18, 17, 10, 0)).toBe(1);
    expect(withScores(20, 15)).toBe(0.5);
    expect(withScores(20)).toBe(0);
  });
});
