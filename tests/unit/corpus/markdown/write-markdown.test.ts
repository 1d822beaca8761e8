import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Piece } from '../../../../src/corpus/document/block.js';
import { outline } from '../../../../src/corpus/document/outline.js';
import { readHtml } from '../../../../src/corpus/html/read-html.js';
import { readMarkdown } from '../../../../src/corpus/markdown/markdown.js';
import { writeMarkdown } from '../../../../src/corpus/markdown/write-markdown.js';
import { bytesOf } from '../../../helpers/corpus/parsing.js';

const block = (kind: Block['kind'], text: string, seams: readonly number[] = []): Block => ({
  kind,
  text,
  seams,
  marks: [{ at: 0, line: 1 }],
});

/** What is read of what is written. */
async function blocksAgain(pieces: readonly Piece[]) {
  const read = readMarkdown(writeMarkdown(pieces), 1);
  if ('reason' in read) throw new Error(read.reason);
  return outline(read, 'T').blocks.map(({ section, block }) => ({ section, block }));
}

async function again(pieces: readonly Piece[]) {
  return (await blocksAgain(pieces)).map(({ section, block }) => [...section, block.text]);
}

const signs = '\\`*_{}[]()<>#+-.!|~$^&;:=@%"\'/?1aé馬 ';
const line = fc
  .array(
    fc.constantFrom(
      ...signs,
      'word ',
      'https://x.org/a_b ',
      '1. ',
      '- ',
      '&amp;',
      '::: ',
      '==',
      '---',
      '{{ x }}',
      '[[x]]',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `w${parts.join('')}w`.replace(/ +/g, ' ').trim());

describe('Markdown that is written', () => {
  it('has the same paragraph when read, whatever signs it has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), async (lines) => {
        expect(await again([block('paragraph', lines.join('\n'))])).toEqual([[lines.join('\n')]]);
      }),
      { numRuns: 500 },
    );
  });

  it('has the same signs at the start of a line', async () => {
    for (const start of [
      '# a',
      '@import "a"',
      'a:: b',
      '> a',
      '- a',
      '+ a',
      '1. a',
      '12) a',
      '=== a',
      '--- a',
      '| a',
      '~~~ a',
      '``` a',
      '    a',
      '::: a',
      '!!! a',
      '%% a',
      '??? a',
      '/// a',
    ])
      expect(await again([block('paragraph', `${start}\n${start}`)])).toEqual([
        [`${start.trim()}\n${start.trim()}`],
      ]);
  });

  it('has the same headings, lists, tables and code', async () => {
    const pieces: readonly Piece[] = [
      { kind: 'heading', depth: 2, text: 'Hay *and* oats #', line: 1 },
      block('paragraph', 'One.'),
      block('list', '- a\n  1. b\n    - c\n  2. d\n  more of it\n- e'),
      block('list', '- another'),
      block('list', '3. c\n4. d'),
      block('table', 'Plan | Price\nSilver | 5 < 6\nGold | 10', [13, 28]),
      { kind: 'heading', depth: 3, text: 'Code', line: 1 },
      block('code', 'if (a) {\n  ```\n\n}'),
    ];
    const expected = outline(pieces, 'T').blocks.map(({ section, block: { text } }) => [...section, text]);
    expect(await again(pieces)).toEqual(expected);
  });

  it('has the same links and code in a line', async () => {
    const text = 'Set max_size with the [x] flag of run.sh, or see http://x.org/a_b(c).';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const spans = [
      { kind: 'code', ...at('max_size') },
      { kind: 'link', ...at('the [x] flag'), url: '/flags?a=(b c)' },
      { kind: 'code', ...at('run.sh') },
    ] as const;
    const [first] = await blocksAgain([{ ...block('paragraph', text), spans }]);
    expect(first?.block.text).toBe(text);
    expect(first?.block.spans).toEqual(
      spans.map((span) => ('url' in span ? { ...span, url: '/flags?a=%28b%20c%29' } : span)),
    );
  });

  it('has the same links and code in a table, and the same pictures', async () => {
    const source =
      '| a | b |\n|---|---|\n| `x_y` | go [on](/on) |\n\n![A horse](a.png)\n\n- one ![](b.png)\n- two';
    const read = readMarkdown(source, 1);
    if ('reason' in read) throw new Error(read.reason);
    const marked = ({ text, spans, pictures }: Block) => ({
      text,
      spans,
      pictures: pictures?.map(({ url }) => url),
    });
    const blocks = (await blocksAgain(read)).map(({ block }) => marked(block));
    expect(blocks).toEqual(outline(read, 'T').blocks.map(({ block }) => marked(block)));
    expect(blocks.flatMap(({ pictures }) => pictures)).toEqual(['a.png', 'b.png']);
  });

  it('has the same quotations, breaks, bold lines and languages', async () => {
    const pieces: readonly Piece[] = [
      { ...block('paragraph', 'One.'), quotation: 1 },
      { ...block('list', '- a\n- b'), quotation: 1 },
      { ...block('paragraph', 'Two.'), quotation: 2 },
      { ...block('paragraph', 'Three.'), after: 'break' },
      { ...block('paragraph', 'Four and five'), isBold: true },
      block('label', 'Six'),
      { ...block('code', 'x'), language: 'js' },
    ];
    expect(
      (await blocksAgain(pieces)).map(({ block: { text, quotation, after, isBold, language } }) => ({
        text,
        quotation,
        after,
        isBold,
        language,
      })),
    ).toMatchObject([
      { text: 'One.', quotation: 1 },
      { text: '- a\n- b', quotation: 1 },
      { text: 'Two.', quotation: 2 },
      { text: 'Three.', quotation: undefined, after: 'break' },
      { text: 'Four and five', isBold: true },
      { text: 'Six', isBold: true },
      { text: 'x', language: 'js' },
    ]);
  });

  it('has the paragraphs of a page', async () => {
    const page = `<title>T</title><p>You need <b>this</b>:</p><ul><li>a_b<p>c</p><ol><li>d</li></ol></li></ul>
      <dl><dt>Term</dt><dd>What * it is.</dd></dl><blockquote><p>Quoted.<br>Twice.</p></blockquote>
      <details><summary>Why?</summary><ul><li>So.</li></ul></details><pre>x\n  y</pre>`;
    const read = await readHtml(bytesOf(page));
    if ('reason' in read) throw new Error(read.reason);
    const { pieces } = read;
    expect(await again(pieces)).toEqual(pieces.map(({ text }) => [text]));
  });
});
