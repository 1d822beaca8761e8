import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxPassageLength, maxWholeLength } from '../../../../src/corpus/passages/lengths.js';
import { partName } from '../../../../src/corpus/passages/passages.js';
import { passagesIn } from '../../../helpers/corpus/parsing.js';

const english = '---\nlanguage: en\n---\n';
const sentence = (place: number) => `This is sentence number ${place} of a long paragraph.`;
const sentences = (count: number) => Array.from({ length: count }, (_, place) => sentence(place));

describe('a long paragraph', () => {
  it('is cut at sentence ends into parts of about one length, each with its own lines', async () => {
    const lines = sentences(60);
    const passages = await passagesIn(english + lines.join('\n'));
    expect(passages.map(({ id, paragraph, part }) => [id, paragraph, part])).toEqual([
      ['doc#p1a', 1, 'a'],
      ['doc#p1b', 1, 'b'],
      ['doc#p1c', 1, 'c'],
    ]);
    expect(passages.map(({ text }) => text).join(' ')).toBe(lines.join(' '));
    for (const { text, lines: cited } of passages) {
      expect(text).toMatch(/^This.*paragraph\.$/);
      expect(text.length).toBeGreaterThan(0.7 * maxPassageLength);
      const [first, last] = [text.match(/\d+/), text.match(/(\d+) of a long paragraph\.$/)];
      expect(cited).toEqual([Number(first?.[0]) + 4, Number(last?.[1]) + 4]);
    }
  });

  it('is left whole up to the limit', async () => {
    const text = 'x '.repeat(maxPassageLength / 2 - 1);
    expect(await passagesIn(`${english + text}xx`)).toHaveLength(1);
    expect(await passagesIn(`${english + text}xxx`)).toHaveLength(2);
  });

  it('is cut somewhere though it has no sentences, no spaces, or neither', async () => {
    for (const unit of ['ab ', 'ab', '中', 'ก', '😀', 'a.b-']) {
      const text = unit.repeat(5000).trim();
      const passages = await passagesIn(english + text);
      expect(passages.every((passage) => passage.text.length <= maxPassageLength)).toBe(true);
      expect(
        passages
          .map((passage) => passage.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
      expect(passages.every((passage) => !/[\ud800-\udbff](?![\udc00-\udfff])/.test(passage.text))).toBe(
        true,
      );
    }
  });
});

describe('a long list, table or code block', () => {
  it('a list is cut between items and keeps its introduction with the first', async () => {
    const items = sentences(60).map((text) => `- ${text}\n`);
    const passages = await passagesIn(`${english}The list:\n\n${items.join('')}`);
    expect(passages[0]?.text).toMatch(/^The list:\n\n- This is sentence number 0 /);
    expect(passages.every(({ text }) => text.length <= maxPassageLength)).toBe(true);
    expect(passages.slice(1).every(({ text }) => text.startsWith('- '))).toBe(true);
    const [first, second] = passages;
    expect(first?.lines?.[0]).toBe(4);
    expect(second?.lines?.[0]).toBe((first?.lines?.[1] ?? 0) + 1);
  });

  it('a table is whole until it is longer than a message, then cut between rows', async () => {
    const table = (rows: number) =>
      `| a |\n|---|\n${sentences(rows)
        .map((text) => `| ${text} |\n`)
        .join('')}`;
    expect(await passagesIn(english + table(60))).toHaveLength(1);
    const passages = await passagesIn(english + table(200));
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text).toMatch(/paragraph\.$/);
      expect(text.length).toBeLessThanOrEqual(maxWholeLength);
    }
  });

  it('code is cut between lines, and its indentation stays', async () => {
    const code = Array.from({ length: 400 }, (_, line) => `    call(${line});  // explained in words.`);
    const passages = await passagesIn(`${english}\`\`\`\n${code.join('\n')}\n\`\`\``);
    expect(passages.length).toBeGreaterThan(2);
    expect(passages.map(({ text }) => text).join('\n')).toBe(code.join('\n'));
    expect(passages.map(({ lines: [from, to] = [0, 0] }) => to - from + 1)).toEqual(
      passages.map(({ text }) => text.split('\n').length),
    );
  });
});

describe('partName', () => {
  it('goes on after z as the columns of a spreadsheet do', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(partName)).toEqual([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });

  it('gives no name twice', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => (partName(a) === partName(b)) === (a === b)),
    );
  });
});
