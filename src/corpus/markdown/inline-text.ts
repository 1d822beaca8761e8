import type { Token } from 'markdown-it';
import type { MarkedText } from '../marked-text.js';
import type { VisibleText } from '../visible-text.js';
import { inlinePlaceOf } from './parser.js';

/**
 * Adds the words of inline Markdown without their markup: links keep their text, images their alternative
 * text, code its text; the numbers of footnotes are left out.
 *
 * @param firstLine line of the file in which the inline text begins, from 1
 */
export function addInline(out: MarkedText, inline: Token, firstLine: number, visible: VisibleText): void {
  const links: OpenLink[] = [];
  let line = firstLine;
  let counted = 0;
  for (const token of inline.children ?? []) {
    const place = inlinePlaceOf(token);
    const end = place?.end ?? counted;
    const lastLine = line + countNewlines(inline.content, counted, end);
    const start = addToken(out, token, inline.content, [line, lastLine], visible);
    followLinks(out, links, token, start);
    line = lastLine;
    counted = end;
  }
}

/** Offset at which the words of a token begin; nothing when it has none. */
function addToken(
  out: MarkedText,
  token: Token,
  content: string,
  lines: readonly [number, number],
  visible: VisibleText,
): number | undefined {
  if (token.type === 'hardbreak') out.breakLine();
  else if (token.type === 'softbreak') out.breakSoftly();
  else if (token.type === 'code_inline') return addCode(out, token, content, lines[0]);
  else return addWords(out, token, lines, visible);
  return undefined;
}

interface OpenLink {
  readonly url: string;
  start?: number;
}

function followLinks(out: MarkedText, links: OpenLink[], token: Token, start: number | undefined): void {
  if (token.type === 'link_open') links.push({ url: String(token.attrGet('href') ?? '') });
  const link = links.at(-1);
  if (!link) return;
  if (start !== undefined) link.start ??= start;
  if (token.type !== 'link_close') return;
  links.pop();
  if (link.start !== undefined && link.url !== '')
    out.addSpan({ kind: 'link', start: link.start, end: out.length, url: link.url });
}

/** The same words on one line, where no lines are needed: a heading, a table cell. */
export function inlineWords(inline: Token, visible: VisibleText): string {
  return (inline.children ?? [])
    .map((token) => (token.type.endsWith('break') ? ' ' : wordsOf(token, visible)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function addWords(
  out: MarkedText,
  token: Token,
  lines: readonly [number, number],
  visible: VisibleText,
): number | undefined {
  const words = wordsOf(token, visible);
  if (words === '') return undefined;
  if (token.type === 'html_inline' && words === '\n') {
    out.breakLine();
    return undefined;
  }
  const start = out.addFlowing(words, lines[0]);
  out.reach(lines[1]);
  return start;
}

function wordsOf(token: Token, visible: VisibleText): string {
  switch (token.type) {
    case 'text':
    case 'code_inline':
      return token.content;
    case 'image':
      return inlineWords(token, visible);
    case 'html_inline':
      return visible(token.content);
    default:
      return '';
  }
}

/** Code may run over several lines; markdown-it has made their breaks spaces. */
function addCode(out: MarkedText, token: Token, content: string, firstLine: number): number {
  const place = inlinePlaceOf(token);
  const written = place ? content.slice(place.start, place.end).replace(/^`+|`+$/g, '') : '';
  const [first = '', ...more] = written.includes('\n')
    ? written.split('\n').map((line) => line.trim())
    : [token.content];
  const start = out.add(first, firstLine);
  more.forEach((line, index) => {
    out.breakSoftly();
    out.add(line, firstLine + index + 1);
  });
  out.addSpan({ kind: 'code', start, end: out.length });
  return start;
}

/** Whether all words are set in bold, as a heading that is none. */
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

function countNewlines(text: string, from: number, to: number): number {
  return from < to ? text.slice(from, to).split('\n').length - 1 : 0;
}
