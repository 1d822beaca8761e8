import { describe, expect, it } from 'vitest';
import { withLink } from '../../../../src/corpus/folder/base-url.js';
import { articleOf } from '../../../helpers/corpus/parsing.js';
import { makeArticle } from '../../../helpers/factories.js';

const base = 'https://docs.example.org/guide';
const urlOf = (file: string, address?: string, baseUrl: string | undefined = base) =>
  withLink(makeArticle({ file, ...(address !== undefined && { address }) }), baseUrl).url;

describe('the address of an article of a site', () => {
  it.each([
    ['mills.md', 'https://docs.example.org/guide/mills'],
    ['old/First steps.mdx', 'https://docs.example.org/guide/old/First%20steps'],
    ['v1.2/notes.txt', 'https://docs.example.org/guide/v1.2/notes'],
    ['index.md', 'https://docs.example.org/guide/'],
    ['old/README.md', 'https://docs.example.org/guide/old/'],
    ['old/_index.md', 'https://docs.example.org/guide/old/'],
    ['old/index.html', 'https://docs.example.org/guide/old/'],
    ['old/mills.html', 'https://docs.example.org/guide/old/mills.html'],
    ['rules.pdf', 'https://docs.example.org/guide/rules.pdf'],
    ['what? #1.md', 'https://docs.example.org/guide/what%3F%20%231'],
  ])('is where its file stands: %s', (file, url) => {
    expect(urlOf(file)).toBe(url);
  });

  it.each([
    ['/stables/', 'https://docs.example.org/guide/stables/'],
    ['/guide/stables/', 'https://docs.example.org/guide/stables/'],
    ['stables', 'https://docs.example.org/guide/old/stables'],
    ['./stables', 'https://docs.example.org/guide/old/stables'],
    ['../stables', 'https://docs.example.org/guide/stables'],
    ['/', 'https://docs.example.org/guide/'],
  ])('is what its front matter says, below that of the site: %s', (address, url) => {
    expect(urlOf('old/mills.md', address)).toBe(url);
  });

  it('never leads out of the site', () => {
    expect(urlOf('mills.md', '../../../evil')).toBeUndefined();
    expect(urlOf('mills.md', '//evil.example/')).toBe('https://docs.example.org/guide/evil.example/');
  });

  it('is its own where it has one, and none where there is no site', () => {
    const own = makeArticle({ url: 'https://example.org/own' });
    expect(withLink(own, base)).toBe(own);
    expect(withLink(makeArticle({ address: '/stables/' }), undefined)).not.toHaveProperty('url');
  });
});

describe('the front matter', () => {
  it.each([
    ['url: https://example.org/a', { url: 'https://example.org/a' }],
    ['url: /stables/', { address: '/stables/' }],
    ['permalink: /stables.html', { address: '/stables.html' }],
    ['slug: stables', { address: 'stables' }],
    ['slug: stables\nurl: https://example.org/a', { url: 'https://example.org/a', address: 'stables' }],
  ])('may say the address: %s', async (front, expected) => {
    const article = await articleOf(`---\n${front}\n---\nText.`);
    const { url, address } = article;
    expect({ ...(url && { url }), ...(address && { address }) }).toEqual(expected);
    expect(article).not.toHaveProperty('permalink');
    expect(article.slug).toBe('doc');
  });
});
