import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { maxWholeLength } from '../../src/corpus/passages/lengths.js';
import { docx, p, style } from '../helpers/corpus/docx.js';
import { pdf } from '../helpers/corpus/pdf.js';
import { fuzz, timeoutMs } from './budget.js';
import { anyText } from './texts.js';

const htmlPieces = (
  '<p> </p> <div> </div> <br> <b> </b> <i> <a href="/x"> </a> <h1> </h1> <h2> </h3> <ul> <li> </li> </ul> <ol start=3> ' +
  '<table> <tr> <td> <td colspan=0> <td colspan=-1> <td rowspan=70000> <th> </table> <pre> </pre> <code> </code> <dl> <dt> ' +
  '<dd> </dl> <article> </article> <main> </main> <aside> </aside> <nav> <script> </script> <style> </style> <!-- --> ' +
  '<![CDATA[ ]]> <? <! < > & &amp; &#0; &#27; &#xd800; &#x110000; &nbsp; <title> </title> <svg> </svg> <template> ' +
  '<details> <summary> </details> <blockquote> </blockquote> <ruby> <rt> <img alt="x"> <x-y> <base href="//x"> ' +
  '<meta charset="utf-16"> <html lang="xx"> <span hidden> <p style="display:none"> <figure> <figcaption> <hr> <input> <form>'
)
  .split(' ')
  .concat([
    '<script type="application/ld+json">{"headline":1}</script>',
    '<p class="byline">',
    '\n',
    '\r',
    '\u0000',
  ]);

/** Words that are told from each other, so that it can be looked up where each of them stands. */
const numbered = (pieces: readonly (string | number)[]) => {
  let count = 0;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `w${count++}x `)).join('');
};
const pages = fc
  .array(fc.oneof(fc.constantFrom(...htmlPieces), fc.constant(0), fc.constant(0)), {
    maxLength: 150,
    size: 'max',
  })
  .map(numbered);

const wordPieces = [
  ...[p('A line of it.'), p('Head', 'h1'), p('Bold', undefined, '<w:b/>'), p('A title', 'title'), '<w:p/>'],
  ...[
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:tcPr><w:gridSpan w:val="-1"/></w:tcPr>',
  ],
  ...[
    '<w:tcPr><w:vMerge/></w:tcPr>',
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>word</w:t>',
    '<w:br/>',
    '<w:tab/>',
  ],
  ...[
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="x"/>',
    '<w:hyperlink r:id="x">',
    '</w:hyperlink>',
  ],
  ...[
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText>HYPERLINK "x"</w:instrText>',
    '<w:sym w:char="zz"/>',
  ],
  ...[
    '<w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    '<w:del>',
    '</w:del>',
    '&amp;',
    '&x;',
  ],
  ...[
    '<w:drawing/>',
    '<w:sdt><w:sdtContent>',
    '</w:sdtContent></w:sdt>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<w:x y="',
  ],
];
const words = fc
  .array(fc.constantFrom(...wordPieces), { maxLength: 60, size: 'max' })
  .map((parts) => parts.join(''));
const styles = `${style('h1', 'heading 1')}${style('title', 'Title')}`;

const texts = fc.record({
  text: anyText.map((text) => text.replaceAll(/[^ -~\n]/g, '').slice(0, 400)),
  x: fc.double({ min: -100, max: 700, noNaN: true }),
  y: fc.double({ min: -100, max: 900, noNaN: true }),
  size: fc.constantFrom(0.1, 6, 10, 10, 18, 400),
});
const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 });

describe('whatever a document holds', () => {
  it('is a page with every word where it is said to be', { timeout: timeoutMs }, async () => {
    const harmful = [
      'a<br>'.repeat(8000),
      `${'<div>'.repeat(600)}text`,
      '<td rowspan=65534 colspan=1000>a'.repeat(50),
    ];
    await fuzz(pages, harmful, async (html) => {
      const parsed = await parseArticle('page.html', new TextEncoder().encode(html));
      expectSound(parsed);
      const lines = html.replaceAll(/\r\n?/g, '\n').split('\n');
      for (const { text, lines: [from, to] = [0, 0] } of parsed.article?.passages ?? []) {
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeLessThanOrEqual(lines.length);
        const written = lines.slice(from - 1, to).join('\n');
        for (const word of text.match(/w\d+x/g) ?? []) expect(written).toContain(word);
      }
    });
  });

  it('is a Word file, or one that is said to be none', { timeout: timeoutMs }, async () => {
    const harmful = ['<w:smartTag>'.repeat(5000), '<w:tbl><w:tr><w:tc>'.repeat(3000)];
    await fuzz(words, harmful, async (body) => {
      const footnotes = `<w:footnote w:id="1">${p('A note.')}</w:footnote>`;
      expectSound(await parseArticle('file.docx', await docx({ body, styles, footnotes })));
    });
  });

  let sound: Uint8Array;
  beforeAll(async () => {
    const lines = ['A heading', 'The mill stands by the river.', 'It was built by hand in 1702.'];
    sound = await pdf({
      pages: [lines.map((text) => ({ text }))],
      title: 'The mill',
      bookmarks: ['A heading'],
    });
    // The readers are loaded with the first file of their kind, which is not to be taken for a slow one.
    await parseArticle('file.pdf', sound);
    await parseArticle('file.docx', await docx({ body: p('One.') }));
    await parseArticle('file.html', new TextEncoder().encode('<p>One.'));
  });

  it('is a PDF, whatever stands where on its pages', { timeout: timeoutMs }, async () => {
    const page = fc.array(texts, { maxLength: 40 });
    await fuzz(fc.array(page, { minLength: 1, maxLength: 4 }), [], async (given) => {
      expectSound(await parseArticle('file.pdf', await pdf({ pages: given })));
    });
  });

  it('is a PDF or a Word file with bytes that have changed, or one that is said to be damaged', {
    timeout: timeoutMs,
  }, async () => {
    const word = await docx({ body: `${p('Head', 'h1')}${p('The mill stands by the river.')}`, styles });
    const inputs = fc.record({ isPdf: fc.boolean(), changes, cutAt: fc.nat() });
    await fuzz(inputs, [], async (given) => {
      const bytes = Uint8Array.from(given.isPdf ? sound : word);
      for (const [at, byte] of given.changes) bytes[at % bytes.length] = byte;
      const cut = given.cutAt % 4 === 0 ? bytes.subarray(0, given.cutAt % bytes.length) : bytes;
      // What the libraries throw is a fault of the file where it is read for an answer: in a thread of its own.
      const parsed = await parseArticle(given.isPdf ? 'file.pdf' : 'file.docx', cut).catch(
        (error: unknown) => error,
      );
      if (!(parsed instanceof Error)) expectSound(parsed as ParsedArticle);
    });
  });
});

function expectSound({ article, problems }: ParsedArticle): void {
  expect(article !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { line, reason } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(reason).not.toBe('');
  }
  for (const { text } of article?.passages ?? []) {
    expect(text.trim()).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(maxWholeLength);
  }
}
