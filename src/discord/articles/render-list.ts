import type { APIComponentInContainer } from 'discord.js';
import type { LibraryReader } from '../../library/library.js';
import type { ArticleCard, ArticleList } from '../../library/snapshot-reader.js';
import type { Translate } from '../../locales/translate.js';
import { formatDate } from '../answers/card/render-citation.js';
import { cutText } from '../components/cut.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { joinFacts, unbroken } from '../components/lines.js';
import { escapeMarkdown } from '../components/markdown.js';
import { addressOf, maskedLink } from '../components/quote/links.js';
import { articleButtons } from './starters.js';

/** Five components each, and a few for heading and page buttons: fewer than the forty a message may have. */
const articlesOnPage = 6;
const maxTitle = 120;
const maxUrl = 300;

/** A page of titles, dates and passage counts, with starters for each article. */
export async function showArticles(page: number, library: LibraryReader, t: Translate): Promise<Layout> {
  const list = await library.listArticles(page * articlesOnPage, articlesOnPage);
  const last = Math.max(0, Math.ceil(list.total / articlesOnPage) - 1);
  // A reload may have left fewer pages than there were.
  if (page > last) return showArticles(last, library, t);
  return renderArticles(list, { page, last }, t);
}

/** Counted from 0. */
interface Page {
  readonly page: number;
  readonly last: number;
}

function renderArticles({ articles }: ArticleList, { page, last }: Page, t: Translate): Layout {
  const entries = articles.flatMap((article): (APIComponentInContainer | undefined)[] => [
    text(renderEntry(article, t)),
    row(articleButtons(article, t)),
  ]);
  const shown = entries.length > 0 ? entries : [text(t('no-articles'))];
  return layOut(text(`### ${t('articles.heading')}`), ...shown, ...steps({ page, last }, t));
}

function renderEntry({ title, url, published, passages }: ArticleCard, t: Translate): string {
  const size = t('count.passages', { count: passages });
  const facts = [published && unbroken(formatDate(published, t.locale)), size];
  const name = escapeMarkdown(cutText(title, maxTitle));
  return `**${linked(name, url)}**\n-# ${joinFacts(facts)}`;
}

/** A title that leads to its page, unless the address would take all the room there is. */
export function linked(name: string, url: string | undefined): string {
  return maskedLink(name, url !== undefined && url.length <= maxUrl ? addressOf(url) : undefined);
}

function steps({ page, last }: Page, t: Translate) {
  if (last === 0) return [];
  const step = (number: number) => ({ kind: 'articles-page', number }) as const;
  return [
    text(`-# ${t('articles.page', { page: page + 1, pages: last + 1 })}`),
    row([
      page > 0 ? button(t('button.page-back'), step(page - 1)) : undefined,
      page < last ? button(t('button.page-on'), step(page + 1)) : undefined,
    ]),
  ];
}
