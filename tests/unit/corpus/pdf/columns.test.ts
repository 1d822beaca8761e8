import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { itemsOf } from '../../../../src/corpus/pdf/page-items.js';
import { sectionedTexts } from '../../../helpers/corpus/parsing.js';
import { column, type PdfParts, pdf, type Text } from '../../../helpers/corpus/pdf.js';

async function read(parts: PdfParts) {
  return (await parseArticle('guide.pdf', await pdf(parts))).article;
}

async function passagesOf(pages: PdfParts['pages']) {
  return sectionedTexts('guide.pdf', await pdf({ pages }));
}

describe('a page of a PDF', () => {
  it('is read column by column, and across where a line runs across', async () => {
    const left = Array.from({ length: 8 }, (_, n) => `left ${n} has words up to its edge`);
    const right = Array.from({ length: 8 }, (_, n) => `right ${n} has words up to its edge`);
    const title = { text: 'A title that runs over both columns of the page', y: 72, size: 18 };
    const pages = [[title, ...interleaved(column(left, 72, 110), column(right, 320, 110))]];
    expect(await passagesOf(pages)).toEqual([[[...left, ...right].join(' ')]]);
    expect((await read({ pages }))?.title).toBe(title.text);
  });

  it('is read column by column where only a part of the page is set in columns', async () => {
    const left = Array.from({ length: 9 }, (_, n) => `left ${n} has words up to its edge`);
    const right = Array.from({ length: 8 }, (_, n) => `right ${n} has words up to its edge`);
    const wide = Array.from(
      { length: 6 },
      (_, n) => `Line ${n} runs over both of the columns that stand on this page`,
    );
    const pages = [
      [
        ...column(wide, 72, 80),
        ...interleaved(column(left, 72, 200), column(right, 320, 200)),
        { text: 'What comes below', x: 72, y: 360, size: 14 },
        ...column(wide.slice(0, 4), 72, 390),
        ...column(['Day', 'Friday', 'Sunday'], 72, 480),
        ...column(['Opens', '10', '12'], 300, 480),
      ],
    ];
    expect((await passagesOf(pages)).map(([text]) => text)).toEqual([
      wide.join(' '),
      [...left, ...right].join(' '),
      wide.slice(0, 4).join(' '),
      'Day | Opens\nFriday | 10\nSunday | 12',
    ]);
  });

  it('has a table whose header is set in the middle of its columns', async () => {
    const rows = [
      ['Wednesday', '14:00', '18:00'],
      ['Friday', '10:00', '13:00'],
    ];
    const table = rows.flatMap((row, at) =>
      row.map((text, n) => ({ text, x: 72 + n * 120, y: 114 + at * 14 })),
    );
    const header = ['Day', 'Opens', 'Closes'].map((text, n) => ({ text, x: 90 + n * 130, y: 100 }));
    expect(await passagesOf([[...header, ...table]])).toEqual([
      ['Day | Opens | Closes\nWednesday | 14:00 | 18:00\nFriday | 10:00 | 13:00'],
    ]);
  });

  it('does not take a table for columns, and reads it row by row', async () => {
    const rows = [
      ['Plan', 'Price'],
      ['Silver', '5 euros'],
      ['Gold', '10 euros'],
    ];
    const table = rows.flatMap(([plan = '', price = ''], at) => [
      { text: plan, x: 72, y: 100 + at * 14 },
      { text: price, x: 300, y: 100 + at * 14 },
    ]);
    expect(await passagesOf([[{ text: 'The prices are these.' }, ...table]])).toEqual([
      ['The prices are these.'],
      ['Plan | Price\nSilver | 5 euros\nGold | 10 euros'],
    ]);
  });

  it('has the letters of Arabic, not their shapes, and no lines to write on', async () => {
    const set = (str: string) => ({
      str,
      dir: 'ltr',
      width: 50,
      transform: [10, 0, 0, 10, 72, 700],
      fontName: 'f',
    });
    const items = itemsOf([set('\ufe8d\ufefb\ufee5'), set('____ ____'), set('\ufb01n')], {});
    expect(items.map(({ text }) => text)).toEqual(['\u0627\u0644\u0627\u0646', 'fin']);
  });
});

function interleaved(...columns: readonly (readonly Text[])[]): readonly Text[] {
  const [first = []] = columns;
  return first.flatMap((_, at) => columns.flatMap((each) => each[at] ?? []));
}
