import type { Article, Corpus } from '../article.js';
import { withLinksBetween } from './article-links.js';
import { documentKind } from './slug.js';

/**
 * An article with the address of its page on the site: what its front matter says, below the site's own
 * address, else by its place in the folder, as site generators do.
 *
 * @param baseUrl address of the site's folder, such as `https://docs.example.org/guide/`; without it nothing changes
 */
export function withLink(article: Article, baseUrl: string | undefined): Article {
  if (article.url !== undefined || baseUrl === undefined) return article;
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  const path =
    article.address === undefined ? pathOf(article.file) : addressBelow(article, article.address, base);
  const url = new URL(path, base);
  // An address with enough `..` in it leads elsewhere.
  return url.href.startsWith(base.href) ? { ...article, url: url.href } : article;
}

/** All articles of a reading with their addresses, and their links to each other. */
export function withLinks(corpus: Corpus, baseUrl: string | undefined): Corpus {
  return {
    ...corpus,
    articles: withLinksBetween(corpus.articles.map((article) => withLink(article, baseUrl))),
  };
}

/** `guides/first-steps.md` is at `guides/first-steps`, `guides/index.md` at `guides/`. */
function pathOf(file: string): string {
  const kind = documentKind(file);
  const bare = kind === undefined ? file.replace(/\.\w+$/, '') : file;
  const path = bare.replace(/(^|\/)(?:_?index|readme)(?:\.html?)?$/i, '$1');
  return path.split('/').map(encodeURIComponent).join('/');
}

/** With a slash in front it is below the site, as `permalink` has it; without, beside the file. */
function addressBelow({ file }: Article, address: string, base: URL): string {
  if (!address.startsWith('/')) return encodeURI(file.split('/').slice(0, -1).concat(address).join('/'));
  // Some repeat the site's own folder.
  const below = address.startsWith(base.pathname)
    ? address.slice(base.pathname.length)
    : address.replace(/^\/+/, '');
  return `./${below}`;
}
