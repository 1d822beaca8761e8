import { posix } from 'node:path';
import type { Article, LinkSpan, Passage, Span } from '../article.js';
import { bareName } from './slug.js';

/**
 * Links from one file to another as readers can follow them: to the page of the article that the other file is. A link
 * to a file that is not here, or that has no page, would lead nowhere: its words stay.
 */
export function withLinksBetween(articles: readonly Article[]): readonly Article[] {
  const targets = new LinkTargets(articles);
  return articles.map((article) => {
    const passages = article.passages.map((passage) => withLinksFrom(passage, article, targets));
    const isChanged = passages.some((passage, n) => passage !== article.passages[n]);
    return isChanged ? { ...article, passages } : article;
  });
}

function withLinksFrom(passage: Passage, article: Article, targets: LinkTargets): Passage {
  const { spans } = passage;
  if (!spans?.some(isToFile)) return passage;
  const followable = spans.flatMap((span): readonly Span[] => {
    if (!isToFile(span)) return [span];
    const url = addressOfTarget(span.url, article, targets);
    return url === undefined ? [] : [{ ...span, url }];
  });
  const { spans: _, ...rest } = passage;
  return followable.length > 0 ? { ...rest, spans: followable } : rest;
}

/** Neither an address of its own, nor a place on the same page. */
function isToFile(span: Span): span is LinkSpan {
  return span.kind === 'link' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(span.url) && span.url !== '';
}

function addressOfTarget(written: string, article: Article, targets: LinkTargets): string | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(written) ?? [];
  const target = targets.find(path, article);
  if (target) return target.url && target.url.split('#', 1)[0] + fragment;
  // Where the page itself is the file, as on GitHub, so is what stands beside it.
  const isSource = /\.(?:md|mdx|markdown)$/i;
  const page = article.url?.split(/[?#]/, 1)[0] ?? '';
  return isSource.test(path) && !isSource.test(page) ? undefined : written;
}

/** The articles by what links call them: generators have the name of the file, or the address of its page. */
class LinkTargets {
  readonly #byFile: ReadonlyMap<string, Article>;
  readonly #byName: ReadonlyMap<string, Article>;
  readonly #byUrl: ReadonlyMap<string, Article>;

  constructor(articles: readonly Article[]) {
    this.#byFile = new Map(articles.map((article) => [article.file, article]));
    this.#byName = new Map(articles.map((article) => [bareName(article.file), article]));
    this.#byUrl = new Map(articles.flatMap((article) => (article.url ? [[page(article.url), article]] : [])));
  }

  find(path: string, { file, url }: Article): Article | undefined {
    const named = this.#byFile.get(fileAt(path, file));
    if (named || /\.(?!html?$)\w+$/i.test(path)) return named;
    const atUrl = url !== undefined && URL.canParse(path, url) ? page(new URL(path, url).href) : '';
    // With a slash at the end of each address, a page is a folder: `../other/` stands beside it.
    const places = [file, `${bareName(file)}/index`];
    const [first = '', second = ''] = path.endsWith('/') ? places.reverse() : places;
    return (
      this.#byUrl.get(atUrl) ??
      this.#byName.get(bareName(fileAt(path, first))) ??
      this.#byName.get(bareName(fileAt(path, second)))
    );
  }
}

/** The same for all addresses of one page: `/stables`, `/stables/`, `/stables.html`, `/stables/index.html`. */
function page(url: string): string {
  return bareName((url.split(/[?#]/, 1)[0] ?? '').replace(/\/+$/, ''));
}

/** With a slash in front it is below the folder of all articles. */
function fileAt(path: string, from: string): string {
  const decoded = decode(path);
  return decoded.startsWith('/')
    ? posix.normalize(decoded).slice(1)
    : posix.join(posix.dirname(from), decoded);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
