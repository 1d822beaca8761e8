import { describe, expect, it } from 'vitest';
import type { Answer, Finding } from '../../../src/answer/answer.js';
import { answerThreshold } from '../../../src/answer/confidence.js';
import { brief } from '../../helpers/answers.js';
import { makeArticleOf } from '../../helpers/factories.js';
import { openEngine } from '../../helpers/libraries/real-engine.js';

const mills = makeArticleOf(
  [
    'The mill of Brackwater was built in 1841 by the carpenter Ada Krull.',
    'The mill burned down in 1903, and its stones were sold to a museum.',
    'Barges bring grain to the harbour every Tuesday and Friday.',
  ],
  { slug: 'mills', title: 'The mill' },
);
const rules = makeArticleOf(['Members may bring two guests to the reading room.'], { slug: 'rules' });
const engine = openEngine({ articles: [mills, rules], problems: [] });
const ask = async (question: string, options = {}) => (await engine).ask(question, options);

function findingsOf(answer: Answer): readonly Finding[] {
  if (answer.kind === 'nothing') return [];
  return answer.kind === 'answered' ? [answer.best, ...answer.others] : answer.others;
}

describe('an answer', () => {
  it('shows the passage when it is sure, with the sentence and where it stands', async () => {
    const answer = await ask('When was the mill of Brackwater built?');
    expect(answer).toMatchObject({
      kind: 'answered',
      best: {
        passage: { id: 'mills#p1' },
        ordinal: 0,
        citation: { title: 'The mill', paragraph: 1 },
        highlight: { start: 0, end: mills.passages[0]?.text.length },
        after: { id: 'mills#p2' },
        language: 'en',
      },
    });
    expect(answer.confidence).toBeGreaterThanOrEqual(answerThreshold);
  });

  it('is as sure of its best finding as of all, and less of each further one', async () => {
    const answer = await ask('When was the mill of Brackwater built?');
    const confidences = findingsOf(answer).map(({ confidence }) => confidence);
    expect(confidences[1]).toBeLessThan(confidences[0] ?? 0);
    expect(confidences[0]).toBe(answer.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });

  it.each([
    'When was the mill built?',
    'Which museum in Vienna shows the crown jewels?',
    'Zyzzyva?',
    'hello',
  ])(
    'is the same when it is to be brief, but of the others tells only where they are: "%s"',
    async (question) => {
      expect((await engine).askBriefly(question)).toEqual(brief(await ask(question)));
    },
  );

  it('shows nothing as the answer when it is not sure, but has what came nearest', async () => {
    const answer = await ask('Which carpenter repaired the bells?');
    expect(answer.kind).toBe('unsure');
    expect(answer.confidence).toBeLessThan(answerThreshold);
    expect(findingsOf(answer)[0]?.passage.id).toBe('mills#p1');
  });

  it('is nothing where even what comes nearest is about something else', async () => {
    const answer = await ask('Is the pharmacy open at night?');
    expect(answer).toMatchObject({ kind: 'nothing', reason: 'not-in-corpus' });
  });

  it.each([
    ['no-searchable-words', 'And what is it then?'],
    ['small-talk', '  '],
    ['not-in-corpus', 'Zyzzyva?'],
  ])('is nothing (%s): "%s"', async (reason, question) => {
    expect(await ask(question)).toMatchObject({ kind: 'nothing', reason });
  });

  it('has as many findings as are wanted, of the article that is wanted', async () => {
    expect(findingsOf(await ask('mill', { top: 1 })).length).toBe(1);
    const inRules = findingsOf(await ask('Who may bring guests to the mill?', { article: 'rules' }));
    expect(inRules.map(({ passage }) => passage.article)).toEqual(['rules']);
  });

  it('says what was asked, cleaned, and of which reading it is', async () => {
    const { question, version } = await ask(' Who\nbuilt  the mill? ');
    expect(question).toBe('Who built the mill?');
    expect(version).toBe((await engine).listArticles(0, 0).version);
  });
});
