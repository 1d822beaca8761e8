import { LRUCache } from 'lru-cache';

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

/** Also for a part of a line: Discord looks for blocks again within bold. */
export function escapeLine(line: string): string {
  return (
    line
      // Behind a real link, `](` would make a longer one of it, escaped or not.
      .replace(/[\\*_~`|<>[\]@]|:(?=\S)|(?<=\])\(/g, '\\$&')
      .replace(/^(\s*)([-+#])/, '$1\\$2')
      .replace(/^(\s*\d+)\./, '$1\\.')
  );
}
