import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/corpus/article.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { at, link, quote } from '../../../helpers/discord/quotes.js';
import { trickyText } from '../../../helpers/discord/tricky-text.js';

describe('prose', () => {
  it('is quoted line by line as written, what answers in bold and nothing else', () => {
    fc.assert(
      fc.property(trickyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const seen = seeMarkdown(quote({ text }, { focus: { start, end }, isMarked: true }));
        expect(seen.text.replace(/\n$/, '')).toBe(text);
        expect(seen.effects.filter((effect) => effect !== 'channel')).toEqual([]);
        const isVisible = (letter: string) => letter.trim() !== '';
        expect([...seen.bold].filter(isVisible)).toEqual([...text.slice(start, end)].filter(isVisible));
      }),
      { numRuns: 500 },
    );
  });

  it('is quoted line by line, so that nothing leaks out', () => {
    const text = 'one\n\ntwo';
    expect(quote({ text }, { focus: { start: 0, end: 8 }, isMarked: true })).toBe('> **one**\n> \n> **two**');
  });

  it('names channels as Discord does, but no roles, no people and not everyone', () => {
    const id = '123456789012345678';
    const text = `Ask <@&${id}> in <#${id}>, not <@${id}> or @everyone. <#1> is none.`;
    expect(quote({ text })).toBe(
      `> Ask \\<\\@&${id}\\> in <#${id}>, not \\<\\@${id}\\> or \\@everyone. \\<#1\\> is none.`,
    );
  });

  it('begins right-to-left lines from the right, even when a Latin name comes first', () => {
    expect(quote({ text: 'NATO منظمة' }, { language: 'ar' })).toBe('> \u200FNATO منظمة');
  });
});

describe('links and inline code', () => {
  const text = 'See the ticket page, or run npm ci there.';
  const code: Span = { kind: 'code', ...at(text, 'npm ci') };

  it('are alive', () => {
    const spans = [link(text, 'ticket page', 'https://x.org/t?a=1&b=2'), code];
    expect(quote({ text, spans })).toBe(
      '> See the [ticket page](<https://x.org/t?a=1&b=2>), or run `npm ci` there.',
    );
  });

  it('are in bold with the sentence they stand in', () => {
    const spans = [link(text, 'ticket page', 'https://x.org'), code];
    const bold = (words: string) => quote({ text, spans }, { focus: at(text, words), isMarked: true });
    expect(bold(text)).toBe('> **See the [ticket page](<https://x.org/>), or run `npm ci` there.**');
    expect(bold('page, or')).toBe(
      '> See the [ticket **page**](<https://x.org/>)**, or** run `npm ci` there.',
    );
  });

  it.each([
    ['../tickets', 'https://x.org/tickets'],
    ['#prices', 'https://x.org/guide/start#prices'],
    ['//cdn.x.org/t', 'https://cdn.x.org/t'],
    ['/a(b)', 'https://x.org/a%28b%29'],
  ])('that are relative lead to where the article is: %s', (url, address) => {
    const spans = [link(text, 'ticket page', url)];
    expect(quote({ text, spans }, { base: 'https://x.org/guide/start' })).toContain(
      `[ticket page](<${address}>)`,
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@x.org', '../tickets', 'discord://x', ''])(
    'to %s are words only',
    (url) => {
      expect(quote({ text, spans: [link(text, 'ticket page', url)] })).toBe(`> ${text}`);
    },
  );

  it('whose words Discord would not show as a link have it beside them', () => {
    const odd = 'See [1 or https://x.org/a.';
    const spans = [link(odd, '[1', 'https://x.org'), link(odd, 'https://x.org/a', 'https://x.org/a')];
    const seen = seeMarkdown(quote({ text: odd, spans }));
    expect(seen.text).toBe('See [1 ↗ or https://x.org/a ↗.');
    expect(seen.effects).toEqual(['link', 'link']);
  });

  it('show what is written, ping nobody and do nothing else, whatever they hold', () => {
    const allowed = new Set(['link', 'inlineCode', 'channel']);
    const ranges = fc.array(
      fc.record({
        a: fc.nat(),
        length: fc.integer({ min: 1, max: 12 }),
        url: fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          trickyText.map((tail) => `https://x.org/${tail}`),
          trickyText,
          fc.constant(undefined),
        ),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(trickyText, ranges, fc.nat(), fc.nat(), fc.boolean(), (text, made, a, b, isMarked) => {
        const spans = made
          .map(({ a: place, length, url }): Span => {
            const start = place % text.length;
            const range = { start, end: Math.min(text.length, start + length) };
            return url === undefined ? { kind: 'code', ...range } : { kind: 'link', ...range, url };
          })
          .sort((one, other) => one.start - other.start);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const seen = seeMarkdown(
          quote({ text, spans }, { focus: { start, end }, isMarked, base: 'https://y.org' }),
        );
        expect(seen.text.replaceAll(' ↗', '').replace(/\n$/, '')).toBe(text);
        expect(seen.effects.filter((effect) => !allowed.has(effect))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
