import { describe, expect, it } from 'vitest';
import { articleOf, passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

describe('inline markup', () => {
  it.each([
    ['**bold**, *slanted*, ~~struck~~ and `code`', 'bold, slanted, struck and code'],
    ['[text](https://a.example "title") and <https://b.example>', 'text and https://b.example'],
    ['[text][ref] and [ref]\n\n[ref]: https://a.example', 'text and ref'],
    ['before ![a red barn](barn.png) after', 'before a red barn after'],
    ['a &amp; b &copy; c', 'a & b © c'],
    ['5 \\* 3 and snake_case_name', '5 * 3 and snake_case_name'],
    ['a <b>bold</b> word <!-- unseen --> here', 'a bold word here'],
    ['said[^1] so\n\n***\n\n[^1]: In a letter.', 'said so'],
    ['wrapped\nline,  spaced', 'wrapped line, spaced'],
    ['one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'],
    ['中文第一行\n第二行', '中文第一行第二行'],
    ["it's “quoted” — as is…", "it's “quoted” — as is…"],
  ])('%j is quoted as %j', async (markdown, text) => {
    expect((await textsOf(markdown))[0]).toBe(text);
  });
});

describe('blocks', () => {
  it('numbers and indents list items as they are shown', async () => {
    const markdown = '3. three\n3. four\n   - inner\n\n     more\n\n***\n\n* [x] done\n';
    expect(await textsOf(markdown)).toEqual(['3. three\n4. four\n  - inner\n    more', '- ☑ done']);
  });

  it('takes a table row by row', async () => {
    const markdown = '| City | People |\n|------|-------:|\n| Bern | 134 *thousand* |\n| Ulm  |        |\n';
    expect(await textsOf(markdown)).toEqual(['City | People\nBern | 134 thousand\nUlm |']);
  });

  it('takes code whole and as it is written', async () => {
    const markdown = '```js\n  if (a) {\n\n    *b*();\n  }\n```\n\n***\n\n    indented\n';
    expect(await textsOf(markdown)).toEqual(['  if (a) {\n\n    *b*();\n  }', 'indented']);
  });

  it('looks through quotes and footnotes', async () => {
    const markdown = '> one\n> more\n>\n> two\n\nthree[^n]\n\n[^n]: four\n\n    five\n';
    expect(await textsOf(markdown)).toEqual(['one more\n\ntwo\n\nthree\n\nfour\n\nfive']);
  });

  it('keeps the words of HTML and drops its tags, comments and scripts', async () => {
    const markdown =
      '<!-- no -->\n\n<div><p>One &amp; <b>two</b></p>\n<p>three</p></div>\n\n<script>\nno()\n</script>\n';
    expect(await textsOf(markdown)).toEqual(['One & two\n\nthree']);
  });

  it('cites the lines of each', async () => {
    const markdown =
      '# T\n\nOne\ntwo.\n***\nList:\n\n- a\n- b\n***\n```\ncode\n```\n***\n| a |\n|---|\n| b |\n';
    expect((await passagesIn(markdown)).map(({ lines }) => lines)).toEqual([
      [3, 4],
      [6, 9],
      [12, 12],
      [15, 17],
    ]);
  });
});

describe('title and sections', () => {
  const sectionsOf = async (text: string) => (await passagesIn(text)).map(({ section }) => section);

  it('takes the title from the front matter, the first h1 or the file name', async () => {
    expect((await articleOf('---\ntitle: Given\n---\n# Other\n\ntext')).title).toBe('Given');
    expect((await articleOf('## Before\n\ntext\n\n# The *one*\n\ntext')).title).toBe('The one');
    expect((await articleOf('text', 'guides/first-steps_here.md')).title).toBe('First steps here');
    expect((await articleOf('text\n\n## Part\n\ntext', 'The old mill.md')).title).toBe('The old mill');
    expect((await articleOf('## Part\n\ntext', 'old-mill/index.md')).title).toBe('Old mill');
    expect((await articleOf('## Part\n\ntext', 'README.md')).title).toBe('Part');
    expect((await articleOf('text', '02-wheel.md')).title).toBe('Wheel');
  });

  it.each([
    [
      '## Using Threads\n\ntext\n\n### Joining\n\nmore',
      'ch16-01-threads.md',
      'Using Threads',
      [[], ['Joining']],
    ],
    [
      '## Hallo Welt\n\ntext\n\n### Ein Projekt\n\nmore',
      'ch01-02-hello-world.md',
      'Hallo Welt',
      [[], ['Ein Projekt']],
    ],
    ['### Bag of Devouring\n\ntext', 'Bag of Devouring.md', 'Bag of Devouring', [[]]],
    ['# 2.0.0\n\ntext\n\n# 1.9.0\n\nmore', 'CHANGES.md', 'CHANGES', [['2.0.0'], ['1.9.0']]],
    ['## Alias\n\ntext', 'Vault.md', 'Vault', [['Alias']]],
    ['## Box\n\ntext\n\n## Hay\n\nmore', 'Box seven.md', 'Box seven', [['Box'], ['Hay']]],
    [
      '## Text\n\na\n\n## Headings\n\nb\n\n# A heading\n\nc',
      'Syntax.md',
      'Syntax',
      [['Text'], ['Headings'], ['A heading']],
    ],
  ])('takes %j in %s for %s', async (text, file, title, sections) => {
    const article = await articleOf(text, file);
    expect(article.title).toBe(title);
    expect(article.passages.map(({ section }) => section)).toEqual(sections);
  });

  it('does not repeat the name of the file as a section', async () => {
    const { title, passages } = await articleOf('## Old mill\n\na\n\n## Wheel\n\nb', 'old-mill.md');
    expect([title, ...passages.map(({ section }) => section)]).toEqual(['Old mill', [], ['Wheel']]);
  });

  it('nests sections by the depth of their headings', async () => {
    const markdown = '# T\n\na\n\n## One\n\nb\n\n#### Deep\n\nc\n\n### Less\n\nd\n\n## Two\n\ne';
    expect(await sectionsOf(markdown)).toEqual([[], ['One'], ['One', 'Deep'], ['One', 'Less'], ['Two']]);
  });

  it('does not take the heading that gives or repeats the title for a section', async () => {
    expect(await sectionsOf('---\ntitle: My  guide\n---\nIt begins.\n\n# my guide\n\ntext')).toEqual([
      [],
      [],
    ]);
    expect(await sectionsOf('---\ntitle: Given\n---\n# Other\n\ntext')).toEqual([[]]);
    expect(await sectionsOf('---\ntitle: Given\n---\n# One\n\na\n\n# Two\n\nb')).toEqual([['One'], ['Two']]);
    expect(await sectionsOf('# One\n\na\n\n# Two\n\nb')).toEqual([[], ['Two']]);
  });

  it('takes a heading inside a quote or a list for text', async () => {
    expect(await textsOf('> # Quoted\n>\n> text\n\n- # Item')).toEqual(['Quoted\n\ntext\n\n- Item']);
  });
});
