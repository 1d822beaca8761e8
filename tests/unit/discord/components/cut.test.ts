import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../../src/answer/answer.js';
import { cutPassage, cutText } from '../../../../src/discord/components/cut.js';

/** What is left of a text when it is written out with dots where something is left out. */
function cut(text: string, highlight: Highlight, room: number, seen: (part: string) => unknown = () => 0) {
  const write = (from: number, to: number, isMidSentence = false) => {
    const tail = to < text.length ? `${isMidSentence ? '' : ' '}…` : '';
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${tail}`;
  };
  const { start, end, isMidSentence } = cutPassage({ text, highlight, language: 'en' }, room, (from, to) => {
    const written = write(from, to);
    seen(written);
    return written.length;
  });
  const marked = { start: Math.max(start, highlight.start), end: Math.min(end, highlight.end) };
  return { text: write(start, end, isMidSentence), marked: text.slice(marked.start, marked.end) };
}
const text = 'The mill stands by the river. It was built in 1841. It burned down twice. Nobody was hurt.';
const built = { start: 30, end: 51 };

describe('cutPassage', () => {
  it('leaves alone what fits', () => {
    expect(cut(text, built, 1000).text).toBe(text);
  });

  it('cuts at the ends of sentences, and shows where', () => {
    expect(cut(text, built, 55).text).toBe('… It was built in 1841. It burned down twice. …');
  });

  it('keeps what comes before when there is room', () => {
    const hurt = { start: text.indexOf('Nobody'), end: text.length };
    expect(cut(text, hurt, 60).text).toBe('… It burned down twice. Nobody was hurt.');
  });

  it('cuts no sentence at an initial or an abbreviation', () => {
    const ratified = 'It was signed in 1961. It was then ratified by J. F. Kennedy. Nobody objected.';
    const signed = { start: 0, end: 22 };
    expect(cut(ratified, signed, 70).text).toBe(
      'It was signed in 1961. It was then ratified by J. F. Kennedy. …',
    );
    for (let room = 30; room < 63; room += 1)
      expect(cut(ratified, signed, room).text).toBe('It was signed in 1961. …');
  });

  it('shows the beginning of a sentence that is too long by itself', () => {
    const { text: shown, marked } = cut(text, built, 20);
    expect(shown).toBe('… It was built in…');
    expect(marked).toBe('It was built in');
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
        expect(whole.slice(start, end).startsWith(part.marked)).toBe(true);
        expect(whole).toContain(part.text.replace(/^… /, '').replace(/ ?…$/, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not read a megabyte for a quote of a page', () => {
    const table = 'A row of the table. '.repeat(50_000);
    const seen: number[] = [];
    cut(table, { start: 500_000, end: 500_020 }, 1000, (part) => seen.push(part.length));
    expect(seen.every((units) => units <= 6000)).toBe(true);
  });
});

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['a fairly long title', 10, 'a fairly…'],
    ['It is closed. Come back', 16, 'It is closed…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['👍👍👍', 4, '👍…'],
    ['abc', 0, ''],
  ])('cuts %j to %i as %j', (written, room, cut) => {
    expect(cutText(written, room)).toBe(cut);
  });
});
