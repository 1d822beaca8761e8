import type { Format, Found } from './format.js';
import { jsonIn } from './json.js';
import { unfencedAt } from './unfenced.js';

/** A file cut in two: what is said about the text, and the text. */
export interface SplitText {
  readonly format: Format;
  /** Between the marks. */
  readonly source: string;
  /** Line of the file in which the source begins, from 1. */
  readonly sourceLine: number;
  /** What follows the front matter. */
  readonly body: string;
  /** Line of the file in which the body begins, from 1. */
  readonly bodyLine: number;
}

/**
 * Splits off the front matter: YAML between two `---` lines, TOML between `+++`, JSON in braces, or what Hexo, Pelican,
 * MkDocs and Pandoc have without a line above. Only blank lines and comments may come before it. Dashes with a blank line
 * below them are a thematic break of Markdown.
 */
export function splitFrontMatter(text: string): SplitText {
  const lines = text.split('\n');
  const first = firstWords(lines);
  const found = readFormat(lines, first) ?? unfencedAt(lines, first);
  if (!found) return { format: 'none', source: '', sourceLine: 1, body: text, bodyLine: 1 };
  const { format, from, to, next } = found;
  return {
    format,
    source: lines.slice(from, to).join('\n'),
    sourceLine: from + 1,
    body: lines.slice(next).join('\n'),
    bodyLine: next + 1,
  };
}

/** A language may be named behind the dashes: `---toml`. */
function readFormat(lines: readonly string[], first: number): Found | undefined {
  const opening = lines[first]?.trimEnd() ?? '';
  const [, dashes, language] = /^(-{3,5})[ \t]*(yaml|yml|toml|json)?$/i.exec(opening) ?? [];
  if (dashes && language && /toml|json/i.test(language)) return readNamed(lines, first, dashes, language);
  if (dashes) return readYaml(lines, first, dashes);
  if (opening === '+++') return readNamed(lines, first, opening, 'toml');
  if (opening === ';;;') return readNamed(lines, first, opening, 'json');
  return opening.startsWith('{') && first === 0 ? readJson(lines) : undefined;
}

const maxCommentLines = 40;

/** The first line after blank ones and comments (usually a licence); the very first where there is no front matter. */
function firstWords(lines: readonly string[]): number {
  let at = 0;
  while (at < Math.min(lines.length, maxCommentLines)) {
    const words = lines[at]?.trim() ?? '';
    if (words.startsWith('<!--')) at = lines.findIndex((line, index) => index >= at && line.includes('-->'));
    else if (words !== '') return at;
    if (at === -1) return 0;
    at += 1;
  }
  return 0;
}

function readYaml(lines: readonly string[], first: number, dashes: string): Found | undefined {
  const from = first + 1;
  const hasKeys = looksLikeKey(lines[from] ?? '');
  if ((lines[from] ?? '').trim() === '') return undefined;
  const close = lines.findIndex((line, index) => index >= from && closes(line, dashes));
  // Longer ones are lines across the page as well.
  if (dashes !== '---' && !namesPage(lines[from] ?? '')) return undefined;
  if (close !== -1) return yamlBetween(lines, from, close);
  if (!hasKeys || dashes !== '---') return undefined;
  const end = lines.findIndex(
    (line, index) => index >= from && !/^(?:[ \t]+\S|- |#)/.test(line) && !looksLikeKey(line),
  );
  const to = end === -1 ? lines.length : end;
  return { format: 'unclosed', from, to, next: to };
}

function closes(line: string, opening: string): boolean {
  const mark = line.trimEnd();
  return mark === opening || (opening === '---' && mark === '...');
}

/** Text between two thematic breaks has no keys. */
function yamlBetween(lines: readonly string[], from: number, close: number): Found | undefined {
  const isEmpty = lines.slice(from, close).every((line) => line.trim() === '');
  const hasKey = lines.slice(from, Math.min(close, from + maxKeyLines)).some(looksLikeKey);
  return isEmpty || hasKey ? { format: 'yaml', from, to: close, next: close + 1 } : undefined;
}

const maxKeyLines = 200;

function looksLikeKey(line: string): boolean {
  return /^["']?[a-z_][\w.-]*["']?\s*:(?:\s|$)/i.test(line) || namesPage(line);
}

/** A key that its author surely means, also if it is written oddly: ` title: a`, `title:a`, `{title: a}`, `- title: a`. */
function namesPage(line: string): boolean {
  return /^(?:- |[ {]{0,4})["']?(?:title|date|tags|layout|description|author)["']?\s*[:=]\s*\S/i.test(line);
}

function readNamed(
  lines: readonly string[],
  first: number,
  mark: string,
  language: string,
): Found | undefined {
  const from = first + 1;
  const close = lines.findIndex((line, index) => index >= from && line.trimEnd() === mark);
  const format = language.toLowerCase() === 'toml' ? 'toml' : 'json';
  if (close === -1 || (format === 'json' && !jsonIn(lines.slice(from, close).join('\n')))) return undefined;
  return { format, from, to: close, next: close + 1 };
}

/** Up to the first line that closes the brace of the first one. */
function readJson(lines: readonly string[]): Found | undefined {
  const close = lines.findIndex((line) => /^\}[ \t]*$/.test(line) || /^\{.*\}[ \t]*$/.test(line));
  const source = lines.slice(0, close + 1).join('\n');
  if (close === -1 || !jsonIn(source)) return undefined;
  return { format: 'json', from: 0, to: close + 1, next: close + 1 };
}
