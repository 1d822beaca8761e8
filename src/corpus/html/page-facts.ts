import type { Document } from 'domhandler';
import { languageTag } from '../../languages/tag.js';
import type { Piece } from '../document/block.js';
import type { FrontMatter } from '../front-matter/front-matter.js';
import { textOf } from './elements.js';
import { elementsIn, firstNamed } from './page-tree.js';
import type { ReaderView } from './readability.js';

/** What has been read of a page so far. */
export interface PageText {
  readonly pieces: readonly Piece[];
  /** The headings before its first words, whether they count as part of the article or not. */
  readonly headingsAbove: readonly string[];
}

/** What a page says about itself, in its own elements and in those for search engines and social media. */
export function pageFacts(root: Document, view: ReaderView | undefined, text: PageText): FrontMatter {
  const metas = metasOf(root);
  const title = titleOf(root, view, text);
  const language = languageOf(root, metas);
  const published = isoDate(view?.published ?? publishedOf(root, metas));
  const url = addressOf(root, metas);
  const author = cleanAuthor(view?.author ?? metas.get('author'));
  const source = view?.site ?? metas.get('og:site_name') ?? metas.get('application-name');
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(source && { source: oneLine(source) }),
    ...(published && { published }),
    ...(language && { language }),
    ...(url && { url }),
  };
}

function metasOf(root: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const { name, attribs } of elementsIn(root)) {
    if (name !== 'meta' || !attribs.content?.trim()) continue;
    const key = attribs.name ?? attribs.property ?? attribs.itemprop ?? attribs['http-equiv'];
    if (key && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), attribs.content.trim());
  }
  return metas;
}

/**
 * The article's heading is its title: its only heading of depth 1, or the last heading above its
 * text that is also in the page's own title, which often includes the site's name.
 */
function titleOf(
  root: Document,
  view: ReaderView | undefined,
  { pieces, headingsAbove }: PageText,
): string | undefined {
  const tops = pieces.filter((piece) => piece.kind === 'heading' && piece.depth === 1);
  const [own] = tops;
  if (own && own.text !== view?.site && (tops.length === 1 || own === pieces[0])) return own.text;
  const written = firstNamed(root, 'title');
  const given = [view?.title ?? '', written ? textOf(written) : ''].map(oneLine);
  const heading = headingsAbove.findLast((text) => given.some((title) => title.includes(text)));
  return heading ?? given.find((title) => title !== '') ?? own?.text;
}

function languageOf(root: Document, metas: ReadonlyMap<string, string>): string | undefined {
  const html = firstNamed(root, 'html')?.attribs;
  const written =
    html?.lang ??
    html?.['xml:lang'] ??
    metas.get('content-language') ??
    metas.get('og:locale') ??
    metas.get('language');
  return written === undefined ? undefined : languageTag(written.replace('_', '-').split(/[,;]/)[0] ?? '');
}

function publishedOf(root: Document, metas: ReadonlyMap<string, string>): string | undefined {
  const named = [
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'pubdate',
  ];
  const meta = named.map((name) => metas.get(name)).find((value) => value !== undefined);
  if (meta) return meta;
  for (const { name, attribs } of elementsIn(root)) {
    const isDate = name === 'time' && (attribs.itemprop === 'datePublished' || attribs.pubdate !== undefined);
    if (isDate && attribs.datetime) return attribs.datetime;
  }
  return undefined;
}

/** The day as it is written, in whatever time zone that was. */
export function isoDate(written: string | undefined): string | undefined {
  const [, day] = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(written ?? '') ?? [];
  if (day) return Number.isNaN(Date.parse(day)) ? undefined : day;
  // "6 January 2026", "Tue, 06 Jan 2026 10:00:00 GMT": a day of the month must be in it, or Date makes one up.
  if (!written || !/\b\d{1,2}\b.*\b\d{4}\b/.test(written) || /^\D*\d{1,2}[./]\d{1,2}[./]/.test(written))
    return undefined;
  const [, withoutTime] = /^(.*?\b\d{4}\b)/.exec(written) ?? [];
  const parsed = Date.parse(`${withoutTime} UTC`);
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString().slice(0, 10);
}

function addressOf(root: Document, metas: ReadonlyMap<string, string>): string | undefined {
  for (const { name, attribs } of elementsIn(root)) {
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? ''))
      return wholeAddress(attribs.href);
  }
  return wholeAddress(metas.get('og:url'));
}

function wholeAddress(written: string | undefined): string | undefined {
  const address = written?.trim() ?? '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}

/** "By Ann Miller" and the like; an address or a sentence names nobody. */
function cleanAuthor(written: string | undefined): string | undefined {
  const author = oneLine(written ?? '').replace(/^(?:by|von|par|por|di|door)\s+/i, '');
  return author && author.length <= 100 && !/^https?:|@.*\./.test(author) ? author : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
