import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../../src/answer/conversation/conversation.js';
import { answerLines } from '../../../src/terminal/jsonl.js';
import { type Ask, makeAnswered, makeNothing, recordAsking } from '../../helpers/answers.js';
import { inputOf, makeOutput } from '../../helpers/process/streams.js';

describe('questions line by line', () => {
  it('are answered in order, plain or as JSON, passing over empty lines', async () => {
    const { lines } = await run(['Who?', '', '  ', '{"question": "When?"}', ' Why? ']);
    expect(lines.map(({ question }) => question)).toEqual(['Who?', 'When?', 'Why?']);
  });

  it('may end in CRLF and begin with a byte order mark', async () => {
    const { lines } = await run(['\uFEFF{"question": "Who?"}\r', 'When?\r']);
    expect(lines.map(({ question }) => question)).toEqual(['Who?', 'When?']);
  });

  it('keep their own characters, wherever the chunks are cut', async () => {
    const bytes = Buffer.from('¿Quién? 谁？ 😀\n');
    const { lines } = await run(Readable.from([...bytes].map((byte) => Buffer.from([byte]))));
    expect(lines[0]?.question).toBe('¿Quién? 谁？ 😀');
  });

  it.each(['a\\nb', 'a\u2028b', 'a\u2029b', 'a\rb'])(
    'stay one line each, whatever separator stands within: %j',
    async (text) => {
      const question = text.replace('\\n', '\n');
      const { output } = await run([text === question ? question : `{"question": "${text}"}`]);
      expect(output.trimEnd().split('\n')).toHaveLength(1);
      expect(JSON.parse(output).question).toBe(question);
    },
  );

  it('are answered with the options of the command line', async () => {
    const { calls } = await run(['Who?'], { options: { top: 3, article: 'mills' } });
    expect(calls[0]?.options).toEqual({ top: 3, article: 'mills' });
  });

  it('are answered as they come, before the input ends', async () => {
    const input = new PassThrough();
    const output = makeOutput();
    const done = answerLines(input, output, parts());
    input.write('Who?\n');
    await expect.poll(output.text).toContain('Who?');
    input.end();
    await done;
  });
});

describe('lines that cannot be read', () => {
  it.each(['{"question": 5}', '{"question": "Who?"', '{}', '{"question": "a", "conversation": {}}'])(
    'give an error in their place, and the next line is answered: %j',
    async (line) => {
      const { lines, unreadable } = await run(['', line, 'Who?']);
      expect(lines[0]).toEqual({ error: expect.stringContaining('not a question'), line: 2 });
      expect(lines[1]).toMatchObject({ question: 'Who?', kind: 'nothing' });
      expect(unreadable).toBe(1);
    },
  );
});

describe('conversations', () => {
  it('are shared by the questions of one key, and by no others', async () => {
    const { calls } = await run([
      '{"question": "Who?", "conversation": "a"}',
      '{"question": "Where?", "conversation": 7}',
      '{"question": "When?"}',
      '{"question": "Why?", "conversation": "a"}',
      '{"question": "How?", "conversation": "7"}',
    ]);
    const before = calls.map(({ options }) => options?.conversation?.turns.map(({ question }) => question));
    expect(before).toEqual([[], [], undefined, ['Who?'], ['Where?']]);
  });

  it('remember what was shown', async () => {
    const ask = (question: string) => makeAnswered({ question });
    const line = '{"question": "Who?", "conversation": "a"}';
    const { calls } = await run([line, line], { ask });
    expect(calls[1]?.options?.conversation?.turns[0]?.shown).toEqual(['sample#p1']);
  });
});

describe('ten thousand questions', () => {
  it('are read no faster than the answers are taken', async () => {
    let produced = 0;
    const input = Readable.from(
      (function* () {
        for (; produced < 10_000; produced++) yield `question ${produced}\n`;
      })(),
    );
    let taken = 0;
    let furthestAhead = 0;
    const output = new Writable({
      highWaterMark: 1024,
      write(_chunk, _encoding, done) {
        taken++;
        furthestAhead = Math.max(furthestAhead, produced - taken);
        setImmediate(done);
      },
    });
    await answerLines(input, output, parts());
    expect(taken).toBe(10_000);
    // Lines in the buffers of readline and the streams; without back-pressure it would be nearly all of them.
    expect(furthestAhead).toBeLessThan(3000);
  });

  it('end with the reader of the answers, not before', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(brokenPipe()) });
    await expect(answerLines(inputOf('Who?', 'When?'), output, parts())).rejects.toThrow('EPIPE');
  });
});

function brokenPipe(): Error {
  return Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
}

function parts(answer: Ask = (question) => makeNothing({ reason: 'not-in-corpus' }, question), options = {}) {
  const { ask, calls } = recordAsking(answer);
  const memory = createConversationMemory({ clock: () => 1 });
  return { library: { ask }, calls, memory, options, clock: () => 0 };
}

async function run(
  input: readonly string[] | Readable,
  { ask, options }: { ask?: Ask; options?: object } = {},
) {
  const given = parts(ask, options);
  const output = makeOutput();
  const unreadable = await answerLines(input instanceof Readable ? input : inputOf(...input), output, given);
  const lines = output
    .text()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { output: output.text(), lines, unreadable, calls: given.calls };
}
