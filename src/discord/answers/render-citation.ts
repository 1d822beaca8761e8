import { LRUCache } from 'lru-cache';
import type { Citation } from '../../answer/answer.js';
import { paragraphLabel } from '../../corpus/article.js';
import type { Translate } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { escapeMarkdown } from '../components/markdown.js';

/**
 * `title — section — ¶n · source · date`, in small print, with the page of a PDF. Pieces are cut only at absurd lengths.
 * Each piece is isolated, so that an Arabic title and a Latin source keep their order.
 * https://www.w3.org/International/questions/qa-bidi-unicode-controls
 */
export function renderCitation(citation: Citation, t: Translate): string {
  const { title, section, page, source, published } = citation;
  const onPage = page === undefined ? '' : `${t('answer.page', { page })}, `;
  const place = [piece(title), ...section.map(piece), onPage + paragraphLabel(citation)].join(' — ');
  const origin = [source && piece(source), published && formatDate(published, t.locale)].filter(Boolean);
  return `-# ${[place, ...origin].join(' · ')}`;
}

/** @param isoDate `2026-01-06`: a day, in no time zone. */
export function formatDate(isoDate: string, locale: string): string {
  return dateFormatFor(locale).format(new Date(`${isoDate}T00:00:00Z`));
}

/** By Discord locale. Making one takes 70 µs, more than the rest of a message. */
const dateFormats = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 });

function dateFormatFor(locale: string): Intl.DateTimeFormat {
  const format =
    dateFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(locale, format);
  return format;
}

/** UTF-16 units. A title, a source and a few headings of this length leave most of the message to the passage. */
const maxPiece = 150;

function piece(written: string): string {
  const isolated = escapeMarkdown(cutText(written.replace(/\s+/g, ' ').trim(), maxPiece));
  return isRightToLeft(isolated) ? `\u2068${isolated}\u2069` : isolated;
}

function isRightToLeft(written: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(written);
}
