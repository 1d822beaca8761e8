import { LRUCache } from 'lru-cache';
import type { Highlight } from '../../answer/answer.js';

/**
 * Makes Discord show `text` as it is written. A backslash before punctuation always disappears, so doubtful cases
 * are escaped, too: mentions and time stamps (`<`, `@`), spoilers, links and emoji names (`:` before anything
 * but a space), and at a line's start headings, lists and small print.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function escapeMarkdown(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

/** For between backticks, where nothing can be escaped. */
export function inCode(text: string): string {
  return text.replaceAll('`', "'");
}

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/**
 * `text` as a block quote, the highlight in bold. Bold is closed and opened again at each line's end: Discord's
 * quotes and lists are blocks of lines, and bold does not reach from one into the next.
 */
export function quote(text: string, highlight?: Highlight, direction: Direction = 'ltr'): string {
  const { start, end } = highlight ?? { start: 0, end: 0 };
  let lineStart = 0;
  const lines = text.split('\n').map((line) => {
    const from = clamp(start - lineStart, line.length);
    const to = clamp(end - lineStart, line.length);
    lineStart += line.length + 1;
    return `> ${direction === 'rtl' ? rightToLeftMark : ''}${emphasize(line, from, to)}`;
  });
  return lines.join('\n');
}

export type Direction = 'ltr' | 'rtl';

/** Direction of a language's script. @param language BCP 47. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const script = new Intl.Locale(language).maximize().script ?? '';
  const direction = rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

/** One for each language of the corpus; `maximize` takes as long as the rest of a quote. */
const directions = new LRUCache<string, Direction>({ max: 500 });

/** ISO 15924, those in use today. https://www.unicode.org/iso15924/ */
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
]);

/** Discord takes a line's direction from its first strong letter, but an Arabic line may start with a Latin name. */
const rightToLeftMark = '\u200F';

/** The highlight may begin like a list, too: Discord looks for blocks again within bold. */
function emphasize(line: string, from: number, to: number): string {
  const bold = line.slice(from, to);
  if (bold.trim() === '') return escapeLine(line);
  return `${escapeLine(line.slice(0, from))}**${escapeLine(bold)}**${escapeLine(line.slice(to))}`;
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\*_~`|<>[\]@]|:(?=\S)/g, '\\$&')
    .replace(/^(\s*)([-+#])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.');
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
