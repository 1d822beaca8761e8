import { LRUCache } from 'lru-cache';
import { defined } from '../base/defined.js';
import type { Article, Passage } from '../corpus/article.js';
import type { Citation, Highlight } from './answer.js';

/** Where a passage stands. `highlight` is what the link opens the page at. */
export function cite(article: Article, passage: Passage, highlight: Highlight): Citation {
  const { title, file, source, author, published } = article;
  const { section, paragraph, lastParagraph, part, lines, page } = passage;
  const url = article.url && linkTo(article.url, article, passage, highlight);
  return defined({
    title,
    section,
    paragraph,
    lastParagraph,
    part,
    lines,
    page,
    file,
    source,
    author,
    published,
    url,
  });
}

/** Browsers find words in pages; readers of PDF know pages: https://www.rfc-editor.org/rfc/rfc8118#section-3 */
function linkTo(url: string, article: Article, passage: Passage, highlight: Highlight): string {
  if (passage.lines) return linkToWords(url, article, passage, highlight);
  const [file = url] = url.split('#', 1);
  return passage.page === undefined ? file : `${file}#page=${passage.page}`;
}

/** Discord's limit for the address of a link button; a longer one would fail the whole message. */
const maxUrlLength = 512;
/** A sentence up to this length is linked whole; of a longer one the first and the last words are enough. */
const maxWholeCharacters = 80;
/** How many words to take from both ends; more if those occur elsewhere too, and two if four are too long. */
const edgeWords = [4, 6, 9, 2] as const;
/** How many words before the sentence distinguish it from an identical one earlier. */
const prefixWords = 5;
/** Where to look for them: cutting a whole page-long passage into words for five of them takes too long. */
const prefixReachCharacters = 200;

/** From and to, UTF-16 offsets into the passage's text. */
type Span = readonly [from: number, to: number];

/** What a text directive is made of: `text=[prefix-,]start[,end]`. */
interface Directive {
  readonly prefix?: Span;
  readonly start: Span;
  readonly end?: Span;
}

/**
 * A link that opens the page at the quoted words: https://wicg.github.io/scroll-to-text-fragment/
 * It takes the shortest form that matches nowhere else in the article. Where every form is longer than chat
 * services accept, it is the page's address alone.
 */
export function linkToWords(url: string, article: Article, passage: Passage, highlight: Highlight): string {
  const page = pageOf(article);
  const text = withCellsApart(passage);
  let nearest: string | undefined;
  for (const directive of directivesFor(text, highlight, article.language)) {
    const link = withDirective(url, text, directive);
    if (link.length > maxUrlLength) continue;
    if (opensHere(directive, text, page)) return link;
    nearest ??= link;
  }
  return nearest ?? url;
}

/** Each cell of a table is a block of the page, and what parts it from the next is ours. The length stays. */
function withCellsApart({ text, spans = [] }: Passage): string {
  return spans.reduce(
    (apart, span) =>
      span.kind === 'block' && span.block === 'table'
        ? apart.slice(0, span.start) +
          apart.slice(span.start, span.end).replaceAll(' | ', ' \n ') +
          apart.slice(span.end)
        : apart,
    text,
  );
}

/** The text a browser searches, ignoring case. Cached: lower-casing it takes longer than searching it. */
const pages = new WeakMap<Article, string>();

function pageOf(article: Article): string {
  const known = pages.get(article);
  if (known !== undefined) return known;
  const page = [article.title, ...article.passages.map(({ text }) => text)].join('\n').toLowerCase();
  pages.set(article, page);
  return page;
}

/** In the order of preference. */
function* directivesFor(text: string, { start, end }: Highlight, language: string): Generator<Directive> {
  const words = wordsBetween(text, [start, end], language);
  const whole = around(words);
  if (!whole) return;
  const edges = edgeWords.flatMap((count) => bothEnds(text, words, count));
  const forms = isLinkedWhole(text, whole) || edges.length === 0 ? [{ start: whole }, ...edges] : edges;
  yield* forms;
  const prefix = prefixOf(text, whole[0], language);
  if (prefix) yield* forms.map((form) => ({ prefix, ...form }));
}

/** A match without an end must lie within one block of the page; `\n` is where the next block begins. */
function isLinkedWhole(text: string, [from, to]: Span): boolean {
  return to - from <= maxWholeCharacters && !text.slice(from, to).includes('\n');
}

/** Each end must lie within one block; what is between them may run over several. */
function bothEnds(text: string, words: readonly Span[], count: number): readonly Directive[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const start = around(words.slice(0, count).filter(([, to]) => to <= lineEnd(text, first[0])));
  const end = around(words.slice(-count).filter(([from]) => from >= lineStart(text, last[0])));
  return start && end && start[1] < end[0] ? [{ start, end }] : [];
}

/** The last words of the same block before the sentence, with the punctuation that follows them. */
function prefixOf(text: string, at: number, language: string): Span | undefined {
  const from = Math.max(lineStart(text, at), at - prefixReachCharacters);
  const [first] = wordsBetween(text, [from, at], language).slice(-prefixWords);
  return first && [first[0], first[0] + text.slice(first[0], at).trimEnd().length];
}

/** Whether the words occur only here, as far as the article's own text tells. */
function opensHere({ prefix, start, end }: Directive, text: string, page: string): boolean {
  const opening = text.slice((prefix ?? start)[0], start[1]).toLowerCase();
  const isOnlyOne = page.indexOf(opening, page.indexOf(opening) + 1) < 0;
  if (!isOnlyOne || !end) return isOnlyOne;
  const rest = text.slice(start[1], end[1]).toLowerCase();
  const closing = text.slice(...end).toLowerCase();
  return rest.indexOf(closing) === rest.length - closing.length;
}

function withDirective(url: string, text: string, { prefix, start, end }: Directive): string {
  const quote = (span: Span) => encode(text.slice(...span).replace(/\s+/g, ' '));
  const before = prefix ? `${quote(prefix)}-,` : '';
  const after = end ? `,${quote(end)}` : '';
  return `${withoutDirective(url)}:~:text=${before}${quote(start)}${after}`;
}

/** The address with its own fragment kept (`#history`) and a directive it came with dropped. */
function withoutDirective(url: string): string {
  const [page] = url.split(':~:', 1);
  return page?.includes('#') ? page : `${page}#`;
}

/**
 * `-` is left alone by encodeURIComponent but has a meaning in a directive, as `,` and `&` have; the others are
 * Markdown's, and would cut the link short where it is pasted into a chat.
 */
function encode(words: string): string {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(words).replace(/[-!'()*_~]/g, hex);
}

function wordsBetween(text: string, [from, to]: Span, language: string): readonly Span[] {
  return [...segmenterFor(language).segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [from + index, from + index + segment.length] as const);
}

/** By language. Making one takes as long as cutting a page with it. */
const segmenters = new LRUCache<string, Intl.Segmenter>({ max: 50 });

function segmenterFor(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function around(spans: readonly Span[]): Span | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last && [first[0], last[1]];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
