import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../../src/answer/answer.js';
import { cutPassage, cutText } from '../../../../src/discord/components/cut.js';

const length = (text: string) => text.length;
const cut = (text: string, highlight: Highlight, room: number, cost = length) =>
  cutPassage({ text, highlight, language: 'en' }, room, cost);
const text = 'The mill stands by the river. It was built in 1841. It burned down twice. Nobody was hurt.';
const built = { start: 30, end: 51 };

describe('cutPassage', () => {
  it('leaves alone what fits', () => {
    expect(cut(text, built, 1000, length)).toEqual({ text, highlight: built });
  });

  it('cuts at the ends of sentences, and shows where', () => {
    expect(cut(text, built, 55, length).text).toBe('… It was built in 1841. It burned down twice. …');
  });

  it('keeps what comes before when there is room', () => {
    const hurt = { start: text.indexOf('Nobody'), end: text.length };
    expect(cut(text, hurt, 60, length).text).toBe('… It burned down twice. Nobody was hurt.');
  });

  it('cuts no sentence at an initial or an abbreviation', () => {
    const ratified = 'It was signed in 1961. It was then ratified by J. F. Kennedy. Nobody objected.';
    const signed = { start: 0, end: 22 };
    expect(cut(ratified, signed, 70).text).toBe(
      'It was signed in 1961. It was then ratified by J. F. Kennedy. …',
    );
    for (let room = 30; room < 64; room += 1)
      expect(cut(ratified, signed, room).text).toBe('It was signed in 1961. …');
  });

  it('shows the beginning of a sentence that is too long by itself', () => {
    const { text: shown, highlight } = cut(text, built, 20, length);
    expect(shown).toBe('… It was built…');
    expect(shown.slice(highlight.start, highlight.end)).toBe('It was built…');
  });

  it('always fits, keeps the highlight, and adds nothing but dots', () => {
    const passage = fc.array(
      fc.constantFrom('A word. ', 'another', ' ', '\n', '漢字。', '👩‍👩‍👧 ', 'x'.repeat(50)),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(passage, fc.nat(), fc.nat(), fc.integer({ min: 12, max: 400 }), (parts, a, b, room) => {
        const whole = parts.join('');
        const start = a % whole.length;
        const end = start + 1 + (b % (whole.length - start));
        const part = cut(whole, { start, end }, room);
        expect(part.text.length).toBeLessThanOrEqual(room);
        const marked = part.text.slice(part.highlight.start, part.highlight.end);
        expect(whole.slice(start, end).startsWith(marked.replace(/…$/, ''))).toBe(true);
        expect(whole).toContain(part.text.replace(/^… /, '').replace(/ ?…$/, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not read a megabyte for a quote of a page', () => {
    const table = 'A row of the table. '.repeat(50_000);
    const seen: number[] = [];
    cut(table, { start: 500_000, end: 500_020 }, 1000, (part) => seen.push(part.length) && part.length);
    expect(seen.slice(1).every((units) => units <= 3000)).toBe(true);
  });
});

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['a fairly long title', 10, 'a fairly…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['👍👍👍', 4, '👍…'],
    ['abc', 0, ''],
  ])('cuts %j to %i as %j', (written, room, cut) => {
    expect(cutText(written, room)).toBe(cut);
  });
});
