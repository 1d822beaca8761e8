import type { Snapshot } from '../../answer/snapshot.js';
import type { Article } from '../../corpus/article.js';
import { cutText } from '../components/cut.js';
import { fold } from '../fold.js';
import { maxChoiceName, maxChoices, maxChoiceValue } from '../limits.js';

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Articles whose title or slug holds what is typed, those that begin with it first. */
export function suggestArticles({ articles }: Snapshot, typed: string): Choice[] {
  const wanted = fold(typed);
  const matching = articles.filter(
    (article) => fold(article.title).includes(wanted) || article.slug.includes(wanted),
  );
  const beginsWith = (article: Article) => fold(article.title).startsWith(wanted);
  const ordered = [...matching.filter(beginsWith), ...matching.filter((article) => !beginsWith(article))];
  return ordered.slice(0, maxChoices).map(({ title, slug }) => ({
    name: cutText(title, maxChoiceName),
    value: slug.slice(0, maxChoiceValue),
  }));
}

/** The article meant by what was chosen or typed: a slug (cut, if it is a long one) or a title. */
export function findArticle({ articles, bySlug }: Snapshot, typed: string): Article | undefined {
  const wanted = fold(typed);
  return (
    bySlug.get(typed) ??
    articles.find(({ slug }) => slug.length > maxChoiceValue && slug.slice(0, maxChoiceValue) === typed) ??
    articles.find(({ title, slug }) => fold(title) === wanted || fold(slug) === wanted)
  );
}
