import type { Found } from './format.js';
import { jsonIn } from './json.js';
import { isOrdinaryKey } from './ordinary-keys.js';

/** Longer ones are text. */
const maxLines = 60;

/**
 * Front matter that begins without a line of dashes: of Hexo up to one (`---`, or `;;;` below JSON without braces), of
 * Pelican and MkDocs up to an empty line, and the three lines of Pandoc.
 */
export function unfencedAt(lines: readonly string[], first: number): Found | undefined {
  const opening = lines[first] ?? '';
  if (/^% \S/.test(opening)) return percentLines(lines, first);
  if (/^"[a-z]+"\s*:/i.test(opening)) return jsonLines(lines, first);
  return /^(?:title|date|layout)\s*:\s/i.test(opening) ? keyLines(lines, first) : undefined;
}

function keyLines(lines: readonly string[], first: number): Found | undefined {
  const end = lines.findIndex((line, at) => at >= first && (at - first > maxLines || !isMeta(line)));
  const below = lines[end]?.trimEnd();
  const found = { from: first, to: end, next: end + 1 };
  const isMeant = end - first >= fewestLines;
  if (below === '---' && (isMeant || /^title/i.test(lines[first] ?? ''))) return { ...found, format: 'yaml' };
  return below?.trim() === '' && isMeant ? { ...found, format: 'lines' } : undefined;
}

/** One line may be a heading that somebody calls a title. */
const fewestLines = 2;

/** A key that generators know, or more of its value. */
function isMeta(line: string): boolean {
  const [, key = ''] = /^([a-z_][\w -]{0,40}?)\s*:(?:\s|$)/i.exec(line) ?? [];
  return isKnown(key) || /^(?: {2,}|\t|- )\S/.test(line);
}

function isKnown(key: string): boolean {
  return isOrdinaryKey(key) || /^(?:title|source|description|published)$/i.test(key);
}

function jsonLines(lines: readonly string[], first: number): Found | undefined {
  const end = lines.findIndex((line, at) => at >= first && /^;;;[ \t]*$/.test(line));
  const isJson = end !== -1 && jsonIn(lines.slice(first, end).join('\n'));
  return isJson ? { format: 'json', from: first, to: end, next: end + 1 } : undefined;
}

function percentLines(lines: readonly string[], first: number): Found | undefined {
  const end = lines.findIndex((line, at) => at >= first && !/^%(?: |$)/.test(line));
  const isTitle = end !== -1 && end - first <= 3 && (lines[end] ?? '').trim() === '';
  return isTitle ? { format: 'percent', from: first, to: end, next: end + 1 } : undefined;
}
