import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/search/query.js';
import { topicOf } from '../../../../src/search/rerank/directions.js';
import { indexTexts } from '../../../helpers/small-index.js';

const war = ['The army and its soldiers marched to the battle.', 'The troops won the war.'];

async function topic(question: string, texts: readonly string[], language = 'en') {
  const { lexicon, passages } = await indexTexts(texts, { language });
  return topicOf(parseQuery(question, [], lexicon), passages, lexicon);
}

describe('the topic of a question beside what was found', () => {
  it('is alike when both are of one subject', async () => {
    const [same, other] = [
      await topic('Which general led the army?', war),
      await topic('Which enzyme digests protein?', war),
    ];
    expect(same.topicalSimilarity).toBeGreaterThan(other.topicalSimilarity);
    expect(other.topicalSimilarity).toBeLessThan(0);
  });

  it('is told by the first passages that were found', async () => {
    const far = Array.from({ length: 30 }, () => 'Protein is digested by an enzyme of the cell.');
    const five = await topic('army', [...war, ...far.slice(0, 3)]);
    expect((await topic('army', [...war, ...far])).topicalSimilarity).toBeCloseTo(five.topicalSimilarity);
  });

  it('says which share of the words nothing is known of', async () => {
    expect((await topic('army zzyzx', war)).withoutVector).toBe(0.5);
    expect(await topic('zzyzx', war)).toEqual({ topicalSimilarity: 0, withoutVector: 1 });
  });

  it('is nothing without word vectors, and when nothing was found', async () => {
    expect(await topic('army', war, 'nl')).toEqual({ topicalSimilarity: 0, withoutVector: 0 });
    expect((await topic('army', [])).topicalSimilarity).toBe(0);
  });
});
