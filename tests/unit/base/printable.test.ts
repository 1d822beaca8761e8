import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFailure, OperatorError } from '../../../src/base/errors.js';
import { printable } from '../../../src/base/printable.js';
import { parseArticle } from '../../../src/corpus/parse-article.js';
import { createChat } from '../../../src/terminal/chat.js';
import { formatFinding } from '../../../src/terminal/print.js';
import { reportProblems } from '../../../src/terminal/run.js';
import { makeAnswered, makeFinding } from '../../helpers/answers.js';
import { makePassage } from '../../helpers/factories.js';
import { makeLibrary } from '../../helpers/libraries/library.js';
import { makeOutput } from '../../helpers/process/streams.js';

const control = /[^\P{Cc}\t\n]/u;
const escapes = '\u001b[31m\u001b]0;pwned\u0007\u009b2J\u0000\b\r';
const style = { isColoured: false, width: 80 };

describe('what is printed on a terminal', () => {
  it('has no control character, and every other one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const harmless = text.replaceAll(/\p{Cc}/gu, '');
        expect(printable(text)).not.toMatch(control);
        expect(printable(harmless)).toBe(harmless);
      }),
      { seed: 1 },
    );
    expect(printable(`a${escapes}b`)).toBe('ab');
  });

  it.each(['title', 'source', 'author', 'file', 'url'] as const)(
    'has none that stands in the %s',
    async (field) => {
      const found = makeFinding({ passage: makePassage({ text: `Text${escapes}` }) });
      const finding = { ...found, citation: { ...found.citation, [field]: `Gazette${escapes}` } };
      const library = makeLibrary({ ask: async () => makeAnswered({ best: finding }) });
      const chat = createChat({ library, options: {}, style });
      const printed = [formatFinding(finding, style), await chat.reply('Who?'), await chat.reply(':source')];
      for (const text of printed) expect(text).not.toMatch(control);
      expect(printed.join()).toContain('Gazette');
    },
  );

  it('has none of an unknown command, a file, or an error', async () => {
    const chat = createChat({ library: makeLibrary(), options: {}, style });
    expect(await chat.reply(`:${escapes}x`)).not.toMatch(control);
    const output = makeOutput();
    reportProblems([{ file: `a${escapes}.md`, line: 1, reason: `${escapes}bad`, severity: 'error' }], output);
    expect(output.text()).toBe('error: a.md:1 bad\n');
    expect(describeFailure(new OperatorError(`No folder ${escapes}x`))).toBe('No folder x');
  });

  it('has none that a front matter spells out', async () => {
    const bytes = new TextEncoder().encode(
      '---\ntitle: "a\\e[31mb"\nsource: "S\\e]0;pwned\\a"\n---\n\nText.\n',
    );
    const { article } = await parseArticle('a.md', bytes);
    expect(article).toMatchObject({ title: 'ab', source: 'S' });
  });
});
