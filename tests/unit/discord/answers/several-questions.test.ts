import { describe, expect, it } from 'vitest';
import type { BriefAnswer } from '../../../../src/answer/answer.js';
import type { AskOptions } from '../../../../src/answer/answerer.js';
import { askAll } from '../../../../src/discord/answers/ask.js';
import { severalQuestionsIn } from '../../../../src/discord/answers/several-questions.js';
import { brief, makeAnswered, makeNothing, makeUnsure, recordAsking } from '../../../helpers/answers.js';
import { makeBot } from '../../../helpers/discord/bot.js';

describe('the questions of a text', () => {
  it.each([
    ['Who signed? And how many countries?', ['Who signed?', 'And how many countries?']],
    [
      'We use Postgres. How is it saved? And restored? Thanks.',
      ['We use Postgres. How is it saved?', 'And restored?'],
    ],
    [
      'can i keep hens? and when (or "is it?") is the water off? thx',
      ['can i keep hens?', 'and when (or "is it?") is the water off?'],
    ],
    ['谁签署了宣言？有多少个国家？', ['谁签署了宣言？', '有多少个国家？']],
    ['A? B? C? D?', ['A?', 'B?', 'C?']],
    ['Who signed it?', []],
    ['Tell me who signed. And when.', []],
  ])('%j are %j', (text, questions) => {
    expect(severalQuestionsIn(text)).toEqual(questions);
  });
});

describe('asking several things at once', () => {
  const asking = (answer: (question: string, options?: AskOptions) => BriefAnswer) => {
    const { ask, calls } = recordAsking((question) => ({ ...makeAnswered(), question }));
    const bot = makeBot({ ask });
    const library = {
      ...bot.library,
      askBriefly: async (...given: Parameters<typeof ask>) => {
        await ask(...given);
        return answer(...given);
      },
    };
    return { bot: { ...bot, library }, calls };
  };
  const answered = (question: string) => brief({ ...makeAnswered(), question });
  const asked = (question: string) => ({ question, conversation: 'c', by: 'slash' });

  it('gives each its answer, the later ones by themselves, or else with those before in mind', async () => {
    const { bot, calls } = asking((question, options) =>
      question === 'And when?' && !options?.conversation
        ? makeNothing(undefined, question)
        : answered(question),
    );
    const answers = await askAll(asked('Who signed? And when?'), bot);
    expect(answers.map(({ question }) => question)).toEqual(['Who signed?', 'And when?']);
    expect(calls[2]?.options?.conversation?.turns.map(({ question }) => question)).toEqual(['Who signed?']);
    expect(bot.conversations.recall('c').turns).toHaveLength(2);
  });

  it('takes them for one when none is answered by itself', async () => {
    const { bot } = asking((question) => ({ ...brief(makeUnsure()), question }));
    const answers = await askAll(asked('Who signed? And when?'), bot);
    expect(answers.map(({ question }) => question)).toEqual(['Who signed? And when?']);
    expect(bot.conversations.recall('c').turns).toHaveLength(1);
  });

  it('leaves asides out', async () => {
    const { bot } = asking((question) =>
      question === 'Really?' ? makeNothing({ reason: 'no-searchable-words' }, question) : answered(question),
    );
    const answers = await askAll(asked('Really? Who signed? When?'), bot);
    expect(answers.map(({ question }) => question)).toEqual(['Who signed?', 'When?']);
  });
});
