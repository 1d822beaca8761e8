import type { Article, Passage } from '../corpus/article.js';
import type { Citation, Highlight } from './answer.js';
import { linkToWords } from './text-fragment.js';

/** Where a passage stands. `highlight` is what the link opens the page at. */
export function cite(article: Article, passage: Passage, highlight: Highlight): Citation {
  const { title, file, source, author, published } = article;
  const { section, paragraph, lastParagraph, part, lines, page } = passage;
  const url = article.url && linkTo(article.url, article, passage, highlight);
  return {
    title,
    section,
    paragraph,
    ...(lastParagraph && { lastParagraph }),
    ...(part && { part }),
    ...(lines && { lines }),
    ...(page !== undefined && { page }),
    file,
    ...(source && { source }),
    ...(author && { author }),
    ...(published && { published }),
    ...(url && { url }),
  };
}

/** Readers of PDF know pages, not words: https://www.rfc-editor.org/rfc/rfc8118#section-3 */
function linkTo(url: string, article: Article, passage: Passage, highlight: Highlight): string {
  if (passage.page === undefined) return linkToWords(url, article, passage, highlight);
  const [file = url] = url.split('#', 1);
  return `${file}#page=${passage.page}`;
}
