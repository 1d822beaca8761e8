import type { Article, Passage } from '../corpus/article.js';
import { defined } from '../defined.js';
import type { Citation, Highlight } from './answer.js';
import { linkToWords } from './text-fragment.js';

/** Where a passage stands. `highlight` is what the link opens the page at. */
export function cite(article: Article, passage: Passage, highlight: Highlight): Citation {
  const { title, file, source, author, published } = article;
  const { section, paragraph, lastParagraph, part, lines } = passage;
  const url = article.url && linkToWords(article.url, article, passage, highlight);
  return defined({
    title,
    section,
    paragraph,
    lastParagraph,
    part,
    lines,
    file,
    source,
    author,
    published,
    url,
  });
}
