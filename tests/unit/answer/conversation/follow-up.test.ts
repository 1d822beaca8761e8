import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../../src/answer/conversation/conversation.js';
import { searchInConversation } from '../../../../src/answer/conversation/follow-up.js';
import { buildIndex, type SearchIndex, type SearchRequest } from '../../../../src/search/search.js';
import { makeArticleOf } from '../../../helpers/factories.js';

const mill = makeArticleOf(
  [
    'The mill of Brackwater was built in 1841 by the carpenter Ada Krull.',
    'The mill burned down in 1903, and its stones were sold to a museum.',
    'The weir of Brackwater was built in 1850 by prisoners.',
  ],
  { slug: 'mill' },
);
const museum = makeArticleOf(['The museum was built in 1920 by the town.'], { slug: 'museum' });

const turn = (question: string, ...shown: string[]) => ({ question, shown });
const afterMill: Conversation = { turns: [turn('Who built the mill of Brackwater?', 'mill#p1')] };

async function firstOf(question: string, conversation: Conversation) {
  const { hits } = searchInConversation(await buildIndex([mill, museum]), { question }, conversation);
  return hits[0]?.passage.id;
}

/** An index that keeps what it is asked. */
async function recording() {
  const index = await buildIndex([mill, museum]);
  const requests: SearchRequest[] = [];
  const search: SearchIndex['search'] = (request) => {
    requests.push(request);
    return index.search(request);
  };
  return { index: { ...index, search }, requests };
}

describe('a question in a conversation', () => {
  it('leans on the question before when it points to it', async () => {
    expect(await firstOf('And when did it burn?', afterMill)).toBe('mill#p2');
    expect(await firstOf('Who built it?', { turns: [turn('Tell me about the museum', 'museum#p1')] })).toBe(
      'museum#p1',
    );
  });

  it('leans on nothing when it says all itself', async () => {
    const { index, requests } = await recording();
    searchInConversation(index, { question: 'Who built the museum of the town in 1920?' }, afterMill);
    expect(requests.length).toBe(1);
  });

  it('leans on nothing when nothing was said before', async () => {
    const { index, requests } = await recording();
    searchInConversation(index, { question: 'And when did it burn?' }, { turns: [] });
    expect(requests.length).toBe(1);
  });

  it('leans most on the last turn and on the one that named the subject, less on those between', async () => {
    const { index, requests } = await recording();
    const [subject, ...others] = ['mill', 'weir', 'stones', 'museum', 'prisoners'].map((word) =>
      turn(`Which ${word}?`),
    );
    const turns = [
      ...(subject ? [subject] : []),
      ...others.map((each) => ({ ...each, isFollowUp: true as const })),
    ];
    searchInConversation(index, { question: 'Who built it?' }, { turns });
    const context = requests[1]?.context ?? [];
    const weightOf = (word: string) => context.find(({ text }) => text === `Which ${word}?`)?.weight ?? 0;
    expect(weightOf('mill')).toBe(weightOf('prisoners'));
    expect(weightOf('museum')).toBeLessThan(weightOf('prisoners'));
    expect(weightOf('stones')).toBeLessThan(weightOf('museum'));
    expect(weightOf('weir')).toBe(0);
  });

  it('looks in the article that was wanted', async () => {
    const { index, requests } = await recording();
    searchInConversation(index, { question: 'Who built it?', article: 'museum' }, afterMill);
    expect(requests.map(({ article }) => article)).toEqual(['museum', 'museum']);
  });
});
