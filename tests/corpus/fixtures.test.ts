import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { sectionedTexts } from './parsing.js';

const bytesOf = (name: string) => readFileSync(`tests/corpus/fixtures/${name}`);

/** As real programs write them; what they are made of is made up. */
async function fixture(name: string) {
  const { article, problems } = await parseArticle(name, bytesOf(name));
  expect(problems).toEqual([]);
  if (!article) throw new Error('no article');
  return article;
}

it('reads a Word file that Pandoc has written', async () => {
  const { title, author } = await fixture('handbook.docx');
  expect({ title, author }).toEqual({ title: 'The Stable Handbook', author: 'Ann Miller' });
  expect(await sectionedTexts('handbook.docx', bytesOf('handbook.docx'))).toEqual([
    ['Ann Miller'],
    ['Feeding', 'The horses are fed at seven. See the table below.'],
    ['Feeding', '- Hay\n  - Old hay\n  - New hay\n- Oats'],
    ['Feeding', '1. Open the gate.\n2. Close it.'],
    ['Feeding', 'Horse | Food\nBella | Oats\nMax | Hay'],
    ['Feeding', 'Code', 'let a = 1;\n  run();'],
    ['Feeding', 'Code', 'A quotation of the smith.'],
    ['Riding', 'A rider must wear a helmet.'],
    ['Riding', 'Not on Sundays.'],
  ]);
});

it('reads a PDF of two columns that groff has set', async () => {
  const { title, passages } = await fixture('two-columns.pdf');
  expect(title).toBe('On the Feeding of Horses');
  const text = passages.map((passage) => passage.text).join(' ');
  const rules = [...text.matchAll(/says rule (\d+)\./g)].map(([, number]) => Number(number));
  expect(rules).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  expect(text).not.toMatch(/[a-z]-\s|-\d-/);
  expect(text.match(/internationalization/g)).toHaveLength(6);
  expect(text.match(/well-known rider/g)).toHaveLength(6);
  expect([...new Set(passages.map(({ section }) => section.join(' > ')))]).toEqual([
    '',
    '1. Introduction',
    '1. Introduction > 1.1. Oats and hay',
  ]);
  expect(passages.map(({ page }) => page).at(-1)).toBeGreaterThan(0);
});
