import type { Token } from 'markdown-it';
import { MarkedText, type ShownPicture } from '../document/marked-text.js';
import { type OneLine, onOneLine } from '../document/one-line.js';
import { inlinePlaceOf } from './parser.js';
import { alternativeText, shownWords } from './tags/inline-html.js';
import { pictureOf } from './tags/pictures.js';
import { tagAt } from './tags/tag.js';

/**
 * Adds the words of inline Markdown without their markup: links keep their text, code its text, a picture within a
 * sentence its alternative text; the numbers of footnotes are left out.
 *
 * @param firstLine line of the file in which the inline text begins, from 1
 */
export function addInline(out: MarkedText, inline: Token, firstLine: number): void {
  const tokens = inline.children ?? [];
  const words = shownWords(tokens, true);
  const spans = new OpenSpans(out);
  let line = firstLine;
  let counted = 0;
  for (const [at, token] of tokens.entries()) {
    const end = inlinePlaceOf(token)?.end ?? counted;
    const lastLine = line + countNewlines(inline.content, counted, end);
    const start = addToken(out, token, words[at] ?? '', inline.content, [line, lastLine]);
    spans.follow(token, start);
    const picture = words[at] === '' ? pictureAt(token) : undefined;
    if (picture) out.addPicture(picture);
    line = lastLine;
    counted = end;
  }
}

/** The same on one line, where no lines are needed, as in the cell of a table. */
export function inlineOnOneLine(inline: Token): OneLine {
  const tokens = inline.children ?? [];
  const out = new MarkedText();
  const spans = new OpenSpans(out);
  for (const [at, words] of shownWords(tokens, false).entries()) {
    const token = tokens[at];
    if (!token) break;
    const shown = token.type.endsWith('break') ? ' ' : words;
    const start = shown === '' ? undefined : out.add(shown, 1);
    if (token.type === 'code_inline' && start !== undefined)
      out.addSpan({ kind: 'code', start, end: out.length });
    spans.follow(token, start);
  }
  return onOneLine(out.toBlock('paragraph'));
}

/** Its words alone, as in a heading. */
export function inlineWords(inline: Token): string {
  return inlineOnOneLine(inline).text;
}

/** Those that are not read as words. */
export function picturesIn(inline: Token): readonly ShownPicture[] {
  const tokens = inline.children ?? [];
  const words = shownWords(tokens, false);
  return tokens.flatMap((token, at) => (words[at] === '' ? (pictureAt(token) ?? []) : []));
}

function pictureAt(token: Token): ShownPicture | undefined {
  return pictureOf(token, alternativeText(token));
}

/** Whether all words are bold, as headings without heading marks are. */
export function isAllBold(inline: Token | undefined): boolean {
  let depth = 0;
  let isBold = false;
  for (const { type, content, children } of inline?.children ?? []) {
    if (type === 'strong_open') depth += 1;
    else if (type === 'strong_close') depth -= 1;
    else if (content.trim() !== '' || (children?.length ?? 0) > 0) {
      if (depth === 0) return false;
      isBold = true;
    }
  }
  return isBold;
}

/** Offset at which the words of a token begin; nothing when it has none. */
function addToken(
  out: MarkedText,
  token: Token,
  words: string,
  content: string,
  lines: readonly [number, number],
): number | undefined {
  if (token.type === 'hardbreak' || (token.type === 'html_inline' && words === '\n')) out.breakLine();
  else if (token.type === 'softbreak') out.breakSoftly();
  else if (token.type === 'code_inline') return addCode(out, token, words, content, lines[0]);
  else if (words !== '') {
    const start = out.addFlowing(words, lines[0]);
    out.reach(lines[1]);
    return start;
  }
  return undefined;
}

/** Code may span lines; markdown-it has turned their breaks into spaces. */
function addCode(out: MarkedText, token: Token, words: string, content: string, firstLine: number): number {
  const place = inlinePlaceOf(token);
  const written = place ? content.slice(place.start, place.end).replace(/^`+|`+$/g, '') : '';
  const [first = '', ...more] = written.includes('\n')
    ? written.split('\n').map((line) => line.trim())
    : [words];
  const start = out.add(first, firstLine);
  more.forEach((line, index) => {
    out.breakSoftly();
    out.add(line, firstLine + index + 1);
  });
  out.addSpan({ kind: 'code', start, end: out.length });
  return start;
}

interface OpenSpan {
  /** Type of the token, or name of the element, that ends it. */
  readonly closes: string;
  readonly url?: string;
  start?: number;
}

/** Links and code between an opening and a closing token. */
class OpenSpans {
  readonly #out: MarkedText;
  readonly #open: OpenSpan[] = [];
  /** Those of them that have no words yet. */
  #wordless: OpenSpan[] = [];

  constructor(out: MarkedText) {
    this.#out = out;
  }

  /** @param start where the words of the token begin, if it has any */
  follow(token: Token, start: number | undefined): void {
    if (start !== undefined) {
      for (const span of this.#wordless) span.start = start;
      this.#wordless = [];
    }
    const opened = openedBy(token);
    if (opened) {
      this.#open.push(opened);
      this.#wordless.push(opened);
    } else if (this.#open.at(-1)?.closes === closedBy(token)) this.#close(this.#open.pop());
  }

  #close(span: OpenSpan | undefined): void {
    if (span?.start === undefined || span.url === '') return;
    const range = { start: span.start, end: this.#out.length };
    this.#out.addSpan(
      span.url === undefined ? { kind: 'code', ...range } : { kind: 'link', ...range, url: span.url },
    );
  }
}

function openedBy(token: Token): OpenSpan | undefined {
  if (token.type === 'link_open') return { closes: 'link_close', url: String(token.attrGet('href') ?? '') };
  const tag = token.type === 'html_inline' ? tagAt(token.content, 0) : undefined;
  if (!tag || tag.isClosing || tag.isSelfClosing) return undefined;
  if (tag.name === 'a') return { closes: 'a', url: tag.attributes.get('href') ?? '' };
  return tag.name === 'code' || tag.name === 'kbd' || tag.name === 'samp' ? { closes: tag.name } : undefined;
}

function closedBy(token: Token): string {
  const tag = token.type === 'html_inline' ? tagAt(token.content, 0) : undefined;
  return tag?.isClosing ? tag.name : token.type;
}

function countNewlines(text: string, from: number, to: number): number {
  return from < to ? text.slice(from, to).split('\n').length - 1 : 0;
}
