import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directionOf,
  escapeMarkdown,
  unescapeMarkdown,
} from '../../../../src/discord/components/markdown.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { trickyText } from '../../../helpers/discord/tricky-text.js';

describe('escapeMarkdown', () => {
  it('shows what was written, and does nothing else', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const seen = seeMarkdown(escapeMarkdown(text));
        expect(seen.text).toBe(text);
        expect(seen.effects).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is undone by unescapeMarkdown', () => {
    fc.assert(fc.property(trickyText, (text) => unescapeMarkdown(escapeMarkdown(text)) === text));
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
