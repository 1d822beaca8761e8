import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/corpus/parse-article.js';
import { articleOf, bytesOf, passagesIn } from '../../helpers/corpus/parsing.js';

const shared = process.env.FOOTNOTE_SHARED ?? resolve('../shared');

describe('the article that comes with Footnote', () => {
  it('is word for word the text it was taken from', async (context) => {
    const original = await readFile(join(shared, 'article/paris-declaration.txt'), 'utf8').catch(
      () => undefined,
    );
    if (original === undefined) return context.skip(`the original text is not at ${shared}`);
    const markdown = await readFile('corpus/paris-declaration.md', 'utf8');
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    const body = markdown.replace(/^---\ntitle: "(.*)"\nlanguage: en\n---/, '$1').replace(/^## /gm, '');
    expect(words(body)).toEqual(words(original));
    const plain = await articleOf(original, 'paris-declaration.txt');
    const formatted = await articleOf(markdown, 'paris-declaration.md');
    expect(plain.title).toBe(formatted.title);
    expect(plain.passages.map(({ lines, ...rest }) => rest)).toEqual(
      formatted.passages.map(({ lines, ...rest }) => rest),
    );
  });

  it('is read without a problem, as is everything in the corpus folder', async () => {
    for (const file of await readdir('corpus')) {
      const { article, problems } = await parseArticle(file, await readFile(join('corpus', file)));
      expect(article?.passages.length).toBeGreaterThan(0);
      expect(problems).toEqual([]);
    }
  });
});

describe('parseArticle', () => {
  it('keeps what the front matter says', async () => {
    const article = await articleOf(
      '---\ntitle: "A: b"\nurl: https://a.example/b?c=d\nsource: The Daily\nauthor: 7\npublished: 2026-01-06\nlanguage: PT-br\n---\ntexto',
    );
    expect(article).toMatchObject({
      title: 'A: b',
      url: 'https://a.example/b?c=d',
      source: 'The Daily',
      author: '7',
      published: '2026-01-06',
      language: 'pt-BR',
    });
  });

  it('leaves out what the front matter leaves out or leaves empty', async () => {
    const article = await articleOf('---\nurl:\nauthor: ""\n---\ntext');
    expect(Object.keys(article).sort()).toEqual(['file', 'hash', 'language', 'passages', 'slug', 'title']);
  });

  it('takes dashes that hold no front matter for a line across the page', async () => {
    expect((await passagesIn('---\n\nOne.\n\n---\n\nTwo.')).map(({ text, lines }) => [text, lines])).toEqual([
      ['One.', [3, 3]],
      ['Two.', [7, 7]],
    ]);
  });

  it('gives an article or an error for any bytes, and never throws', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 }).map(bytesOf);
    const anyMarkup = fc
      .string({ unit: fc.constantFrom(...'ab \n\n-#*_`[]()<>!|:&;^~\\"\'1.\t\r\u0000\uFEFF') })
      .map(bytesOf);
    const content = fc.oneof(fc.uint8Array({ maxLength: 200 }), anyText, anyMarkup);
    const prefix = fc.constantFrom('', '---\n', '---\ntitle: ', '\uFEFF# ');
    const file = fc.constantFrom('a.md', 'b.txt', 'sub/c.markdown');
    await fc.assert(
      fc.asyncProperty(file, prefix, content, async (name, before, after) => {
        const { article, problems } = await parseArticle(name, Buffer.concat([bytesOf(before), after]));
        expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(article ? 0 : 1);
        for (const { text, lines } of article?.passages ?? []) {
          expect(text.trim()).not.toBe('');
          const [from, to] = lines ?? [];
          expect(from).toBeLessThanOrEqual(to ?? 0);
          expect(from).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the language of an article without one in its front matter', () => {
  it.each([
    ['en', 'The mill stands by the river and has been empty for many years.'],
    ['de', 'Die Mühle steht am Fluss und ist seit vielen Jahren leer.'],
    ['es', 'El molino está junto al río y lleva muchos años vacío.'],
    ['fr', 'Le moulin se trouve au bord de la rivière et il est vide depuis longtemps.'],
    ['ru', 'Мельница стоит у реки и пустует уже много лет.'],
    ['th', 'โรงสีตั้งอยู่ริมแม่น้ำ'],
    ['zh', '磨坊位于河边。'],
    ['ja', '水車小屋は川のそばにある。'],
    ['ko', '방앗간은 강가에 있다.'],
    ['ar', 'تقع الطاحونة بجانب النهر.'],
    ['fa', 'آسیاب کنار رودخانه است و پدربزرگ گفت که چرخ آن می‌چرخد.'],
    ['el', 'Ο μύλος βρίσκεται δίπλα στο ποτάμι.'],
    ['he', 'הטחנה עומדת ליד הנהר.'],
    ['hi', 'चक्की नदी के किनारे है।'],
    ['en', 'Ok.'],
    ['en', '42'],
  ])('is %s for %j', async (language, text) => {
    expect((await articleOf(text)).language).toBe(language);
  });
});

describe('a heading without an end', () => {
  const long = 'words of it '.repeat(5000);

  it.each([
    ['a title', `# ${long}\n\nText.`],
    ['a section', `# The mill\n\n## ${long}\n\nText.`],
  ])('is cut, as every passage below has it: %s', async (_, text) => {
    const { title, passages } = await articleOf(text);
    const headings = [title, ...passages.flatMap(({ section }) => section)];
    expect(Math.max(...headings.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(headings.some((heading) => heading.endsWith('…'))).toBe(true);
    expect(passages.map((passage) => passage.text)).toEqual(['Text.']);
  });
});

describe('several headings of depth 1', () => {
  it.each([
    [
      'Where the settings are.\n\n# Index\n\nAll of them.\n\n# Descriptions\n\nOne by one.',
      'Boat settings',
      ['Index'],
    ],
    ['# Boats\n\nAll of them.\n\n# Oars\n\nOne by one.', 'Boats', []],
    ['[Home](home.md)\n\n# Boats\n\nAll of them.', 'Boats', []],
  ])('are chapters below a text: %j', async (text, title, section) => {
    const { title: found, passages } = await articleOf(text, 'boat-settings.md');
    expect(found).toBe(title);
    expect(passages.find((passage) => passage.text === 'All of them.')?.section ?? []).toEqual(section);
  });

  it('are tabs of Wiki.js without a name of their own', async () => {
    const { passages } = await articleOf(
      '# Boats\n\n## Sails\n\n### Tabset {.tabset}\n\n#### Linen\n\nHeavy.',
      'b.md',
    );
    expect(passages.map(({ section }) => section)).toEqual([['Sails', 'Linen']]);
  });
});

it.each([
  ['first-steps/en.md', 'First steps'],
  ['first-steps/pt-BR.md', 'First steps'],
  ['commands/vi.md', 'Vi'],
  ['en.md', 'En'],
])('%s without a heading is called %s', async (file, title) => {
  expect((await articleOf('Text.', file)).title).toBe(title);
});
