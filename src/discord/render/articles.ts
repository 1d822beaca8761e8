import type { Snapshot } from '../../answer/snapshot.js';
import type { Article } from '../../corpus/article.js';
import { cutText } from '../cut.js';
import { escapeMarkdown } from '../markdown.js';
import type { Words } from '../words.js';
import { formatDate } from './citation.js';
import { type Layout, layOut, text } from './layout.js';
import { takeLines } from './lines.js';

/** UTF-16 units, well below a message's 4,000: heading and last line need room, too. */
const maxList = 3500;
const maxTitle = 120;

/** Titles, dates and passage counts, as many as fit. */
export function renderArticles({ articles }: Snapshot, words: Words): Layout {
  const { shown, left } = takeLines(
    articles.map((article) => renderEntry(article, words)),
    maxList,
  );
  const more = left > 0 ? [words.say('articles.more', { count: left })] : [];
  return layOut(text(`### ${words.say('articles.heading')}`), text([...shown, ...more].join('\n')));
}

function renderEntry({ title, published, passages }: Article, words: Words): string {
  const size = words.say('articles.entry', { passages: passages.length });
  const facts = [published && formatDate(published, words.locale), size].filter(Boolean);
  return `- **${escapeMarkdown(cutText(title, maxTitle))}** · ${facts.join(' · ')}`;
}
