import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The real process, as `npm run ask` starts it; `npm test` has built it. */
const cli = resolve('dist/src/entries/cli.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-cli-'));
  writeFileSync(
    join(folder, 'mill.md'),
    '---\ncolour: red\n---\n# The mill\n\nThe mill by the river was built in 1841.\n',
  );
  writeFileSync(join(folder, 'broken.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00, 0x0a]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command in the README', () => {
  it('answers from the article that comes with the project, with the citation line under it', async () => {
    const { code, out, err } = await ask(['How many countries are in the coalition?']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const [passage, citation, ...rest] = out.trimEnd().split('\n\n');
    expect(passage).toMatch(
      /\[\[The Coalition of the Willing, .* represents 35 countries .*\]\] According to/,
    );
    expect(citation).toMatch(
      /^Historic Paris Declaration: .* — Strategic Context .* — ¶8 · paris-declaration\.md:\d+$/,
    );
    expect(rest).toEqual([]);
  });

  it('finds the article from wherever it is started', async () => {
    expect(await ask(['Who signed the declaration?'], { cwd: tmpdir() })).toMatchObject({ code: 0, err: '' });
  });

  it('refuses with exit code 1 and an empty standard output', async () => {
    expect(await ask(['Who is the president of Brazil?'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('a corpus of your own', () => {
  it('answers, and sums up its problems on standard error', async () => {
    const { code, out, err } = await ask(['--corpus', folder, '--json', 'When was the mill built?']);
    expect(code).toBe(0);
    expect(JSON.parse(out).findings[0]).toMatchObject({ article: 'mill', file: 'mill.md', lines: [6, 6] });
    expect(err).toMatch(/^error: broken\.md:1 /m);
    expect(err).toMatch(/^warning: mill\.md:2 .*colour/m);
  });

  it('can be named in the environment', async () => {
    const { code, out } = await ask(['When was the mill built?'], { env: { CORPUS_DIR: folder } });
    expect(code).toBe(0);
    expect(out).toContain('mill.md:6');
  });

  it('is an error when it is not there, or has no article', async () => {
    const missing = join(folder, 'nowhere');
    expect(await ask(['--corpus', missing, 'Who?'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(missing),
    });
    const empty = mkdtempSync(join(tmpdir(), 'footnote-empty-'));
    const { code, err } = await ask(['--corpus', empty, 'Who?']);
    rmSync(empty, { recursive: true });
    expect(code).toBe(2);
    expect(err).toMatch(/^No articles in .*\n$/);
  });
});

describe('wrong use', () => {
  it.each([
    [['--top', '0', 'Who?'], 'from 1 to 25'],
    [['--article', 'paris-decaration', 'Who?'], 'Did you mean "paris-declaration"'],
    [[], 'No question given'],
    [['--jsonl', 'Who?'], 'standard input'],
  ])('is told apart from a refusal: %j', async (args, message) => {
    const { code, out, err } = await ask(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });
});

describe('many questions', () => {
  it('ten thousand of them come out in order', async () => {
    const questions = Array.from({ length: 10_000 }, (_, number) => `How many countries? ${number}`);
    const { code, out } = await ask(['--jsonl', '--top', '1'], { input: questions.join('\n') });
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(questions.length);
    expect(lines.filter((line, place) => !line.startsWith(`{"question":"${questions[place]}",`))).toEqual([]);
  }, 60_000);

  it('share a conversation by key', async () => {
    const turns = ['Will Poland send troops?', 'And Italy?'].map((question) =>
      JSON.stringify({ question, conversation: 'a' }),
    );
    const { out } = await ask(['--jsonl', '--top', '1'], { input: turns.join('\n') });
    const paragraphs = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).findings[0]?.paragraph);
    expect(paragraphs).toEqual([6, 6]);
  });

  it('end quietly when nobody reads on', async () => {
    const child = spawn('sh', [
      '-c',
      `yes "How many countries?" | "${process.execPath}" "${cli}" --jsonl | head -n 1`,
    ]);
    const { out, err } = await finished(child);
    expect(JSON.parse(out).question).toBe('How many countries?');
    expect(err).toBe('');
  });
});

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

function ask(args: readonly string[], { cwd = process.cwd(), env = {}, input = '' }: Surroundings = {}) {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return finished(child);
}

function finished(
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; out: string; err: string }> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      done({ code, out: String(Buffer.concat(out)), err: String(Buffer.concat(err)) }),
    );
  });
}
