import { posix } from 'node:path';
import type { Article, LinkSpan, Passage, Span } from '../article.js';

/**
 * Links from one file to another as readers can follow them: to the page of the article that the other file is. A link
 * to a file that is not here, or that has no page, would lead nowhere: its words stay.
 */
export function withLinksBetween(articles: readonly Article[]): readonly Article[] {
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return articles.map((article) => {
    const passages = article.passages.map((passage) => withLinksFrom(passage, article, byFile));
    const isChanged = passages.some((passage, n) => passage !== article.passages[n]);
    return isChanged ? { ...article, passages } : article;
  });
}

type ByFile = ReadonlyMap<string, Article>;

function withLinksFrom(passage: Passage, article: Article, byFile: ByFile): Passage {
  const { spans } = passage;
  if (!spans?.some(isToFile)) return passage;
  const followable = spans.flatMap((span): readonly Span[] => {
    if (!isToFile(span)) return [span];
    const url = addressOfTarget(span.url, article, byFile);
    return url === undefined ? [] : [{ ...span, url }];
  });
  const { spans: _, ...rest } = passage;
  return followable.length > 0 ? { ...rest, spans: followable } : rest;
}

/** Neither an address of its own, nor a place on the same page. */
function isToFile(span: Span): span is LinkSpan {
  return span.kind === 'link' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(span.url) && span.url !== '';
}

function addressOfTarget(written: string, { file, url }: Article, byFile: ByFile): string | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(written) ?? [];
  const target = byFile.get(fileAt(path, file));
  if (target) return target.url && target.url.split('#', 1)[0] + fragment;
  // Where the page itself is the file, as on GitHub, so is what stands beside it.
  const isSource = /\.(?:md|mdx|markdown)$/i;
  return isSource.test(path) && !isSource.test(url?.split(/[?#]/, 1)[0] ?? '') ? undefined : written;
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
