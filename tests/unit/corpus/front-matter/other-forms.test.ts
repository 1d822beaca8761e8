import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { bytesOf } from '../../../helpers/corpus/parsing.js';

const read = (text: string, file = 'doc.md') => parseArticle(file, bytesOf(text));
const yaml = (source: string) => read(`---\n${source}\n---\n\nThe text.\n`);

describe('other forms of front matter', () => {
  it('TOML between +++', async () => {
    const { article, problems } = await read(
      '+++\ntitle = "Stables"\ndate = 2026-03-01\nauthors = ["Ann", "Bob"]\n\n[extra]\ntoc = true\n+++\n\n# Feeding\n\nOats.\n',
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ title: 'Stables', published: '2026-03-01', author: 'Ann, Bob' });
    expect(article?.passages).toMatchObject([{ text: 'Oats.', lines: [12, 12] }]);
  });

  it('TOML that is broken', async () => {
    const { article, problems } = await read('+++\ntitle = "Mill"\ndate = soon\n+++\n\nThe text.\n');
    expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.' }] });
    expect(problems).toMatchObject([{ line: 3, severity: 'warning' }]);
  });

  it.each([
    ['named in the first line', '---toml\ntitle = "Mill"\n---\n', 5],
    ['JSON named so', '---json\n{"title": "Mill"}\n---\n', 5],
    ['JSON between semicolons', ';;;\n{"title": "Mill"}\n;;;\n', 5],
    ['longer dashes', '-----\ntitle: Mill\n-----\n', 5],
    ['Hexo', 'title: Mill\ndate: 2026-01-01 10:00:00\ntags: [a]\n---\n', 6],
    ['Hexo with JSON', '"title": "Mill",\n"date": "2026-01-01"\n;;;\n', 5],
    ['Pelican', 'Title: Mill\nDate: 2026-01-01 10:20\nCategory: Zoo\n', 5],
    ['MkDocs', 'title: Mill\nsummary: What: it is\nauthors: Ann\n    Bob\n', 6],
    ['Pandoc', '% Mill\n% Ann\n% 2026-01-01\n', 5],
  ])('%s', async (_, front, line) => {
    const { article, problems } = await read(`${front}\nThe text.\n`);
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.', lines: [line, line] }] });
  });

  it.each([
    ['a title and a line', 'Title: Mill\n\nThe text.', 'Title: Mill'],
    ['names and values', 'Date: 5 May\nLocation: Hall\n\nThe text.', 'Date: 5 May'],
    ['a line across the page', '-----\nNote: wet\n-----\n\nThe text.', 'Note: wet'],
    ['an underlined day', 'Date: 5 May\n---\n\nThe text.', 'Date: 5 May'],
    ['a percentage', '% of people\nlike it.', '% of people'],
  ])('and not %s, which is text', async (_, text, kept) => {
    const { article } = await read(text);
    const words = article?.passages.flatMap((passage) => [...passage.section, passage.text]).join('\n');
    expect(words).toContain(kept);
  });

  it('JSON at the top', async () => {
    const { article } = await read('{\n  "title": "Mill",\n  "draft": false\n}\n\nThe text.\n');
    expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.', lines: [6, 6] }] });
  });

  it.each(['\n', '<!-- Licence: CC0 -->\n', '<!--\nLicence\n-->\n\n'])('YAML below %j', async (above) => {
    const { article } = await read(`${above}---\ntitle: Mill\n---\n\nThe text.\n`);
    expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.' }] });
  });

  it.each([
    ['title: Update #2 for riders', 'Update #2 for riders'],
    ['title: Update # a remark', 'Update'],
    ['title: *start*', 'start'],
    ['title: The **big** mare', 'The big mare'],
    ['title: - Mares', 'Mares'],
    ['title: Files *.md and *.txt', 'Files *.md and *.txt'],
    ['title: "{{ page.name }}"', 'Doc'],
    ['title: "Update #2"', 'Update #2'],
  ])('signs of YAML in a title (%j)', async (source, title) => {
    expect((await yaml(source)).article?.title).toBe(title);
  });

  it('a page without a text of its own is what its description says', async () => {
    const { article } = await read(
      "---\ntitle: API\ndescription: Everything about the API.\n---\n\n<Cards path='api' />\n",
      'api.mdx',
    );
    expect(article?.passages).toMatchObject([{ text: 'Everything about the API.', lines: [3, 3] }]);
  });
});
