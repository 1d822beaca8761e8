import type { Snapshot } from '../answer/snapshot.js';
import type { Article } from '../corpus/article.js';
import { type HeadingIndex, indexHeadings } from '../search/heading-index.js';
import type { ArticleName } from './snapshot-reader.js';

/** What is offered while somebody types. */
export interface Suggestions {
  articles(typed: string, limit: number): readonly ArticleName[];
  questions(typed: string, limit: number): readonly string[];
}

/** Titles come first. With a hundred thousand headings a search for `the` would take a tenth of a second. */
const maxHeadings = 10_000;
/** UTF-16 units: no title is told by more, and no choice in Discord has as many. */
const maxLength = 200;

/** Indexes all titles and headings: 24 ms for 500 of them, 354 ms for 20,000, so never where questions wait. */
export function indexSuggestions({ articles, passages }: Snapshot): Suggestions {
  const titles = articles.map(({ title }) => title);
  const sections = passages.flatMap(({ section }) => section.at(-1) ?? []);
  const headings = [...new Set([...titles, ...sections].map((heading) => heading.slice(0, maxLength).trim()))]
    .filter(Boolean)
    .slice(0, maxHeadings);
  const index: HeadingIndex = indexHeadings(headings);
  const folded = articles.map((article) => ({ article, title: foldTitle(article.title) }));
  return {
    articles: (typed, limit) => articlesLike(folded, typed, limit),
    questions: (typed, limit) => index.find(typed, limit).map((place) => headings[place] ?? ''),
  };
}

interface FoldedArticle {
  readonly article: Article;
  /** As it is compared. */
  readonly title: string;
}

/** Those that begin with what is typed come first. */
function articlesLike(
  articles: readonly FoldedArticle[],
  typed: string,
  limit: number,
): readonly ArticleName[] {
  const wanted = foldTitle(typed);
  const matching = articles.filter(
    ({ title, article }) => title.includes(wanted) || article.slug.includes(wanted),
  );
  const begins = ({ title }: FoldedArticle) => title.startsWith(wanted);
  const ordered = [...matching.filter(begins), ...matching.filter((article) => !begins(article))];
  return ordered.slice(0, limit).map(({ article: { slug, title } }) => ({ slug, title }));
}

/** A title as it is compared: whatever its case, accents and width. */
export function foldTitle(title: string): string {
  return title.slice(0, maxLength).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
