import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { blocksIn, sectionedTexts } from '../../../helpers/corpus/parsing.js';
import { column, type PdfParts, pdf, type Text } from '../../../helpers/corpus/pdf.js';

async function read(parts: PdfParts) {
  const { article, problems } = await parseArticle('guide.pdf', await pdf(parts));
  expect(problems).toEqual([]);
  return article;
}

async function passagesOf(pages: PdfParts['pages'], more: Omit<PdfParts, 'pages'> = {}) {
  return sectionedTexts('guide.pdf', await pdf({ pages, ...more }));
}

/** About as wide as the column of a page with margins of an inch. */
const full = (n: number) =>
  `Line ${n} of this text is as long as it can be between the two margins of a sheet, of course,`;
const prose = (from: number, to: number): readonly Text[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ text: full(from + at) }));

describe('a PDF', () => {
  it('has paragraphs by their gaps, and says on which page each begins', async () => {
    const pages = [
      [...prose(1, 3), { text: 'the last of it.' }, { text: 'Two.', y: 160 }],
      [{ text: 'Three is all.' }],
    ];
    const blocks = await blocksIn('guide.pdf', await pdf({ pages }));
    expect(blocks.map(({ text, place }) => [text.slice(-15), place])).toEqual([
      ['the last of it.', [1, 1]],
      ['Two.', [1, 1]],
      ['Three is all.', [2, 2]],
    ]);
    const [passage] = (await read({ pages: pages.slice(1) }))?.passages ?? [];
    expect(passage?.page).toBe(1);
    expect(passage).not.toHaveProperty('lines');
  });

  it('has paragraphs by their first lines that are further in, and by room left in the line above', async () => {
    const indented = [
      { text: full(1) },
      { text: 'ends here in the middle of what could be a whole line of text.' },
      { text: 'And this begins further in, as in a book that somebody has printed, which is', x: 88 },
      { text: 'all.' },
    ];
    expect((await passagesOf([indented])).map(([text]) => text?.slice(0, 10))).toEqual([
      'Line 1 of ',
      'And this b',
    ]);
    const flush = [{ text: full(1) }, { text: 'ends early.' }, { text: `Then ${full(2)}` }, { text: 'all.' }];
    expect((await passagesOf([flush])).map(([text]) => text?.slice(0, 10))).toEqual([
      'Line 1 of ',
      'Then Line ',
    ]);
  });

  it('goes on with a paragraph on the next page, past the note at the foot', async () => {
    const note = { text: 'A note in small letters.', y: 760, size: 7 };
    const [first, ...others] = await passagesOf([
      [...prose(1, 3), note],
      [{ text: 'and here it ends.' }, { text: 'New.', y: 120 }],
    ]);
    expect(first?.[0]).toMatch(/^Line 1 .*of course, and here it ends\.$/);
    expect(others).toEqual([['A note in small letters.'], ['New.']]);
  });

  it('goes on over a page break below a number that stands further out', async () => {
    const lines = [...'ABCDE'].map(
      (name) => `Line ${name} is as long as a line of this page can be, and goes`,
    );
    const numbered = (n: number, lines: readonly Text[]) => [...lines, { text: String(n), x: 540, y: 800 }];
    expect(
      await passagesOf([
        numbered(1, column(lines.slice(0, 4), 72, 80)),
        numbered(2, column([...lines.slice(4), 'on, and ends.'], 72, 80)),
      ]),
    ).toEqual([[`${lines.join(' ')} on, and ends.`]]);
  });

  it('puts words together that were cut at the end of a line, but for hyphens of their own', async () => {
    const lines = [
      'A well-known rider must wear a hel-',
      'met when he rides, even if he is well-',
      'known, in Bad-',
      'Ems and on the 2-',
      'lane road.',
    ];
    expect(await passagesOf([lines.map((text) => ({ text }))])).toEqual([
      [
        'A well-known rider must wear a helmet when he rides, even if he is well-known, in Bad-Ems and on the 2-lane road.',
      ],
    ]);
  });

  it('leaves out what stands at the edge of every page', async () => {
    const horses = ['', 'Bella', 'Max', 'Luna'];
    const page = (n: number): readonly Text[] => [
      { text: 'Handbook of the stables', y: 40 },
      { text: `Part ${n} is about ${horses[n]}.`, y: 100 },
      { text: `Page ${n} of 3`, x: 280, y: 800 },
    ];
    expect(await passagesOf([page(1), page(2), page(3)])).toEqual(
      [1, 2, 3].map((n) => [`Part ${n} is about ${horses[n]}.`]),
    );
  });

  it('leaves out the chapter beside the page number, which changes', async () => {
    const page = (n: number, chapter: string): readonly Text[] => [
      { text: `${n}`, x: 72, y: 40 },
      { text: chapter, x: 400, y: 40 },
      { text: `About ${chapter.toLowerCase()}, on ${n}.`, y: 100 },
    ];
    expect(await passagesOf([page(8, 'Hay'), page(9, 'Oats'), page(10, 'Straw')])).toEqual([
      ['About hay, on 8.'],
      ['About oats, on 9.'],
      ['About straw, on 10.'],
    ]);
  });

  it('has headings by their size, the largest of all as title', async () => {
    const page = [
      { text: 'Stables', size: 24 },
      { text: 'Feeding', size: 16, y: 120 },
      { text: 'At seven, and again at noon.', y: 145 },
      { text: 'Riding and', size: 16, y: 190 },
      { text: 'driving', size: 16 },
      { text: 'At nine, if it does not rain.', y: 235 },
    ];
    expect((await read({ pages: [page] }))?.title).toBe('Stables');
    expect(await passagesOf([page])).toEqual([
      ['Feeding', 'At seven, and again at noon.'],
      ['Riding and driving', 'At nine, if it does not rain.'],
    ]);
  });

  it('has headings by its list of contents, whatever their size, and no list of contents', async () => {
    const contents = [
      { text: 'Contents', size: 14 },
      { text: '1. Feeding ............ 1' },
      { text: '2. Riding ............. 2' },
    ];
    const page = [
      ...contents,
      { text: '1. Feeding', y: 200 },
      { text: 'At seven.', y: 230 },
      { text: '2. Riding', y: 270 },
      { text: 'At nine.', y: 300 },
    ];
    expect(await passagesOf([page], { bookmarks: ['Feeding', 'Riding'] })).toEqual([
      ['1. Feeding', 'At seven.'],
      ['2. Riding', 'At nine.'],
    ]);
  });

  it('goes on in the middle of a sentence on the next page, though the last line has room', async () => {
    const pages = [
      [...prose(1, 3), { text: 'Whoever comes later than that pays five euros for each' }],
      [{ text: 'quarter of an hour.' }],
    ];
    const texts = (await passagesOf(pages)).map((place) => place.at(-1));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/for each quarter of an hour\.$/);
  });

  it('has headings that stand alone where everything is set in one size', async () => {
    const page = [
      ...prose(1, 2),
      { text: 'end.' },
      { text: '2. Riding', y: 150 },
      ...shifted(prose(3, 4), 175),
      { text: 'end.' },
    ];
    expect((await passagesOf([page])).map((place) => place.slice(0, -1))).toEqual([[], ['2. Riding']]);
  });

  it('has lists with their bullets and numbers', async () => {
    const page = [
      { text: 'You need:' },
      { text: '• a helmet that fits the head, which is to say one that does not move' },
      { text: 'when you nod', x: 84 },
      { text: '• boots' },
      { text: 'So much for that.', y: 160 },
    ];
    expect(await passagesOf([page])).toEqual([
      ['You need:'],
      ['- a helmet that fits the head, which is to say one that does not move when you nod\n- boots'],
      ['So much for that.'],
    ]);
  });

  it('has the items of a list whose bullets are drawn one by one, not as one sentence', async () => {
    const items = [
      'Helmets are kept in the box beside the door',
      'Boots stand below the bench',
      'Wear gloves',
    ];
    const page = [
      { text: 'You need:' },
      ...items.map((text) => ({ text, x: 90 })),
      ...prose(2, 4).map((line, at) => (at === 0 ? { ...line, y: 160 } : line)),
    ];
    expect((await blocksIn('guide.pdf', await pdf({ pages: [page] }))).map(({ text }) => text)).toEqual(
      expect.arrayContaining(items),
    );
  });

  it('keeps the lines and indents of code', async () => {
    const code = ['if (a) {', 'run();', '}'].map((text, at) => ({
      text,
      x: at === 1 ? 84 : 72,
      y: 130 + at * 12,
      isCode: true,
    }));
    expect(await passagesOf([[...prose(1, 3), ...code]])).toContainEqual(['if (a) {\n  run();\n}']);
  });

  it('says who wrote it and when, unless a program says so', async () => {
    const pages = [prose(1, 3)];
    const named = await read({
      pages,
      title: 'The stables',
      author: 'Ann Miller',
      created: new Date('2026-01-06T12:00:00Z'),
    });
    expect(named).toMatchObject({ title: 'The stables', author: 'Ann Miller', published: '2026-01-06' });
    expect((await read({ pages, title: 'Microsoft Word - stall_2.docx', author: 'user' }))?.title).toBe(
      'Guide',
    );
  });
});

function shifted(lines: readonly Text[], y: number): readonly Text[] {
  return lines.map((line, at) => ({ ...line, y: y + at * 14 }));
}
