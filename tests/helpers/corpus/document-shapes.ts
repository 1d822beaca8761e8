import { docx, p } from './docx.js';
import { column, pdf } from './pdf.js';
import { of, rows, type Shape } from './shapes.js';

/** The same for what is more than text: a page, a Word file or a PDF of about so many characters. */
export type DocumentShape = (length: number) => Promise<Uint8Array>;

const sentence = 'On that day the riders, the grooms and the smith met at the gate. ';
const inDivs = (depth: number, inside: string) =>
  `${'<div>'.repeat(depth)}${inside}${'</div>'.repeat(depth)}`;

export const htmlShapes: Readonly<Record<string, Shape>> = {
  'page: words with line breaks between': of('a<br>'),
  'page: lines with two breaks between': of('some text<br><br>', '<div>'),
  'page: empty elements side by side': of(' <b></b>', 'x'),
  'page: links side by side': of('<a href="/x">x</a> '),
  'page: headings': of('<h2>Head</h2>'),
  'page: list': of('<li>item', '<ul>', '</ul>'),
  'page: descriptions': of('<dt>a<dd>b', '<dl>', '</dl>'),
  'page: rows': of('<tr><td>a<td>b', '<table>', '</table>'),
  'page: cells that span': of('<tr><td colspan=9999999 rowspan=65534>a', '<table>', '</table>'),
  'page: tables': of('<table><tr><td>a</table>x'),
  'page: what is folded': of('<details><summary>a</summary>b</details>'),
  'page: who wrote it': of('<span class="byline">by a</span>'),
  'page: meta': of('<meta name="a" content="b">', '', '<p>text'),
  'page: articles': of(`<article><p>${sentence}</p></article>`),
  'page: marked code': of('<span>x</span>\n', '<pre>', '</pre>'),
  'page: figures': of('<figure><img src=x><figcaption>c</figcaption></figure>'),
  'page: much, far inside': (n) => inDivs(450, of(`<p>${sentence}</p>`)(n)),
  'page: much far inside': of(inDivs(100, `<p>${sentence}</p>`)),
};

const word =
  (atom: string, before = '', after = ''): DocumentShape =>
  (length) =>
    docx({ body: of(atom, before, after)(length) });
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = `<w:tc>${p('a')}</w:tc>`;
const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('item')}</w:p>`;

export const wordShapes: Readonly<Record<string, DocumentShape>> = {
  paragraphs: word(p('A line of it.')),
  'empty paragraphs': word('<w:p/>', p('a')),
  'bold paragraphs': word(p('Head', undefined, '<w:b/>')),
  runs: word(run('word '), '<w:p>', '</w:p>'),
  breaks: word('<w:r><w:br/></w:r>', `<w:p>${run('a')}`, '</w:p>'),
  list: word(item),
  rows: word(`<w:tr>${cell}${cell}</w:tr>`, '<w:tbl>', '</w:tbl>'),
  cells: word(cell, '<w:tbl><w:tr>', '</w:tr></w:tbl>'),
  'merged cells': word(
    `<w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="9999"/></w:tcPr>${p('a')}</w:tc>${cell}</w:tr>`,
    '<w:tbl>',
    '</w:tbl>',
  ),
  tables: word(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>${p('x')}`),
  links: word(`<w:hyperlink w:anchor="a">${run('x ')}</w:hyperlink>`, '<w:p>', '</w:p>'),
  'one long paragraph': word('word. ', '<w:p><w:r><w:t>', '</w:t></w:r></w:p>'),
  notes: (length) => {
    const count = length / 150;
    const note = (n: number) => `<w:r><w:footnoteReference w:id="${n + 1}"/></w:r>`;
    return docx({
      body: rows(count, (n) => `<w:p>${run('a')}${note(n)}</w:p>`, ''),
      footnotes: rows(count, (n) => `<w:footnote w:id="${n + 1}">${p('note')}</w:footnote>`, ''),
    });
  },
  styles: (length) => {
    const style = (n: number) =>
      `<w:style w:type="paragraph" w:styleId="s${n}"><w:name w:val="Heading 1 ${n}"/><w:basedOn w:val="s${n + 1}"/></w:style>`;
    const count = length / 200;
    return docx({ body: rows(count, (n) => p('x', `s${n}`), ''), styles: rows(count, style, '') });
  },
};

/** A hundred characters a line, about. */
const lines = (length: number, line: (n: number) => string) =>
  Array.from({ length: Math.floor(length / 100) }, (_, n) => line(n));
const perPage = 50;
const paged = (all: readonly string[]) =>
  Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) =>
    column(all.slice(page * perPage, (page + 1) * perPage), 72, 72),
  );

export const pdfShapes: Readonly<Record<string, DocumentShape>> = {
  'lines on pages': (length) => pdf({ pages: paged(lines(length, (n) => `Line ${n} has words in it`)) }),
  'the same page over and over': (length) => pdf({ pages: paged(lines(length, () => 'The same line.')) }),
  'hyphens at all ends': (length) =>
    pdf({ pages: paged(lines(length, (n) => `word ${n} and half of one-`)) }),
  'lines on one page': (length) =>
    pdf({ pages: [lines(length, (n) => `Line ${n}`).map((text, n) => ({ text, y: 10 + n * 0.1 }))] }),
  'lines at one place': (length) =>
    pdf({ pages: [lines(length, (n) => `Line ${n}`).map((text) => ({ text, y: 100 }))] }),
  'words in one line': (length) =>
    pdf({ pages: [lines(length, () => 'ab').map((text, n) => ({ text, x: n * 20, y: 100 }))] }),
  'many columns': (length) => {
    const texts = lines(length, () => 'ab cd');
    return pdf({
      pages: [texts.map((text, n) => ({ text, x: (n % 50) * 60, y: 10 + Math.floor(n / 50) * 12 }))],
    });
  },
  stairs: (length) =>
    pdf({ pages: [lines(length, () => 'ab cd').map((text, n) => ({ text, x: n * 7, y: n * 7 }))] }),
};
