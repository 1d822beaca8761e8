import type { APIComponentInContainer } from 'discord.js';
import type { Snapshot } from '../../answer/snapshot.js';
import { startersOf } from '../../answer/starters.js';
import type { Article } from '../../corpus/article.js';
import type { Words } from '../../locales/translate.js';
import { formatDate } from '../answers/render-citation.js';
import { cutText } from '../components/cut.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import { starterButtons } from './render-starters.js';

/** Five components each, and some for heading and steps: below a message's forty. */
const articlesOnPage = 6;
const maxTitle = 120;

/** A page of titles, dates and passage counts, each article with questions to begin with. */
export function renderArticles(snapshot: Snapshot, page: number, words: Words): Layout {
  const { articles } = snapshot;
  const last = Math.max(0, Math.ceil(articles.length / articlesOnPage) - 1);
  const shownPage = Math.min(page, last);
  const shown = articles.slice(shownPage * articlesOnPage, (shownPage + 1) * articlesOnPage);
  const entries = shown.flatMap((article): (APIComponentInContainer | undefined)[] => [
    text(renderEntry(article, words)),
    row(starterButtons(startersOf(article, snapshot), snapshot)),
  ]);
  return layOut(text(`### ${words.say('articles.heading')}`), ...entries, ...steps(shownPage, last, words));
}

function renderEntry({ title, published, passages }: Article, words: Words): string {
  const size = words.say('count.passages', { count: passages.length });
  const facts = [published && formatDate(published, words.locale), size].filter(Boolean);
  return `**${escapeMarkdown(cutText(title, maxTitle))}**\n-# ${facts.join(' · ')}`;
}

function steps(page: number, last: number, words: Words) {
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
