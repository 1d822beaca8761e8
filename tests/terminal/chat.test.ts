import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { type ChatParts, createChat, runChat } from '../../src/terminal/chat.js';
import { styleFor } from '../../src/terminal/print.js';
import { makeAnswered, makeAnswerer, makeFinding, makeNothing, makeUnsure } from '../helpers/answers.js';
import { makeArticleOf } from '../helpers/factories.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';
import { makeOutput } from '../helpers/streams.js';

const article = makeArticleOf(['The mill is old.', 'The river is wide.', 'The bridge is new.']);
const [mill, river, bridge] = article.passages.map((passage) => makeFinding({ passage }));
if (!mill || !river || !bridge) throw new Error('three passages make three findings');
const answered = makeAnswered({ best: river, others: [mill] });

describe('a chat', () => {
  it('shows the best passage with its citation', () => {
    const { chat } = start(answered);
    expect(chat.reply('Which river?')).toBe('[[The river is wide.]]\n\nSample — ¶2 · sample.md:3');
  });

  it('goes through the next best passages and says when it was the last', () => {
    const { chat } = start(answered);
    chat.reply('Which river?');
    expect(chat.reply(':next')).toContain('The mill is old.');
    expect(chat.reply(':next')).toContain('last passage');
    expect(chat.reply(':next')).toContain('last passage');
  });

  it('tells where the passage shown last stands', () => {
    const citation = {
      ...mill.citation,
      source: 'Gazette',
      author: 'A. Miller',
      section: ['North', 'Rivers'],
    };
    const { chat } = start(makeAnswered({ best: river, others: [{ ...mill, citation }] }));
    chat.reply('Which river?');
    chat.reply(':next');
    expect(
      chat
        .reply(':source')
        ?.split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['Article', 'Sample'],
      ['Section', 'North — Rivers'],
      ['Paragraph', '1'],
      ['Lines', '1 of sample.md'],
      ['Source', 'Gazette'],
      ['Author', 'A. Miller'],
    ]);
  });

  it('shows the paragraphs around the passage, the passage marked', () => {
    const { chat } = start({ ...answered, best: { ...river, before: mill.passage, after: bridge.passage } });
    chat.reply('Which river?');
    expect(chat.reply(':context')?.split('\n\n')).toEqual([
      'The mill is old.',
      '[[The river is wide.]]',
      'The bridge is new.',
      'Sample — ¶2 · sample.md:3',
    ]);
  });

  it('refuses plainly, and shows the nearest passages only when asked', () => {
    const { chat } = start(makeUnsure({ others: [bridge] }));
    const refusal = chat.reply('Which boat?');
    expect(refusal).toContain('do not seem to answer that');
    expect(refusal).toContain(':next');
    expect(refusal).not.toContain('bridge');
    expect(chat.reply(':next')).toContain('The bridge is new.');
  });

  it.each([
    ['not-in-corpus', 'do not answer that'],
    ['no-searchable-words', 'nothing in that to search for'],
  ] as const)('says why when there is nothing to show: %s', (reason, expected) => {
    const { chat } = start(makeNothing({ reason }));
    expect(chat.reply('Which boat?')).toContain(expected);
    expect(chat.reply(':next')).toContain('No passage has been shown');
  });

  it('hands on what was asked and shown before', () => {
    const { chat, calls } = start(answered);
    chat.reply('Which river?');
    chat.reply(':next');
    chat.reply('And the mill?');
    expect(calls[0]?.options?.conversation?.turns).toEqual([]);
    expect(calls[1]?.options?.conversation?.turns).toEqual([
      { question: answered.question, shown: ['sample#p2'] },
    ]);
  });

  it.each([':source', ':next', ':context'])('has nothing for %s before the first question', (command) => {
    expect(start(answered).chat.reply(command)).toContain('Ask a question first');
  });

  it('helps with commands, also with those it does not have', () => {
    const { chat } = start(answered);
    for (const command of [':source', ':next', ':context', ':quit']) {
      expect(chat.reply(':help')).toContain(command);
    }
    expect(chat.reply(':exit')).toBe('There is no :exit. :help lists the commands.');
    expect(chat.reply(':constructor')).toContain('There is no');
  });

  it('passes over an empty line and ends at :quit', () => {
    const { chat, calls } = start(answered);
    expect(chat.reply('  ')).toBe('');
    expect(chat.reply(' :QUIT ')).toBeUndefined();
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
  const { answerer, calls } = makeAnswerer(() => answer);
  const parts: ChatParts = {
    answerer,
    snapshot: makeSnapshotOf([article]),
    options: {},
    style: styleFor({}),
  };
  return { chat: createChat(parts), parts, calls };
}
