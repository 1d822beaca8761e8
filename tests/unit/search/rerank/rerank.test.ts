import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../src/search/candidates.js';
import { parseQuery } from '../../../../src/search/query.js';
import { featureNames, rounds, semanticNames } from '../../../../src/search/rerank/features.js';
import { rerank } from '../../../../src/search/rerank/rerank.js';
import { indexTexts } from '../../../helpers/small-index.js';

async function ranked(question: string, texts: readonly string[]) {
  const index = await indexTexts(texts);
  const query = parseQuery(question, [], index.lexicon);
  return rerank(
    query,
    findCandidates(query, index, () => true),
    index,
  );
}

describe('reranking', () => {
  it('puts first what says more of the question in one place', async () => {
    const texts = ['The mill. An owner. Ada.', 'A mill and a weir.', 'Ada is the owner of the mill.'];
    const [first] = await ranked('Who is the owner of the mill?', texts);
    expect(first?.candidate.passage.passage.text).toBe(texts[2]);
  });

  it('puts first what tells how, where that is asked, and what tells why', async () => {
    const texts = [
      'Notifications of the mill are sent to the miller and to the owner.',
      'Click the bell and choose Off to disable notifications of the mill.',
      'Notifications of the mill arrive late because the wheel sends them once an hour.',
    ];
    const firstFor = async (question: string) =>
      (await ranked(question, texts))[0]?.candidate.passage.ordinal;
    expect(await firstFor('How do I turn off notifications of the mill?')).toBe(1);
    expect(await firstFor('Why are notifications of the mill late?')).toBe(2);
  });

  it('looks closer at fewer and fewer, and keeps the dozen it has looked at best', async () => {
    const texts = Array.from({ length: 40 }, (_, n) => `The mill ${n} by the river.`);
    const all = await ranked('Which mill is by the river?', texts);
    const looked = (name: (typeof featureNames)[number]) =>
      all.filter(({ features }) => features[name] !== undefined).length;
    expect(looked('coverage')).toBe(all.length);
    expect(semanticNames.map(looked)).toEqual([12, 12, 12]);
    expect(all.length).toBe(32);
    const scores = all.slice(0, 12).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('takes every feature in one of its rounds', () => {
    expect(rounds.flat().sort()).toEqual([...featureNames].sort());
  });
});
