import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { bytesOf } from '../../../helpers/corpus/parsing.js';

const read = (text: string, file = 'doc.md') => parseArticle(file, bytesOf(text));
const yaml = (source: string) => read(`---\n${source}\n---\n\nThe text.\n`);

describe('a value that cannot be used', () => {
  it.each([
    ['published: soon', 2, /"published".*2026-01-31/],
    ['published: 2026-02-30', 2, /"published".*2026-01-31/],
    ['author: A\n\nurl: javascript:alert(1)', 4, /"url".*https:\/\//],
    ['url: example.org', 2, /"url".*https:\/\//],
    ['language: english', 2, /"language".*pt-BR/],
    ['language: pt_BR', 2, /"language".*pt-BR/],
    ['title: [a, b]', 2, /"title".*quotes/],
  ])('is left out with a warning (%j)', async (source, line, reason) => {
    const { article, problems } = await yaml(source);
    expect(article?.passages.map(({ text }) => text)).toEqual(['The text.']);
    expect(problems).toEqual([
      { file: 'doc.md', line, severity: 'warning', reason: expect.stringMatching(reason) },
    ]);
  });
});

describe('values nested by the thousand', () => {
  // Readers of YAML call themselves for each: at the end of the stack the whole process can end.
  it.each([
    ['lists', `a: ${'['.repeat(7900)}${']'.repeat(7900)}`],
    ['maps', `a: ${'{a: '.repeat(3900)}`],
    ['lists in lines', `${'- '.repeat(7900)}x`],
    ['keys', `${'? '.repeat(7900)}x`],
  ])('are not read (%s), and what stands beside them is', async (_, nested) => {
    const { article, problems } = await yaml(`title: The title\n${nested}`);
    expect(article?.title).toBe('The title');
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/more than 50 values in each other/),
    ]);
  });

  it('are read as far as people write them', async () => {
    const { article, problems } = await yaml(`title: The title\nmenu: ${'['.repeat(40)}a${']'.repeat(40)}`);
    expect([article?.title, problems]).toEqual(['The title', []]);
  });
});

describe('ordinary keys of generators', () => {
  it.each([
    [
      'Docusaurus',
      'id: x\nsidebar_position: 3\nslug: /x\nhide_table_of_contents: true\nkeywords: [a, b]\ndraft: false',
    ],
    [
      'VitePress',
      'layout: doc\noutline: deep\naside: false\nprev: false\nnext:\n  text: More\n  link: /more',
    ],
    [
      'Hugo',
      'weight: 10\naliases: [/old]\nmenu:\n  main:\n    parent: x\nlastmod: 2026-01-01\nbookToc: true',
    ],
    [
      'Jekyll',
      'layout: post\npermalink: /x/\ncategories: a b\nnav_order: 2\nhas_children: true\npublished: false',
    ],
    ['MkDocs', 'template: home.html\nhide: [toc]\nicon: material/home\nstatus: new'],
    ['Obsidian', 'aliases: [a]\ntags: [b]\ncssclasses: wide\npublish: true\ncreated: 2026-01-01'],
    [
      'Astro',
      'sidebar:\n  order: 1\ntableOfContents: false\npubDate: 2026-01-01\neditUrl: false\nheroImage: ./a.png',
    ],
    ['Microsoft', 'ms.date: 01/01/2026\nms.topic: how-to\nmanager: ann'],
    ['a relative address', 'url: /mill/\ndate: yesterday\nlang: klingonese'],
  ])('%s: without a word', async (_, source) => {
    const { article, problems, unknownKeys } = await yaml(source);
    expect([article?.passages.length, problems, unknownKeys]).toEqual([1, [], undefined]);
  });

  it('mean what ours mean', async () => {
    const { article } = await yaml(
      'date: 2026-03-01 10:00:00 -0500\nlang: pt_BR\nauthors:\n  - name: Ann\n  - Bob\ndescription: Where the horses live\ncanonical_url: https://a.example/b',
    );
    expect(article).toMatchObject({
      published: '2026-03-01',
      language: 'pt-BR',
      author: 'Ann, Bob',
      description: 'Where the horses live',
      url: 'https://a.example/b',
    });
  });

  it('yield to ours, whichever stands first', async () => {
    const { article } = await yaml('date: 2020-01-01\nlang: de\npublished: 2026-01-06\nlanguage: fr');
    expect(article).toMatchObject({ published: '2026-01-06', language: 'fr' });
  });

  it('are told apart from words nobody knows', async () => {
    expect((await yaml('title: A\ncolour: red\n__proto__: 1')).unknownKeys).toEqual([
      { key: 'colour', line: 3 },
      { key: '__proto__', line: 4 },
    ]);
  });
});

describe('front matter that is broken', () => {
  it.each([
    ['tags: [horses,\nbarn]\ntitle: Stables', 'Stables'],
    ['title: Stables\naliases: [\n\t"/old"\n]', 'Stables'],
    ['title: Stables\ntitle: Riding', 'Stables'],
    ['title: Stables: an overview', 'Stables: an overview'],
    ['title: `pump` command', 'pump command'],
    ['title: @home', '@home'],
    ['title: "Stables\ndraft: true', 'Stables'],
    ["title: 'It's the mill'", "It's the mill"],
    ['title: [Guide] Pump', '[Guide] Pump'],
    ['title: "Stables" and barns', '"Stables" and barns'],
    ['title:\n  Deep\nsource: [a](b)', 'Deep'],
  ])('costs neither the text nor the title (%j)', async (source, title) => {
    const { article, problems } = await yaml(source);
    expect(article).toMatchObject({ title, passages: [{ text: 'The text.' }] });
    expect(problems).toMatchObject([{ severity: 'warning', reason: expect.stringMatching(/front matter/) }]);
  });

  it('that is never closed ends where the keys end', async () => {
    const { article, problems } = await read('---\ntitle: Mill\ntags:\n  - a\n\nThe text.\n');
    expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.', lines: [6, 6] }] });
    expect(problems).toMatchObject([
      { line: 1, severity: 'warning', reason: expect.stringMatching(/isn.t closed.*---/) },
    ]);
  });

  it('that is endless is read line by line', async () => {
    const { article, problems } = await yaml(`title: Mill\ntags:\n${'- a\n'.repeat(20_000)}`);
    expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.' }] });
    expect(problems).toMatchObject([
      { severity: 'warning', reason: expect.stringMatching(/64,000 characters/) },
    ]);
  });

  it('that has no keys is text', async () => {
    const { article, problems } = await read('---\nJust words, and then\nmore of them.\n---\n\nThe text.\n');
    expect(article?.passages.map(({ text }) => text)).toEqual([
      'Just words, and then more of them.',
      'The text.',
    ]);
    expect(problems).toEqual([]);
  });

  it.each(['a: [[[[', 'x: "', 'colour: [red,\n  blue', 'a: b: c\n- d'])(
    'and has no key that anybody knows is told, and no text (%j)',
    async (source) => {
      const { article, problems } = await read(`---\n${source}\n---\n\n# Mill\n\nThe text.\n`);
      expect(article).toMatchObject({ title: 'Mill', passages: [{ text: 'The text.' }] });
      expect(problems).toMatchObject([
        { severity: 'warning', reason: expect.stringMatching(/broken front/) },
      ]);
    },
  );

  it('may be text, and then that is told', async () => {
    const { problems } = await read('---\nMind: the step, and: the door.\n\n- Come in.\n---\n\nThe text.\n');
    expect(problems).toMatchObject([
      { line: 2, severity: 'warning', reason: expect.stringMatching(/as text/) },
    ]);
  });

  it.each([
    'title:Stables\ntags: [x]',
    ' title: Stables\n date: 2026-01-01',
    '{title: Stables, tags: [a]}',
    '{title: Stables',
    'title = Stables',
    'Title: Stables\nTags: x',
    '- title: Stables\n- date: x',
    'title: >\nStables',
    'title: "Stables {#stables}"',
  ])('in an odd form is one, with its title (%j)', async (source) => {
    const { article } = await yaml(source);
    expect(article).toMatchObject({ title: 'Stables', passages: [{ text: 'The text.' }] });
  });

  it.each(['#rules', '!help', '&more', '%home'])(
    'keeps a title that begins with a sign of YAML (%s)',
    async (title) => {
      expect((await yaml(`title: ${title}`)).article?.title).toBe(title);
    },
  );

  it('that only looks like one is text', async () => {
    const { article } = await read('---\nMind: the step, and: the door.\n\n- Come in.\n---\n\nThe text.\n');
    expect(article?.passages.map(({ text }) => text).join('\n')).toContain('Mind: the step');
  });
});
