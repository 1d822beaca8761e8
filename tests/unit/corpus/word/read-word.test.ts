import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { type DocxParts, docx, p, style } from '../../../helpers/corpus/docx.js';
import { sectionedTexts } from '../../../helpers/corpus/parsing.js';

const headings = style('Heading1', 'heading 1') + style('Heading2', 'heading 2');
const bold = '<w:b/>';

async function read(parts: DocxParts, file = 'handbook.docx') {
  const { article, problems } = await parseArticle(file, await docx(parts));
  expect(problems).toEqual([]);
  return article;
}

async function passagesOf(parts: DocxParts) {
  return sectionedTexts('handbook.docx', await docx(parts));
}

const reasonOf = async (bytes: Uint8Array, file = 'handbook.docx') => {
  const { article, problems } = await parseArticle(file, bytes);
  expect(article).toBeUndefined();
  expect(problems).toHaveLength(1);
  return problems[0]?.reason;
};

describe('a Word file', () => {
  it('is cited by paragraph: its lines and pages are not the same on every machine', async () => {
    const article = await read({ body: p('One.') + p('Two.') });
    expect(article).toMatchObject({
      slug: 'handbook',
      file: 'handbook.docx',
      title: 'Handbook',
      language: 'en',
    });
    expect(article?.passages).toEqual([
      {
        id: 'handbook#p1-2',
        article: 'handbook',
        section: [],
        paragraph: 1,
        lastParagraph: 2,
        text: 'One.\n\nTwo.',
      },
    ]);
  });

  it('has its headings as sections, the one at the top as title', async () => {
    const body = p('Stables', 'Heading1') + p('One.') + p('Feeding', 'Heading2') + p('Two.');
    expect((await read({ body, styles: headings }))?.title).toBe('Stables');
    expect(await passagesOf({ body, styles: headings })).toEqual([['One.'], ['Feeding', 'Two.']]);
  });

  it('takes what is set as its title for it, before what its properties say', async () => {
    const body =
      p('Stables', 'Title') + p('Feeding', 'Heading1') + p('One.') + p('Riding', 'Heading1') + p('Two.');
    const parts = {
      body,
      styles: headings + style('Title', 'Title'),
      core: '<dc:title>Template 3</dc:title>',
    };
    expect((await read(parts))?.title).toBe('Stables');
    expect(await passagesOf(parts)).toEqual([
      ['Feeding', 'One.'],
      ['Riding', 'Two.'],
    ]);
  });

  it('is not named by an empty line that is set as its title', async () => {
    const body = p(' ', 'Title') + p('One.') + p('Feeding', 'Heading1') + p('Two.');
    expect((await read({ body, styles: headings + style('Title', 'Title') }))?.title).toBe('Feeding');
  });

  it('is named by its file where it has several chapters and no title', async () => {
    const body = p('Feeding', 'Heading1') + p('One.') + p('Riding', 'Heading1') + p('Two.');
    expect((await read({ body, styles: headings }))?.title).toBe('Handbook');
  });

  it('has headings in styles of its own, as Word shows them in the outline', async () => {
    const outline = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>';
    const styles = style('a1', 'Kapitel klein', outline) + style('a2', 'Frage', '<w:basedOn w:val="a1"/>');
    const body = p('Stall', 'Heading1') + p('Wann?', 'a2') + p('Um sieben.');
    expect(await passagesOf({ body, styles: headings + styles })).toEqual([['Wann?', 'Um sieben.']]);
  });

  it('takes short bold lines for headings, where there are no others', async () => {
    const body =
      p('Feeding', undefined, bold) +
      p('At seven.') +
      p('Never give sugar!', undefined, bold) +
      p('Riding', undefined, bold) +
      p('At nine.');
    expect(await passagesOf({ body })).toEqual([
      ['Feeding', 'At seven.'],
      ['Feeding', 'Never give sugar!'],
      ['Riding', 'At nine.'],
    ]);
  });

  it('has lists, tables and notes', async () => {
    const item = (text: string, level: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const levels = [0, 1]
      .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
      .join('');
    const numbering = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const note =
      '<w:p><w:r><w:t>Fed at seven</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';
    const body =
      item('Hay', 0) +
      item('Old', 1) +
      item('Oats', 0) +
      `<w:tbl>${row('Horse', 'Food')}${row('Bella', 'Oats')}</w:tbl>` +
      note;
    const footnotes = `<w:footnote w:id="2">${p('Not on Sundays.')}</w:footnote>`;
    expect(await passagesOf({ body, numbering, footnotes })).toEqual([
      ['- Hay\n  - Old\n- Oats'],
      ['Horse | Food\nBella | Oats'],
      ['Fed at seven.'],
      ['Not on Sundays.'],
    ]);
  });

  it('leaves out its table of contents and what was deleted from it', async () => {
    const deleted =
      '<w:p><w:del><w:r><w:delText>No.</w:delText></w:r></w:del><w:ins><w:r><w:t>Yes.</w:t></w:r></w:ins></w:p>';
    expect(
      await passagesOf({ body: p('Feeding\t3', 'TOC1') + deleted, styles: style('TOC1', 'toc 1') }),
    ).toEqual([['Yes.']]);
  });

  it('says who wrote it and when, unless a program says so', async () => {
    const core =
      '<dc:title>The stables</dc:title><dc:creator>Ann Miller</dc:creator><dcterms:modified>2026-01-06T10:00:00Z</dcterms:modified>';
    expect(await read({ body: p('One.'), core })).toMatchObject({
      title: 'The stables',
      author: 'Ann Miller',
      published: '2026-01-06',
    });
    const bare = await read({
      body: p('One.'),
      core: '<dc:title>Microsoft Word - stall_final2.doc</dc:title><dc:creator>Admin</dc:creator>',
    });
    expect(bare?.title).toBe('Handbook');
    expect(bare).not.toHaveProperty('author');
  });
});

describe('a file that is no Word file as it should be', () => {
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  it('is named, with the way out', async () => {
    expect(await reasonOf(Buffer.concat([old, Buffer.alloc(600)]), 'old.doc')).toMatch(
      /before 2007 .*save it as \.docx/,
    );
    expect(await reasonOf(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toMatch(
      /password/,
    );
    expect(await reasonOf(Buffer.from('PK\u0003\u0004 and no more'))).toMatch(/damaged Word file/);
    expect(await reasonOf((await docx({ body: p('One.') })).slice(0, 900))).toMatch(/damaged Word file/);
    expect(await reasonOf(await docx({ body: '<w:p><w:r>' }))).toMatch(/damaged Word file/);
    const zip = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' });
    expect(await reasonOf(zip)).toMatch(/not a Word file/);
  });

  // mammoth calls itself for each element in another: at the end of the stack the whole process can end.
  it.each([
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['elements with a sign of their end in them', '<w:smartTag w:uri="/>">', '</w:smartTag>'],
    ['elements never closed', '<w:smartTag>', ''],
  ])('is refused where it has %s nested by the thousand', async (_, open, close) => {
    const body = `${open.repeat(5000)}${p('One.')}${close.repeat(5000)}`;
    expect(await reasonOf(await docx({ body }))).toMatch(/nested too deep/);
  });

  it('is not unpacked when it was made to be huge', async () => {
    const bomb = await docx({ body: p('One.'), more: { 'word/bomb.xml': ' '.repeat(60_000_000) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasonOf(bomb)).toMatch(/more than 40 MiB of text when unpacked/);
  });

  it('is not unpacked when it says that it is small', async () => {
    const bytes = Buffer.from(
      await docx({ body: p('One.'), more: { 'word/bomb.xml': ' '.repeat(60_000_000) } }),
    );
    // The size of the last file stands 24 bytes into its record in the directory: say 1,000 instead.
    const record = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(1000, record + 24);
    expect(await reasonOf(bytes)).toMatch(/more than 40 MiB|damaged/);
  });
});
