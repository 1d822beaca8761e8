import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCorpusFolder } from '../../../helpers/corpus/corpus-folder.js';

/** The real process, as `npm run corpus` starts it; `npm test` has built it. */
const entry = resolve('dist/src/entries/corpus-report.js');
const folder = useCorpusFolder();

function corpus(...args: readonly string[]) {
  return run(...args, '--corpus', folder.path);
}

function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const all = [entry, ...args];
  return new Promise((done) => {
    execFile(process.execPath, all, { env: { PATH: process.env.PATH } }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('the report on a corpus', () => {
  it('counts by folder and language, and shows the longest and shortest passages', async () => {
    await folder.put('mill.md', '---\nlanguage: en\n---\n# Mill\n\nIt grinds.\n');
    await folder.put('de/haus.md', '---\nlanguage: de\n---\n# Haus\n\nDas Haus am Fluss ist alt.\n');
    const { code, out, err } = await corpus();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^2 articles, 2 passages\n/);
    expect(out).toMatch(/^ {2}\.\/ {2}1 article, 1 passage$/m);
    expect(out).toMatch(/^ {2}de\/ {2}1 article, 1 passage$/m);
    expect(out).toMatch(/^Languages\n {2}(?:en|de) {2}1 article/m);
    expect(out).toMatch(/Longest passages.*\n +26 {2}de\/haus\.md:6 {2}Das Haus/);
    expect(out).toMatch(/Shortest passages.*\n +10 {2}mill\.md:6 {2}It grinds\./);
  });

  it('tells which files are no articles, and when one of them is to be shown', async () => {
    await folder.put('mill.md', '# Mill\n\nIt grinds.\n');
    await folder.put('SUMMARY.md', '# Summary\n\n- [Mill](mill.md)\n');
    const { code, out } = await corpus();
    expect(code).toBe(0);
    expect(out).toContain('1 file left alone, with nothing wrong\n  SUMMARY.md  a table of contents');
    expect((await corpus('show', 'SUMMARY.md')).err).toContain(
      'SUMMARY.md is no article: a table of contents',
    );
  });

  it('tells every problem, and by its exit code that an article is left out', async () => {
    await folder.put('mill.md', '---\ncolour: red\n---\nIt grinds.\n');
    expect((await corpus()).code).toBe(0);
    await folder.put('empty.md', '');
    const { code, out } = await corpus();
    expect(code).toBe(1);
    expect(out).toMatch(/2 problems\n {2}error: empty\.md:1 no text.*\n {2}warning: mill\.md:2 .*"colour"/);
  });

  it('is an error with exit code 2 when there is no such folder or no such option', async () => {
    expect(await corpus('--nonsense')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/nonsense/),
    });
    await folder.put('mill.md');
    const { code, err } = await run('--corpus', `${folder.path}-not`);
    expect([code, err]).toEqual([2, expect.stringMatching(/corpus-not.*Create it/)]);
  });
});

describe('one article', () => {
  it('is shown with its headings, numbers, lines and text', async () => {
    await folder.put(
      'The mill.md',
      '---\nlanguage: en\n---\n# Mill\n\nIt grinds.\n\nIt is old.\n\n## Wheel\n\nIt turns:\n\n- left\n- right\n',
    );
    const { code, out } = await corpus('show', 'The mill.md');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '# Mill',
        'The mill.md · en',
        '',
        '¶1–2 · lines 6-8',
        'It grinds.\n\nIt is old.',
        '',
        '## Wheel',
        '',
        '¶3–4 · lines 12-15 · list',
        'It turns:\n\n- left\n- right\n',
      ].join('\n'),
    );
    expect((await corpus('show', 'the-mill')).out).toBe(out);
  });

  it('that is not there, or left out, is named with the way out', async () => {
    await folder.put('mill.md');
    await folder.put('empty.md', '');
    expect(await corpus('show', 'mil.md')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Did you mean "mill\.md"/),
    });
    expect(await corpus('show', 'empty.md')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/empty\.md:1.*no text/),
    });
  });
});

describe('every passage as JSON', () => {
  it('has all that is known of it, one a line', async () => {
    await folder.put(
      'mill.md',
      '---\nlanguage: en\n---\n# Mill\n\nRun `grind`.\n\n***\n\n## Wheel\n\nIt turns.\n\nIt stops.\n',
    );
    const { code, out } = await corpus('--json');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    expect(JSON.parse(out)).toEqual([
      {
        id: 'mill#p1',
        file: 'mill.md',
        title: 'Mill',
        language: 'en',
        section: [],
        paragraph: 1,
        lines: [6, 6],
        text: 'Run grind.',
        spans: [{ kind: 'code', start: 4, end: 9 }],
      },
      {
        id: 'mill#p2-3',
        file: 'mill.md',
        title: 'Mill',
        language: 'en',
        section: ['Wheel'],
        paragraph: 2,
        lastParagraph: 3,
        lines: [12, 14],
        text: 'It turns.\n\nIt stops.',
      },
    ]);
  });

  it('is an empty list for an empty folder', async () => {
    expect(JSON.parse((await corpus('--json')).out)).toEqual([]);
  });
});
