import type { APIComponentInContainer } from 'discord.js';
import type { Library } from '../../library/library.js';
import type { ArticleCard, ArticleList } from '../../library/snapshot-reader.js';
import type { Words } from '../../locales/translate.js';
import { formatDate } from '../answers/render-citation.js';
import { cutText } from '../components/cut.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import { starterButtons } from './starters.js';

/** Five components each, and some for heading and steps: below a message's forty. */
const articlesOnPage = 6;
const maxTitle = 120;

/** A page of titles, dates and passage counts, each article with questions to begin with. */
export async function showArticles(page: number, library: Library, words: Words): Promise<Layout> {
  const list = await library.listArticles(page * articlesOnPage, articlesOnPage);
  const last = Math.max(0, Math.ceil(list.total / articlesOnPage) - 1);
  // A reload may have left fewer pages than the button knew of.
  if (page > last) return showArticles(last, library, words);
  return renderArticles(list, { page, last }, words);
}

/** Counted from 0. */
interface Page {
  readonly page: number;
  readonly last: number;
}

function renderArticles({ articles }: ArticleList, { page, last }: Page, words: Words): Layout {
  const entries = articles.flatMap((article): (APIComponentInContainer | undefined)[] => [
    text(renderEntry(article, words)),
    row(starterButtons(article)),
  ]);
  return layOut(text(`### ${words.say('articles.heading')}`), ...entries, ...steps({ page, last }, words));
}

function renderEntry({ title, published, passages }: ArticleCard, words: Words): string {
  const size = words.say('count.passages', { count: passages });
  const facts = [published && formatDate(published, words.locale), size].filter(Boolean);
  return `**${escapeMarkdown(cutText(title, maxTitle))}**\n-# ${facts.join(' · ')}`;
}

function steps({ page, last }: Page, words: Words) {
  if (last === 0) return [];
  const step = (number: number) => ({ kind: 'articles-page', number }) as const;
  return [
    text(`-# ${words.say('articles.page', { page: page + 1, pages: last + 1 })}`),
    row([
      page > 0 ? button(words.say('button.page-back'), step(page - 1)) : undefined,
      page < last ? button(words.say('button.page-on'), step(page + 1)) : undefined,
    ]),
  ];
}
