import { defined } from '../base/defined.js';
import type { Article, Passage } from '../corpus/article.js';
import type { Citation, Highlight } from './answer.js';
import { linkToWords } from './text-fragment.js';

/** Where a passage stands. `highlight` is what the link opens the page at. */
export function cite(article: Article, passage: Passage, highlight: Highlight): Citation {
  const { title, file, source, author, published } = article;
  const { section, paragraph, lastParagraph, part, lines, page } = passage;
  const url = article.url && linkTo(article.url, article, passage, highlight);
  return defined({
    title,
    section,
    paragraph,
    lastParagraph,
    part,
    lines,
    page,
    file,
    source,
    author,
    published,
    url,
  });
}

/** Browsers find words in pages; readers of PDF know pages: https://www.rfc-editor.org/rfc/rfc8118#section-3 */
function linkTo(url: string, article: Article, passage: Passage, highlight: Highlight): string {
  if (passage.lines) return linkToWords(url, article, passage, highlight);
  const [file = url] = url.split('#', 1);
  return passage.page === undefined ? file : `${file}#page=${passage.page}`;
}
