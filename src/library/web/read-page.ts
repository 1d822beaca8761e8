import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import type { Picture, Span } from '../../corpus/article.js';
import type { Block, Piece } from '../../corpus/document/block.js';
import { openBoundedReader } from '../../corpus/document/bounded-reader.js';
import type { DocumentReader, ReadDocument } from '../../corpus/document/document.js';
import { isMarkdown, isMdx, titleFromName } from '../../corpus/folder/slug.js';
import { readFrontMatter } from '../../corpus/front-matter/front-matter.js';
import { splitFrontMatter } from '../../corpus/front-matter/split.js';
import { decodeHtml } from '../../corpus/html/decode-html.js';
import { readMarkdown } from '../../corpus/markdown/markdown.js';
import { writeMarkdown } from '../../corpus/markdown/write-markdown.js';
import { readPlainText } from '../../corpus/plain-text/plain-text.js';
import type { Fetched, FetchRefusal } from './guarded-fetch.js';

/** A page as it was fetched; its address is written out, so that it can be sent to another thread. */
export interface FetchedPage extends Omit<Extract<Fetched, { kind: 'fetched' }>, 'kind' | 'url'> {
  readonly url: string;
}

/** An article taken from a page of the web, ready for the article folder. */
export interface TakenPage {
  /** Suggested: `the-old-mill.md`. */
  readonly file: string;
  /** Front matter and text. */
  readonly content: string;
  readonly title: string;
  readonly url: string;
  readonly source: string;
  readonly author?: string;
  /** ISO date. */
  readonly published?: string;
  /** BCP 47, as the page says. */
  readonly language?: string;
  readonly paragraphs: number;
  /** The first words of its text. */
  readonly beginning: string;
}

export type Taken =
  | { readonly kind: 'taken'; readonly page: TakenPage }
  | { readonly kind: 'refused'; readonly reason: FetchRefusal | 'no-article' };

/** Takes the article of a page, as Markdown whose paragraphs are the page's. */
export async function readPage(page: FetchedPage, readDocument: DocumentReader): Promise<Taken> {
  const url = new URL(page.url);
  const read = await readFetched({ ...page, url }, readDocument);
  if (!read || read.pieces.every(({ kind }) => kind === 'heading'))
    return { kind: 'refused', reason: 'no-article' };
  return { kind: 'taken', page: asPage(url, read) };
}

/** The same, in a thread that has nothing else to do. */
export async function readPageAlone(page: FetchedPage): Promise<Taken> {
  const documents = openBoundedReader();
  const taken = await readPage(page, documents.read);
  await documents.close();
  return taken;
}

type Page = Omit<FetchedPage, 'url'> & { readonly url: URL };

/** UTF-16 units shown for confirmation. */
const beginningLength = 300;

async function readFetched(page: Page, readDocument: DocumentReader): Promise<ReadDocument | undefined> {
  const text = decodeHtml(page.bytes, page.encoding);
  if (!page.type.includes('html')) return readText(text, page);
  // With a byte order mark the text is UTF-8, whatever it declares.
  const read = await readDocument('html', Buffer.from(`\uFEFF${text}`));
  if ('reason' in read) return undefined;
  return { ...read, pieces: withWholeLinks(read.pieces, baseOf(text, page.url)) };
}

/** Many servers send Markdown as plain text; go by the file's name, or by its first line. */
async function readText(text: string, { type, url }: Page): Promise<ReadDocument | undefined> {
  const split = splitFrontMatter(text);
  const { meta, isText } = await readFrontMatter(split, '');
  const { body, bodyLine } = isText ? { body: text, bodyLine: 1 } : split;
  const isWritten = type.includes('markdown') || isMarkdown(url.pathname) || /^\s*#{1,6} \S/.test(body);
  const pieces = isWritten
    ? readMarkdown(body, bodyLine, isMdx(url.pathname))
    : readPlainText(body, bodyLine);
  if ('reason' in pieces) return undefined;
  const title = meta.title ?? (isWritten ? nameWithoutTitle(pieces, url) : undefined);
  return { pieces: withWholeLinks(pieces, url), facts: { ...meta, ...(title && { title }) }, place: 'line' };
}

/** What it begins with is no title unless it is a heading of depth 1. */
function nameWithoutTitle(pieces: readonly Piece[], { pathname }: URL): string | undefined {
  const hasTitle = pieces.some((piece) => piece.kind === 'heading' && piece.depth === 1);
  return hasTitle || !isMarkdown(pathname)
    ? undefined
    : titleFromName(pathname.slice(1).replaceAll('%20', ' '));
}

/** What relative links are relative to: the page, unless it names another address. */
function baseOf(html: string, url: URL): URL {
  // Up to the next tag at most: a page may have a million of them.
  const [, named = ''] = /<base\s[^<>]*?href\s*=\s*["']?([^"'\s>]+)/i.exec(html) ?? [];
  return URL.canParse(named, url.href) ? new URL(named, url) : url;
}

/** The page's links lead to the same places from the folder of articles. */
function withWholeLinks(pieces: readonly Piece[], base: URL): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'heading' ? piece : { ...piece, ...wholeAddresses(piece, base) },
  );
}

function wholeAddresses({ spans, pictures }: Block, base: URL): Pick<Block, 'spans' | 'pictures'> {
  return {
    ...(spans && { spans: spans.flatMap((span) => wholeLink(span, base)) }),
    ...(pictures && { pictures: pictures.flatMap((picture) => wholePicture(picture, base)) }),
  };
}

function wholePicture(picture: Picture, base: URL): readonly Picture[] {
  if (!URL.canParse(picture.url, base.href)) return [];
  const { protocol, href } = new URL(picture.url, base);
  return protocol === 'https:' ? [{ ...picture, url: href }] : [];
}

const linkedProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

function wholeLink(span: Span, base: URL): readonly Span[] {
  if (span.kind !== 'link') return [span];
  if (!URL.canParse(span.url, base.href)) return [];
  const url = new URL(span.url, base);
  return linkedProtocols.has(url.protocol) ? [{ ...span, url: url.href }] : [];
}

function asPage(url: URL, { pieces, facts }: ReadDocument): TakenPage {
  const blocks = pieces.flatMap((piece) =>
    piece.kind === 'heading' || piece.kind === 'label' ? [] : [piece],
  );
  const heading = pieces.find(({ kind }) => kind === 'heading')?.text;
  const title = facts.title ?? heading ?? url.hostname;
  const source = facts.source ?? url.hostname.replace(/^www\./, '');
  const { author, published, language } = facts;
  const about = {
    title,
    url: addressOf(url, facts.url),
    source,
    ...(author && { author }),
    ...(published && { published }),
    ...(language && { language }),
  };
  const front = stringify(about);
  return {
    ...about,
    file: fileNameOf(title, url),
    content: `---\n${front}---\n\n${writeMarkdown(pieces)}`,
    paragraphs: blocks.length,
    beginning: blocks[0]?.text.slice(0, beginningLength) ?? '',
  };
}

/** The page's canonical address if it is on the same site, without a fragment. */
function addressOf(url: URL, canonical: string | undefined): string {
  const own = canonical === undefined ? url : new URL(canonical);
  const address = new URL(own.host === url.host ? own : url);
  address.hash = '';
  return address.href;
}

/** Characters; the article folder accepts somewhat more. */
const maxFileName = 80;

function fileNameOf(title: string, url: URL): string {
  const [name] = [title, url.hostname].map(readableSlug).filter((each) => each !== '');
  return `${name ?? 'page'}.md`;
}

function readableSlug(text: string): string {
  const name = slug(text.normalize('NFC').replace(/[./]+/g, '-')).replace(/-{2,}/g, '-');
  return name
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, maxFileName)
    .replace(/[^\p{L}\p{N}]+$/u, '');
}
