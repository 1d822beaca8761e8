import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { OperatorError } from '../../../src/base/errors.js';
import type { Problem } from '../../../src/corpus/article.js';
import type { TerminalOptions } from '../../../src/terminal/options.js';
import { reportProblems, runTerminal } from '../../../src/terminal/run.js';
import { makeAnswered, makeFinding, makeNothing, makeUnsure, recordAsking } from '../../helpers/answers.js';
import { makeArticle, makePassage } from '../../helpers/factories.js';
import { makeLibrary } from '../../helpers/libraries/library.js';
import { inputOf, makeOutput } from '../../helpers/process/streams.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const second = makeFinding({ passage: makePassage({ paragraph: 2, text: 'The weir is new.' }) });

describe('one question in words', () => {
  it('prints the passage and where it stands, and nothing else', async () => {
    expect(await run({ question: 'Where is the mill?' }, makeAnswered())).toMatchObject({
      code: 0,
      out: '[[The mill stands by the river.]] It was built in 1841.\n\nSample — ¶1 · sample.md:1\n',
      err: '',
    });
  });

  it('prints as many passages as were asked for, best first', async () => {
    const { out } = await run({ question: 'Where?', top: 2 }, makeAnswered({ others: [second] }));
    expect(out.split('\n\n\n').map((part) => part.trim().split('\n').at(-1))).toEqual([
      'Sample — ¶1 · sample.md:1',
      'Sample — ¶2 · sample.md:2',
    ]);
  });

  it.each([
    [makeNothing(), "That isn't in these articles.\n"],
    [makeNothing({ reason: 'no-searchable-words' }), /^There's nothing in that to search for/],
    [makeUnsure(), /^I couldn't find a clear answer in these articles\. .*--json/],
  ])('refuses on standard error and leaves standard output empty', async (answer, message) => {
    const { code, out, err } = await run({ question: 'Why?' }, answer);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });
});

describe('one question as JSON', () => {
  it.each([
    [makeAnswered(), 0],
    [makeUnsure(), 1],
    [makeNothing(), 1],
  ])('prints one line, also for a refusal', async (answer, expected) => {
    const { code, out, err } = await run({ question: 'Where?', form: 'json' }, answer);
    expect(code).toBe(expected);
    expect(JSON.parse(out)).toMatchObject({ question: 'Where?', kind: answer.kind });
    expect(out.indexOf('\n')).toBe(out.length - 1);
    expect(err).toBe('');
  });
});

describe('many questions', () => {
  it('end well whatever the answers were', async () => {
    expect(await run({ form: 'jsonl' }, makeNothing(), { input: ['a', 'b'] })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('end with 2 when a line could not be read', async () => {
    const { code, err } = await run({ form: 'jsonl' }, makeNothing(), { input: ['{', 'b'] });
    expect(code).toBe(2);
    expect(err).toBe(`1 line of standard input couldn't be read; each has an "error" in the output.\n`);
  });
});

describe('the article', () => {
  it('is handed on', async () => {
    const { calls } = await run({ question: 'Where?', article: 'sample', top: 3 }, makeNothing());
    expect(calls[0]?.options).toEqual({ article: 'sample', top: 3 });
  });

  it('must be one there is: the nearest is named', async () => {
    const running = run({ question: 'Where?', article: 'smaple' }, makeNothing());
    await expect(running).rejects.toThrow(OperatorError);
    await expect(running).rejects.toThrow('No article "smaple". Did you mean "sample"?');
  });
});

describe('no question', () => {
  it('starts a chat between a person and a terminal', async () => {
    const { code, out } = await run({}, makeNothing(), { input: [':quit'], isTTY: true });
    expect(code).toBe(0);
    expect(out).toMatch(/2 articles, 2 passages.*Goodbye/s);
  });

  it.each([
    [{}, false],
    [{ form: 'json' }, true],
  ] as const)('is wrong use elsewhere: %j', async (options, isTTY) => {
    await expect(run(options, makeNothing(), { isTTY })).rejects.toThrow('No question given.');
  });
});

describe('problems of the corpus', () => {
  it('are named with their place, three of them and how many more', () => {
    const stderr = makeOutput();
    reportProblems([1, 2, 3, 4, 5].map(problemAt), stderr);
    expect(stderr.text()).toBe(
      'warning: a.md:1 has an unknown key.\nwarning: a.md:2 has an unknown key.\n' +
        'warning: a.md:3 has an unknown key.\n… and 2 more.\n',
    );
  });

  it('are not mentioned when there are none', () => {
    const stderr = makeOutput();
    reportProblems([], stderr);
    expect(stderr.text()).toBe('');
  });
});

function problemAt(line: number): Problem {
  return { file: 'a.md', line, reason: 'has an unknown key.', severity: 'warning' };
}

async function run(
  options: Partial<TerminalOptions>,
  answer: Answer,
  { input = [], isTTY = false }: { input?: readonly string[]; isTTY?: boolean } = {},
) {
  const { ask, calls } = recordAsking(() => answer);
  const snapshot = makeSnapshotOf([makeArticle(), makeArticle({ slug: 'other' })]);
  const stdout = makeOutput({ isTTY });
  const stderr = makeOutput();
  const stdin = Object.assign(inputOf(...input), { isTTY });
  const terminal = { stdin, stdout, stderr, now: () => new Date('2026-01-06'), clock: () => 0 };
  const code = await runTerminal(
    { form: 'words', top: 1, ...options },
    makeLibrary({ snapshot, ask }),
    terminal,
  );
  return { code, out: stdout.text(), err: stderr.text(), calls };
}
