import type { Article, Corpus } from '../article.js';
import { withLinksBetween } from './article-links.js';
import { withPictures } from './pictures.js';
import { documentKind, isMdx } from './slug.js';

/**
 * An article with the address of its page on the site: what its front matter says, below the site's own
 * address, else by its place in the folder, as site generators do.
 *
 * @param baseUrl address of the site's folder, such as `https://docs.example.org/guide/`
 * @param isBundled the site's generator gives the pictures beside its pages other names
 */
export function withLink(article: Article, baseUrl: string | undefined, isBundled = false): Article {
  if (baseUrl === undefined) return withPictures(article, baseUrl, isBundled);
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return linked(withPictures(article, base, isBundled), new URL(base));
}

function linked(article: Article, base: URL): Article {
  if (article.url !== undefined) return article;
  const path =
    article.address === undefined ? pathOf(article.file) : addressBelow(base, article.file, article.address);
  const url = new URL(path, base);
  // An address with enough `..` in it leads elsewhere.
  return url.href.startsWith(base.href) ? { ...article, url: url.href } : article;
}

/**
 * All articles of a reading with their addresses, and their links to each other.
 *
 * @param isOfSite whether an article is a page of the site
 */
export function withLinks(
  corpus: Corpus,
  baseUrl: string | undefined,
  isOfSite: (article: Article) => boolean = () => true,
): Corpus {
  const isBundled = corpus.articles.some((article) => isMdx(article.file) || article.isBundled);
  const linked = corpus.articles.map((article) =>
    withLink(article, isOfSite(article) ? baseUrl : undefined, isBundled),
  );
  return { ...corpus, articles: withLinksBetween(linked) };
}

/** `guides/first-steps.md` is at `guides/first-steps`, `guides/index.md` at `guides/`. */
function pathOf(file: string): string {
  const kind = documentKind(file);
  const bare = kind === undefined ? file.replace(/\.\w+$/, '') : file;
  const path = bare.replace(/(^|\/)(?:_?index|readme)(?:\.html?)?$/i, '$1');
  return path.split('/').map(encodeURIComponent).join('/');
}

/** With a slash in front it is below the site, as `permalink` has it; without, beside the file. */
function addressBelow(base: URL, file: string, address: string): string {
  if (!address.startsWith('/')) return encodeURI(file.split('/').slice(0, -1).concat(address).join('/'));
  // Some repeat the site's own folder.
  const below = address.startsWith(base.pathname)
    ? address.slice(base.pathname.length)
    : address.replace(/^\/+/, '');
  return `./${below}`;
}
