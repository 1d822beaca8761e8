import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directionOf,
  escapeMarkdown,
  quote,
  unescapeMarkdown,
} from '../../../../src/discord/components/markdown.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';

/** Text made of what Discord's Markdown is made of. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_~`|<>[]()@#-+:\\.!&/1234567890 \n'),
      fc.constantFrom(
        '**',
        '__',
        '||',
        '~~',
        '```',
        '> ',
        '>>> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
        '<@123456789012345678>',
        '@everyone',
        '@here',
        '<#123456789012345678>',
        '<@&123456789012345678>',
        '<:smile:123456789012345678>',
        ':smile:',
        '<t:1700000000:R>',
        'https://example.org/a_b_c',
        '[text](https://example.org)',
        '<https://example.org>',
        '¯\\_(ツ)_/¯',
        '</ask:123456789012345678>',
      ),
      fc.constantFrom('word', 'snake_case', 'é', '中文', 'نص'),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join('').replace(/\n+/g, '\n').trim())
  .filter((text) => text !== '');

describe('escapeMarkdown', () => {
  it('shows what was written, and does nothing else', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const seen = seeMarkdown(escapeMarkdown(text));
        expect(seen.text).toBe(text);
        expect(seen.effects).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is undone by unescapeMarkdown', () => {
    fc.assert(fc.property(tricky, (text) => unescapeMarkdown(escapeMarkdown(text)) === text));
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['3. not a list', '3\\. not a list'],
    ['10:30, and so: on', '10\\:30, and so: on'],
    ['2 < 3', '2 \\< 3'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('quote', () => {
  it('shows every line as written, the highlight in bold and nothing else', () => {
    fc.assert(
      fc.property(tricky, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const seen = seeMarkdown(quote(text, { start, end }));
        expect(seen.text.replace(/\n$/, '')).toBe(text);
        expect(seen.effects).toEqual([]);
        const isVisible = (letter: string) => letter.trim() !== '';
        expect([...seen.bold].filter(isVisible)).toEqual([...text.slice(start, end)].filter(isVisible));
      }),
      { numRuns: 2000 },
    );
  });

  it('quotes each line, so that nothing leaks out of the quote', () => {
    expect(quote('one\n\ntwo', { start: 0, end: 8 })).toBe('> **one**\n> \n> **two**');
  });

  it('begins right-to-left lines from the right, even when a Latin name comes first', () => {
    expect(quote('NATO منظمة', undefined, 'rtl')).toBe('> \u200FNATO منظمة');
  });
});

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['pt-BR', 'ltr'],
    ['az-Arab', 'rtl'],
    ['zh', 'ltr'],
  ])('reads %s %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
