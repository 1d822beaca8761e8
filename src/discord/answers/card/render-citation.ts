import { LRUCache } from 'lru-cache';
import type { Citation } from '../../../answer/answer.js';
import { paragraphLabel } from '../../../corpus/article.js';
import type { Translate } from '../../../locales/translate.js';
import { cutText } from '../../components/cut.js';
import { isolated, joinFacts, unbroken } from '../../components/lines.js';
import { escapeMarkdown } from '../../components/markdown.js';
import { addressOf, maskedLink } from '../../components/quote/links.js';

/**
 * `[Title › Section](link) · ¶8 · source, author · date`, in small print, with the page of a PDF. Without a link the
 * name of the file says where to look. Pieces are cut only at absurd lengths. Each is isolated, so that an Arabic title
 * and a Latin source keep their order.
 *
 * @param more goes at the end of the line
 */
export function renderCitation(citation: Citation, t: Translate, ...more: readonly string[]): string {
  const { title, section, page, source, author, published, url, file } = citation;
  const address = url === undefined ? undefined : addressOf(url);
  const place = maskedLink([title, ...innermost(section)].map(piece).join(' › '), address);
  const onPage = page === undefined ? '' : `${t('answer.page', { page })}, `;
  const origin = [source, author].flatMap((name) => (name ? [piece(name)] : [])).join(', ');
  const facts = [
    place,
    unbroken(onPage + paragraphLabel(citation)),
    address === undefined && piece(file),
    origin,
    published && unbroken(formatDate(published, t.locale)),
    ...more,
  ];
  return `-# ${joinFacts(facts)}`;
}

/** @param isoDate `2026-01-06`: a day, in no time zone. */
export function formatDate(isoDate: string, locale: string): string {
  return dateFormatFor(locale).format(new Date(`${isoDate}T00:00:00Z`));
}

/** By Discord locale. Making one takes 70 µs, more than the rest of a message. */
const dateFormats = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 });

function dateFormatFor(locale: string): Intl.DateTimeFormat {
  const format =
    dateFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  dateFormats.set(locale, format);
  return format;
}

/** Headings far down in a handbook have many above them. */
function innermost(section: readonly string[]): readonly string[] {
  return section.length <= maxHeadings ? section : ['…', ...section.slice(-maxHeadings)];
}

const maxHeadings = 3;

/** UTF-16 units. A title, a source and a few headings of this length leave most of the message to the passage. */
const maxPiece = 100;

function piece(written: string): string {
  return isolated(escapeMarkdown(cutText(written.replace(/\s+/g, ' ').trim(), maxPiece)));
}
