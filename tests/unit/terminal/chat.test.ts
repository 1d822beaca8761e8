import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { type ChatParts, createChat, runChat } from '../../../src/terminal/chat.js';
import { styleFor } from '../../../src/terminal/print.js';
import { makeAnswered, makeFinding, makeNothing, makeUnsure, recordAsking } from '../../helpers/answers.js';
import { makeArticleOf } from '../../helpers/factories.js';
import { makeLibrary } from '../../helpers/libraries/library.js';
import { makeOutput } from '../../helpers/process/streams.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const article = makeArticleOf(['The mill is old.', 'The river is wide.', 'The bridge is new.']);
const [mill, river, bridge] = article.passages.map((passage) => makeFinding({ passage }));
if (!mill || !river || !bridge) throw new Error('three passages make three findings');
const answered = makeAnswered({ best: river, others: [mill] });

describe('a chat', () => {
  it('shows the best passage with its citation', async () => {
    const { chat } = start(answered);
    expect(await chat.reply('Which river?')).toBe('[[The river is wide.]]\n\nSample — ¶2 · sample.md:3');
  });

  it('goes through the next best passages and says when it was the last', async () => {
    const { chat } = start(answered);
    await chat.reply('Which river?');
    expect(await chat.reply(':next')).toMatch(/^Passage 2 of 2\n\n.*The mill is old\./);
    expect(await chat.reply(':next')).toBe('No more passages.');
    expect(await chat.reply(':next')).toBe('No more passages.');
  });

  it('tells where the passage shown last stands', async () => {
    const citation = {
      ...mill.citation,
      source: 'Gazette',
      author: 'A. Miller',
      section: ['North', 'Rivers'],
    };
    const { chat } = start(makeAnswered({ best: river, others: [{ ...mill, citation }] }));
    await chat.reply('Which river?');
    await chat.reply(':next');
    const source = await chat.reply(':source');
    expect(source?.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Article', 'Sample'],
      ['Section', 'North — Rivers'],
      ['Paragraph', '1'],
      ['Lines', '1 of sample.md'],
      ['Source', 'Gazette'],
      ['Author', 'A. Miller'],
    ]);
  });

  it('shows the paragraphs around the passage, the passage marked', async () => {
    const { chat } = start({ ...answered, best: { ...river, before: mill.passage, after: bridge.passage } });
    await chat.reply('Which river?');
    expect((await chat.reply(':context'))?.split('\n\n')).toEqual([
      'The mill is old.',
      '[[The river is wide.]]',
      'The bridge is new.',
      'Sample — ¶2 · sample.md:3',
    ]);
  });

  it('refuses plainly, and shows the nearest passages only when asked', async () => {
    const { chat } = start(makeUnsure({ others: [bridge] }));
    const refusal = await chat.reply('Which boat?');
    expect(refusal).toContain("couldn't find a clear answer");
    expect(refusal).toContain(':next');
    expect(refusal).not.toContain('bridge');
    const nearest = await chat.reply(':next');
    expect(nearest).toContain('The bridge is new.');
    expect(nearest).not.toContain('[[');
  });

  it.each([
    ['not-in-corpus', "isn't in these articles"],
    ['no-searchable-words', 'nothing in that to search for'],
  ] as const)('says why when there is nothing to show: %s', async (reason, expected) => {
    const { chat } = start(makeNothing({ reason }));
    expect(await chat.reply('Which boat?')).toContain(expected);
    expect(await chat.reply(':next')).toContain('no passage to show');
  });

  it('hands on what was asked and shown before', async () => {
    const { chat, calls } = start(answered);
    await chat.reply('Which river?');
    await chat.reply(':next');
    await chat.reply('And the mill?');
    expect(calls[0]?.options?.conversation?.turns).toEqual([]);
    expect(calls[1]?.options?.conversation?.turns).toEqual([
      { question: answered.question, shown: ['sample#p2'] },
    ]);
  });

  it.each([':source', ':next', ':context'])(
    'has nothing for %s before the first question',
    async (command) => {
      expect(await start(answered).chat.reply(command)).toContain('Ask a question first');
    },
  );

  it('helps with commands, also with those it does not have', async () => {
    const { chat } = start(answered);
    for (const command of [':source', ':next', ':context', ':quit']) {
      expect(await chat.reply(':help')).toContain(command);
    }
    expect(await chat.reply('help')).toBe(await chat.reply(':help'));
    expect(await chat.reply(':foo')).toBe('Unknown command :foo. Type :help.');
    expect(await chat.reply(':constructor')).toContain('Unknown command');
  });

  it('passes over an empty line and ends at :quit', async () => {
    const { chat, calls } = start(answered);
    expect(await chat.reply('  ')).toBe('');
    for (const word of [' :QUIT ', 'quit', 'Exit', ':exit']) expect(await chat.reply(word)).toBeUndefined();
    expect(calls).toEqual([]);
  });
});

describe('a sitting', () => {
  it.each([
    ['the input ends (Ctrl-D)', 'Which river?\n'],
    ['somebody quits', 'Which river?\n:quit\nWhich boat?\n'],
  ])('ends politely when %s', async (_when, typed) => {
    const { parts, calls } = start(answered);
    const output = makeOutput();
    const input = new PassThrough();
    input.end(typed);
    await runChat(input, output, parts);
    expect(output.text()).toMatch(/^1 article, 3 passages\. .*\n\n> \n\[\[The river is wide/s);
    expect(output.text()).toMatch(/Goodbye\.\n$/);
    expect(calls).toHaveLength(1);
  });
});

function start(answer: Answer) {
  const { ask, calls } = recordAsking(() => answer);
  const parts: ChatParts = {
    library: makeLibrary({ snapshot: makeSnapshotOf([article]), ask }),
    options: {},
    style: styleFor({}),
  };
  return { chat: createChat(parts), parts, calls };
}
