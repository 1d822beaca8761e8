import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { type PdfParts, pdf, type Text } from '../../../helpers/corpus/pdf.js';

async function textOf(pages: PdfParts['pages']): Promise<string> {
  const { article } = await parseArticle('guide.pdf', await pdf({ pages }));
  return article?.passages.map(({ text }) => text).join('\n') ?? '';
}

const prose: readonly Text[] = [1, 2, 3].map((n) => ({
  text: `Line ${n} of this text is as long as it can be between the two margins of a sheet, of course,`,
  y: 100 + 14 * n,
}));

describe('a PDF', () => {
  it('is read without what a browser prints around a page', async () => {
    const page = [
      { text: '11/27/26, 5:50 PM', y: 20, size: 8 },
      { text: 'Stables - The club', x: 300, y: 20, size: 8 },
      ...prose,
      { text: 'https://club.example/stables', y: 820, size: 8 },
      { text: '1/1', x: 540, y: 820, size: 8 },
    ];
    const texts = await textOf([page]);
    expect(texts).toContain('Line 3');
    expect(texts).not.toMatch(/club|5:50|1\/1/);
  });

  it('is read without a table of contents that has its numbers at the margin', async () => {
    const entries = Array.from({ length: 10 }, (_, n) => [
      {
        text: n % 5 === 0 ? `${n / 5 + 1}. Part of it` : `How to do thing ${n}`,
        size: n % 5 === 0 ? 14 : 10,
        y: 100 + 20 * n,
      },
      { text: String(2 + Math.floor(n / 2)), x: 500, y: 100 + 20 * n },
    ]).flat();
    const prices = Array.from({ length: 10 }, (_, n) => [
      { text: `A bag of oats, number ${n}`, y: 100 + 20 * n },
      { text: String(100 + 10 * n), x: 500, y: 100 + 20 * n },
    ]).flat();
    const pages = [[...entries, { text: 'Stables', y: 800 }, { text: '1', x: 120, y: 800 }], prices, prose];
    const texts = await textOf(pages);
    expect(texts).not.toMatch(/thing|Part of it/);
    expect(texts).toContain('number 9 | 190');
    expect(texts).toContain('Line 3');
  });
});
