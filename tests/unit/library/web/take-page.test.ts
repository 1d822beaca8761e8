import { describe, expect, it } from 'vitest';
import { readDocumentHere } from '../../../../src/corpus/document/read-document.js';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import type { Fetched } from '../../../../src/library/web/guarded-fetch.js';
import { type FetchedPage, readPage, type TakenPage } from '../../../../src/library/web/read-page.js';
import { takePage } from '../../../../src/library/web/take-page.js';
import { growthOf, mostForDouble } from '../../../helpers/growth.js';
import { paragraphs, sitePage } from '../../corpus/html/pages.js';

const address = 'https://www.gazette.example/news/meeting?id=3#top';

const readHere = (page: FetchedPage) => readPage(page, readDocumentHere);

/** What a server gives for any address. */
function served(content: string | Buffer, fields: Partial<Extract<Fetched, { kind: 'fetched' }>> = {}) {
  const bytes = Buffer.from(content);
  const fetch = async (url: string): Promise<Fetched> => ({
    kind: 'fetched',
    bytes,
    url: new URL(url),
    type: 'text/html',
    ...fields,
  });
  return { fetch, read: readHere };
}

async function take(
  content: string | Buffer,
  fields?: Partial<Extract<Fetched, { kind: 'fetched' }>>,
): Promise<TakenPage> {
  const taken = await takePage(address, served(content, fields));
  if (taken.kind === 'refused') throw new Error(taken.reason);
  return taken.page;
}

const head = `<title>The meeting | Gazette</title><meta name="author" content="Ann Miller">
  <meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2026-01-06T10:00:00Z">`;
const article = `<article><h1>The meeting: what * was said</h1>${paragraphs(1, 4)}
  <h2>After it</h2>${paragraphs(5, 8)}<ul><li>One_more</li><li>Two</li></ul></article>`;

describe('a page that is taken', () => {
  it('is an article whose citation opens the page', async () => {
    const page = await take(sitePage(article, head));
    expect(page).toMatchObject({
      file: 'the-meeting-what-was-said.md',
      title: 'The meeting: what * was said',
      url: 'https://www.gazette.example/news/meeting?id=3',
      source: 'The Gazette',
      author: 'Ann Miller',
      published: '2026-01-06',
      paragraphs: 9,
    });
    const { article: saved, problems } = await parseArticle(page.file, Buffer.from(page.content));
    expect(problems).toEqual([]);
    const { title, url, source, author, published } = page;
    expect(saved).toMatchObject({ title, url, source, author, published, language: 'en' });
  });

  it('has the paragraphs of the page', async () => {
    const html = sitePage(article, head);
    const page = await take(html);
    const saved = await parseArticle('a.md', Buffer.from(page.content));
    const there = await parseArticle('a.html', Buffer.from(html));
    const textsOf = (parsed: typeof saved) =>
      parsed.article?.passages.map(({ section, text }) => [section, text]);
    expect(textsOf(saved)).toEqual(textsOf(there));
    const last = saved.article?.passages.at(-1);
    expect(last?.lastParagraph ?? last?.paragraph).toBe(page.paragraphs);
    expect(saved.article?.passages[0]?.text.startsWith(page.beginning)).toBe(true);
  });

  it('is called by the name of its site, and links where it was found, when it says no more', async () => {
    const page = await take(`<p>Only a line.</p>`);
    expect(page).toMatchObject({
      title: 'www.gazette.example',
      source: 'gazette.example',
      file: 'www-gazette-example.md',
    });
  });

  it('links to the address that the page gives itself, on its own site only', async () => {
    const canonical = (href: string) => take(`<link rel="canonical" href="${href}"><p>A line.</p>`);
    expect((await canonical('https://www.gazette.example/meeting')).url).toBe(
      'https://www.gazette.example/meeting',
    );
    expect((await canonical('https://evil.example/')).url).toBe(
      'https://www.gazette.example/news/meeting?id=3',
    );
  });

  it('has links that lead to the same places from anywhere', async () => {
    const linksOf = async (markup: string, type = 'text/html') =>
      Array.from((await take(markup, { type })).content.matchAll(/\]\(([^)]*)\)/g), ([, url]) => url);
    const inHtml =
      '<p>One <a href="../town">a</a>, <a href="?id=4">b</a> and <a href="//x.example/y">c</a>.</p>';
    expect(await linksOf(inHtml)).toEqual([
      'https://www.gazette.example/town',
      'https://www.gazette.example/news/meeting?id=4',
      'https://x.example/y',
    ]);
    expect(await linksOf(`<base href="/archive/"><p>See <a href="1841.html">the year</a>.</p>`)).toEqual([
      'https://www.gazette.example/archive/1841.html',
    ]);
    expect(
      await linksOf('See [the year](1841.md#mill) or [me](mailto:a@b.example).', 'text/markdown'),
    ).toEqual(['https://www.gazette.example/news/1841.md#mill', 'mailto:a@b.example']);
    expect(await linksOf('<p>Never <a href="java&#10;script:alert(1)">this</a> one.</p>')).toEqual([]);
  });

  it('is read in the encoding that its server names', async () => {
    const latin = Buffer.from('<meta charset="utf-8"><title>Caf\xe9</title><p>Um f\xfcnf.', 'latin1');
    expect(await take(latin, { encoding: 'windows-1252' })).toMatchObject({
      title: 'Café',
      beginning: 'Um fünf.',
    });
  });

  it('may be Markdown or plain text', async () => {
    const markdown = '# The mill\n\nIt *grinds*.\n\n- a\n- b\n';
    expect(await take(markdown, { type: 'text/markdown' })).toMatchObject({
      title: 'The mill',
      beginning: 'It grinds.',
      paragraphs: 2,
    });
    const url = new URL('https://raw.example/mill.md');
    expect(await take(markdown, { type: 'text/plain', url })).toMatchObject({
      title: 'The mill',
      paragraphs: 2,
    });
    expect(await take('The mill\n\nIt *grinds*.\n\nIt stops.\n', { type: 'text/plain' })).toMatchObject({
      beginning: 'It *grinds*.',
    });
  });

  it('may be the source of a page, with front matter', async () => {
    const source =
      '---\ntitle: The mill\nauthor: Ann\ndate: 2026-01-05\nlang: en\n---\nimport X from "./x";\n\n## Now\n\nIt grinds.\n';
    const url = new URL('https://raw.example/old%20mill.mdx');
    expect(await take(source, { type: 'text/plain', url })).toMatchObject({
      title: 'The mill',
      author: 'Ann',
      published: '2026-01-05',
      language: 'en',
      beginning: 'It grinds.',
      paragraphs: 1,
    });
    const untitled = await take('## Now\n\nIt grinds.\n', { type: 'text/plain', url });
    expect(untitled).toMatchObject({ title: 'Old mill', file: 'old-mill.md' });
  });

  it('is Markdown, whatever its name, if it begins with a heading', async () => {
    const url = new URL('https://paste.example/raw/a7b');
    expect(await take('# The mill\n\nIt *grinds*.\n', { type: 'text/plain', url })).toMatchObject({
      title: 'The mill',
      beginning: 'It grinds.',
    });
  });

  it('is refused for the reason it was not fetched for, and when it has no text', async () => {
    const refusing = async (): Promise<Fetched> => ({ kind: 'refused', reason: 'private' });
    expect(await takePage(address, { fetch: refusing, read: readHere })).toEqual({
      kind: 'refused',
      reason: 'private',
    });
    expect(await takePage(address, served('<h1>Only a heading</h1>'))).toEqual({
      kind: 'refused',
      reason: 'no-article',
    });
  });
});

describe('a page of twice the length', () => {
  const type = 'text/html';
  it.each([
    ['tags that name the base of its links', type, '<base '],
    ['bases of its links', type, '<base href=x>'],
    ['tables', type, '<table><tr><td>a<td>b</table>'],
    ['links', type, '<p><a href="/x">some words</a> '],
    ['items', 'text/markdown', '- a\n'],
    ['items in items', 'text/markdown', '- a\n  - b\n'],
    ['spans', 'text/markdown', '`a` [b](/c) '],
    ['rows', 'text/markdown', '|a|b|\n|-|-|\n'],
  ])('takes twice the time: %s', { timeout: 120_000 }, async (_, kind, atom) => {
    const page = (length: number): FetchedPage => ({
      bytes: Buffer.from(`<p>A sentence of it.</p>\n\n${atom.repeat(length / atom.length)}`),
      ...{ url: address, type: kind },
    });
    expect(await growthOf(page, 32 * 1024, readHere, 256 * 1024)).toBeLessThanOrEqual(mostForDouble);
  });
});
