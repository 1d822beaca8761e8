import { describe, expect, it } from 'vitest';
import { articleOf, blocksIn, textsOf } from '../../../helpers/corpus/parsing.js';
import { paragraphs, sentence, sitePage } from './pages.js';

const textsIn = async (html: string) => (await blocksIn('page.html', html)).map(({ text }) => text);
const pageOf = (html: string) => articleOf(html, 'page.html');

describe('the article in a page', () => {
  it('is told from menus, notices, asides, comments and footers', async () => {
    const page = sitePage(`<div class="post"><h1>The meeting</h1>${paragraphs(1, 8)}</div>`);
    expect(await textsIn(page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(sentence));
  });

  it('is all of the main part where a reader view would lose most of it', async () => {
    const keys = Array.from(
      { length: 30 },
      (_, n) => `<div class="comment-like"><b>key${n}</b><br>Sets it to ${n}.</div>`,
    );
    const page = sitePage(`<main><h1>Keys</h1>${keys.join('')}<p>${sentence(1)}</p></main>`);
    const texts = await textsIn(page);
    expect(texts).toHaveLength(31);
    expect(texts.join(' ')).not.toMatch(/cookies|Most read|Copyright|First!/);
  });

  it('is all of a page that has nothing around its text, short as it may be', async () => {
    const page =
      '<title>Rules</title><h1>Rules</h1><p>Be kind.</p><ul><li>No ads.</li></ul><div id="footer"><p>Ask us.</p></div>';
    expect(await textsIn(page)).toEqual(['Be kind.', '- No ads.', 'Ask us.']);
  });

  it('is told from the name of the site above it', async () => {
    const page =
      '<body><header>The cookbook</header><article><header><p>By Jo.</p></header><p>Chop it.</p></article></body>';
    expect(await textsIn(page)).toEqual(['By Jo.', 'Chop it.']);
  });

  it('takes no longer for more paragraphs than it has to', async () => {
    const page = `<title>All</title>${paragraphs(1, 20_000)}`;
    expect(await textsIn(page)).toHaveLength(20_000);
  });
});

describe('what a page says about itself', () => {
  const post = (heading: string) => `<article>${heading}${paragraphs(1, 8)}</article>`;

  it('is read from its elements for social media and search engines', async () => {
    const head = `<title>The meeting | The Gazette</title><meta property="og:site_name" content="The Gazette">
      <meta name="author" content="By Ann Miller"><meta property="article:published_time" content="2026-01-06T23:30:00-05:00">
      <link rel="canonical" href="https://gazette.example/meeting">`;
    expect(await pageOf(sitePage(post('<h1>The meeting</h1>'), head))).toMatchObject({
      title: 'The meeting',
      source: 'The Gazette',
      author: 'Ann Miller',
      published: '2026-01-06',
      language: 'en',
      url: 'https://gazette.example/meeting',
    });
  });

  it('is read from JSON-LD', async () => {
    const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'The meeting' };
    const more = {
      author: { name: 'Ann Miller' },
      publisher: { name: 'Gazette' },
      datePublished: '2026-01-06',
    };
    const head = `<title>x</title><script type="application/ld+json">${JSON.stringify({ ...data, ...more })}</script>`;
    expect(await pageOf(sitePage(post(''), head))).toMatchObject({
      title: 'The meeting',
      source: 'Gazette',
      author: 'Ann Miller',
      published: '2026-01-06',
    });
  });

  it.each([
    ['its heading', '<title>The meeting - Gazette</title>', '<h1>The meeting</h1>', 'The meeting'],
    [
      'a heading that other headings follow',
      '<title>Riding — Club</title>',
      '<h1>Riding<a href="#r">¶</a></h1>',
      'Riding',
    ],
    [
      'its title, where no heading is like it',
      '<title>The meeting</title>',
      '<h3>Part one</h3>',
      'The meeting',
    ],
    [
      'never the name of the site',
      '<title>The meeting</title><meta property="og:site_name" content="Gazette">',
      '<h1>Gazette</h1>',
      'The meeting',
    ],
  ])('has a title: %s', async (_, head, heading, title) => {
    expect((await pageOf(sitePage(post(heading), head))).title).toBe(title);
  });

  it('has the language it is written in, not that of its template', async () => {
    const japanese = '<html lang="en"><p>馬の朝ごはんは七時です。毎日、夜は六時です。</p></html>';
    expect((await pageOf(japanese)).language).toBe('ja');
    expect((await pageOf('<html lang="pt_BR"><p>O cavalo come às sete.</p></html>')).language).toBe('pt-BR');
    expect(
      (await pageOf('<html lang="ja"><p>The horse is fed at seven in the morning, every day.</p></html>'))
        .language,
    ).toBe('en');
  });

  it('has no address that is not whole, and no date that is none', async () => {
    const head =
      '<link rel="canonical" href="/meeting"><meta name="date" content="yesterday"><title>M</title>';
    const article = await pageOf(sitePage(post(''), head));
    expect(article).not.toHaveProperty('url');
    expect(article).not.toHaveProperty('published');
  });
});

describe('the button of an accordion', () => {
  it('is the question that its text answers; others are not read', async () => {
    const page = `<main><h1>FAQ</h1>
      <div class="accordion"><button>Do you deliver?</button><div>Yes, on Mondays.</div></div>
      <h2 class="accordion-header"><button class="accordion-button">Is it fresh?</button></h2><p>Always.</p>
      <button>Subscribe</button><p>The bakery is in the old mill.</p></main>`;
    expect(await textsOf(page, 'faq.html')).toEqual([
      'Do you deliver?\n\nYes, on Mondays.',
      'Always.\n\nThe bakery is in the old mill.',
    ]);
  });

  it('is left out as what readers say is', async () => {
    const page =
      '<main><h1>Mill</h1><p>The mill is old.</p><div class="comments"><p>Nice!</p></div><div class="share">Share on X</div></main>';
    expect(await textsOf(page, 'mill.html')).toEqual(['The mill is old.']);
  });
});
