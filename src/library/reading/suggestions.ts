import type { Snapshot } from '../../answer/snapshot.js';
import { textKey } from '../../corpus/article.js';
import { foldTyped, type HeadingIndex, indexHeadings } from '../../search/index/heading-index.js';
import type { ArticleName } from '../snapshot-reader.js';

/** Suggestions for what somebody is typing. */
export interface Suggestions {
  /** @param among slugs; all when missing */
  articles(typed: string, limit: number, among?: readonly string[]): readonly ArticleName[];
  questions(typed: string, limit: number): readonly string[];
}

/** Titles come first. Among a hundred thousand, a search for `the` would take a tenth of a second. */
const maxHeadings = 10_000;
/** UTF-16 units: more than tells titles apart, and than a choice in Discord may have. */
const maxLength = 200;

/** Indexes all titles and headings: 24 ms for 500 of them, 354 ms for 20,000, so never where questions wait. */
export function indexSuggestions({ articles, passages }: Snapshot): Suggestions {
  const titles = articles.map(({ title }) => title);
  const sections = passages.flatMap(({ section }) => section.at(-1) ?? []);
  const cut = [...titles, ...sections].map((heading) => heading.slice(0, maxLength).trim());
  const headings = withoutCopies(cut).slice(0, maxHeadings);
  const index: HeadingIndex = indexHeadings(headings);
  const named = articles.map(({ slug, title }) => ({ slug, title, folded: foldTitle(title) }));
  return {
    articles(typed, limit, among) {
      const wanted = among && new Set(among);
      return articlesLike(wanted ? named.filter(({ slug }) => wanted.has(slug)) : named, typed, limit);
    },
    questions: (typed, limit) => index.find(typed, limit).map((place) => headings[place] ?? ''),
  };
}

/** What several versions of a page ask is offered once. */
function withoutCopies(headings: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const heading of headings) {
    const key = textKey({ text: heading });
    if (heading !== '' && !first.has(key)) first.set(key, heading);
  }
  return [...first.values()];
}

interface NamedArticle extends ArticleName {
  readonly folded: string;
}

/** Prefix matches come first. */
function articlesLike(
  articles: readonly NamedArticle[],
  typed: string,
  limit: number,
): readonly ArticleName[] {
  const wanted = foldTitle(typed);
  const matching = articles.filter(({ folded, slug }) => folded.includes(wanted) || slug.includes(wanted));
  const begins = ({ folded }: NamedArticle) => folded.startsWith(wanted);
  const ordered = [...matching.filter(begins), ...matching.filter((article) => !begins(article))];
  return ordered.slice(0, limit).map(({ slug, title }) => ({ slug, title }));
}

/** A title for comparison, ignoring case, accents and width. */
export function foldTitle(title: string): string {
  return foldTyped(title.slice(0, maxLength)).trim();
}
