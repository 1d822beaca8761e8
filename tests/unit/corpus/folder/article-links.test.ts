import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/corpus/article.js';
import { withLinks } from '../../../../src/corpus/folder/base-url.js';
import { parseArticle } from '../../../../src/corpus/parse-article.js';

const base = 'https://docs.example.org/';

async function read(file: string, text: string): Promise<Article> {
  const { article } = await parseArticle(file, Buffer.from(text));
  if (!article) throw new Error(`${file} is no article`);
  return article;
}

/** Addresses of the links of the first file, as they are followed. */
async function followed(
  files: Readonly<Record<string, string>>,
  baseUrl?: string,
): Promise<readonly string[]> {
  const articles = await Promise.all(Object.entries(files).map(([file, text]) => read(file, text)));
  const [first] = withLinks({ articles, problems: [] }, baseUrl).articles;
  return (first?.passages ?? []).flatMap(({ spans = [] }) =>
    spans.flatMap((span) => (span.kind === 'link' ? [span.url] : [])),
  );
}

describe('a link to another file', () => {
  const other = 'The other page says more about it.';

  it.each([
    ['./other.md', 'https://docs.example.org/guides/other'],
    ['other.md#part', 'https://docs.example.org/guides/other#part'],
    ['../start.md?plain=1#x', 'https://docs.example.org/start#x'],
    ['/guides/other.md', 'https://docs.example.org/guides/other'],
    ['with%20space.md', 'https://docs.example.org/guides/with%20space'],
  ])('leads to the page of its article (%s)', async (url, expected) => {
    const files = { 'guides/other.md': other, 'guides/with space.md': other, 'start.md': other };
    expect(await followed({ 'guides/first.md': `See [the other](${url}).`, ...files }, base)).toEqual([
      expected,
    ]);
  });

  it('leads to the address in its front matter', async () => {
    const paged = `---\nurl: https://example.org/page\n---\n${other}`;
    const text = 'See [the other](other.md#part).';
    expect(await followed({ 'first.md': text, 'other.md': paged })).toEqual([
      'https://example.org/page#part',
    ]);
  });

  it('that is not there, or has no page, leads nowhere: its words stay', async () => {
    expect(await followed({ 'first.md': 'See [a](./other.md).', 'other.md': other })).toEqual([]);
    expect(await followed({ 'first.md': 'See [a](./gone.md).' }, base)).toEqual([]);
  });

  it('stays where the pages are the files themselves', async () => {
    const front = '---\nurl: https://github.com/mill/docs/blob/main/first.md\n---\n';
    expect(await followed({ 'first.md': `${front}See [a](./gone.md).` })).toEqual(['./gone.md']);
  });

  it.each([
    // As an address below the page, of a generator whose pages are files.
    ['guides/first.md', 'second', 'https://docs.example.org/guides/second'],
    ['guides/first.md', '../start.html#x', 'https://docs.example.org/start#x'],
    // Of one whose pages are folders, so that what stands beside is one further up.
    ['guides/first.md', '../second/', 'https://docs.example.org/guides/second'],
    ['guides/first.md', '../../start/', 'https://docs.example.org/start'],
    ['guides/index.md', 'second/', 'https://docs.example.org/guides/second'],
    ['guides/first.md', './', 'https://docs.example.org/guides/'],
    ['guides/first.md', '/guides/second/', 'https://docs.example.org/guides/second'],
    // To the address that its front matter says.
    ['guides/first.md', '/moved', 'https://docs.example.org/moved/'],
    ['guides/first.md', 'third.md', 'https://docs.example.org/moved/'],
  ])('is found whatever generator it was written for (in %s: %s)', async (file, url, expected) => {
    const others = {
      'guides/second.md': other,
      'guides/index.md': other,
      'start.md': other,
      'guides/third.md': `---\npermalink: /moved/\n---\n${other}`,
    };
    const files = { [file]: `See [the other](${url}).`, ...others, [file]: `See [the other](${url}).` };
    expect(await followed(files, base)).toEqual([expected]);
  });

  it('does not touch other addresses', async () => {
    const links =
      'https://a.example/x.md, //b.example/y.md, #part, mailto:mill@example.org, ../pictures/'.split(', ');
    const text = links.map((url) => `[word](${url})`).join(' and ');
    expect(await followed({ 'first.md': text }, base)).toEqual(links);
  });
});
