import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/terminal/options.js';

describe('the command line', () => {
  it.each([
    ['Who signed it?', { form: 'words', question: 'Who signed it?', top: 1 }],
    ['Who|signed|it?', { form: 'words', question: 'Who signed it?', top: 1 }],
    ['Who?|--json', { form: 'json', question: 'Who?', top: 10 }],
    ['--json|--top|3|Who?', { form: 'json', question: 'Who?', top: 3 }],
    ['--jsonl', { form: 'jsonl', top: 10 }],
    [
      '--corpus|a/b|--article|mills|Who?',
      { form: 'words', question: 'Who?', corpus: 'a/b', article: 'mills', top: 1 },
    ],
    ['', { form: 'words', top: 1 }],
    ['--top|25|Who?', { form: 'words', question: 'Who?', top: 25 }],
    ['--|--json', { form: 'words', question: '--json', top: 1 }],
  ])('reads %j', (line, expected) => {
    expect(parse(line).options).toEqual(expected);
  });

  it('takes an empty question for a question', () => {
    expect(parseArguments([''], silent)).toEqual({ form: 'words', question: '', top: 1 });
  });

  it.each([
    ['--top|0|Who?', 'from 1 to 25'],
    ['--top|26|Who?', 'from 1 to 25'],
    ['--top|2.5|Who?', 'from 1 to 25'],
    ['--top|-1|Who?', 'from 1 to 25'],
    ['--top|all|Who?', 'from 1 to 25'],
    ['--corpus', 'argument missing'],
    ['--jsno|Who?', 'Did you mean --json'],
    ['--json|--jsonl', 'cannot be used with'],
    ['--jsonl|Who?', 'from standard input'],
  ])('refuses %j and says why', (line, reason) => {
    const { thrown, errors } = parse(line);
    expect(thrown?.exitCode).toBe(1);
    expect(errors).toContain(reason);
  });

  it('explains itself, exit codes and all', () => {
    const { thrown, output } = parse('--help');
    expect(thrown?.exitCode).toBe(0);
    for (const option of ['--corpus', '--article', '--top', '--json', '--jsonl', 'Exit code']) {
      expect(output).toContain(option);
    }
  });
});

const silent = { writeOut: () => undefined, writeErr: () => undefined };

function parse(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const writers = { writeOut: (text: string) => out.push(text), writeErr: (text: string) => err.push(text) };
  try {
    return { options: parseArguments(line ? line.split('|') : [], writers) };
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return { thrown, output: out.join(''), errors: err.join('') };
  }
}
