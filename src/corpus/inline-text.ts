import type { Token } from 'markdown-it';
import { inlinePlaceOf } from './markdown-parser.js';
import type { MarkedText } from './marked-text.js';
import type { VisibleText } from './visible-text.js';

/**
 * Adds the words of inline Markdown without their markup: links keep their text, images their alternative
 * text, code its text; the numbers of footnotes are left out.
 *
 * @param firstLine line of the file in which the inline text begins, from 1
 */
export function addInline(out: MarkedText, inline: Token, firstLine: number, visible: VisibleText): void {
  let line = firstLine;
  let counted = 0;
  for (const token of inline.children ?? []) {
    const place = inlinePlaceOf(token);
    const end = place?.end ?? counted;
    const lastLine = line + countNewlines(inline.content, counted, end);
    if (token.type === 'hardbreak') out.breakLine();
    else if (token.type === 'softbreak') out.breakSoftly();
    else if (token.type === 'code_inline') addCode(out, token, inline.content, line);
    else addWords(out, token, [line, lastLine], visible);
    line = lastLine;
    counted = end;
  }
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
): void {
  const words = wordsOf(token, visible);
  if (token.type === 'html_inline' && words === '\n') out.breakLine();
  else out.addFlowing(words, lines[0]);
  if (words !== '') out.reach(lines[1]);
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
function addCode(out: MarkedText, token: Token, content: string, firstLine: number): void {
  const place = inlinePlaceOf(token);
  const lines = place
    ? content
        .slice(place.start, place.end)
        .replace(/^`+|`+$/g, '')
        .split('\n')
    : [];
  if (lines.length < 2) out.add(token.content, firstLine);
  else {
    lines.forEach((line, index) => {
      if (index > 0) out.breakSoftly();
      out.add(line.trim(), firstLine + index);
    });
  }
}

function countNewlines(text: string, from: number, to: number): number {
  return from < to ? text.slice(from, to).split('\n').length - 1 : 0;
}
