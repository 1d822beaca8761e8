/** A file cut in two: what is said about the text, and the text. */
export interface SplitText {
  /** `unclosed`: YAML that no second line `---` ends. */
  readonly format: 'none' | 'yaml' | 'unclosed' | 'toml' | 'json';
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
 * Splits off the front matter: YAML between two `---` lines, TOML between `+++`, JSON in braces. Only blank lines and
 * comments may come before it. Dashes with a blank line below them are a thematic break of Markdown.
 */
export function splitFrontMatter(text: string): SplitText {
  const lines = text.split('\n');
  const first = firstWords(lines);
  const opening = lines[first]?.trimEnd() ?? '';
  const found = readFormat(lines, first, opening);
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

interface Found {
  readonly format: SplitText['format'];
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

function readFormat(lines: readonly string[], first: number, opening: string): Found | undefined {
  if (opening === '---') return readYaml(lines, first);
  if (opening === '+++') return readToml(lines, first);
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

function readYaml(lines: readonly string[], first: number): Found | undefined {
  const from = first + 1;
  const hasKeys = looksLikeKey(lines[from] ?? '');
  if ((lines[from] ?? '').trim() === '') return undefined;
  const close = lines.findIndex((line, index) => index >= from && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (close !== -1) return yamlBetween(lines, from, close);
  if (!hasKeys) return undefined;
  const end = lines.findIndex(
    (line, index) => index >= from && !/^(?:[ \t]+\S|- |#)/.test(line) && !looksLikeKey(line),
  );
  const to = end === -1 ? lines.length : end;
  return { format: 'unclosed', from, to, next: to };
}

/** Text between two thematic breaks has no keys. */
function yamlBetween(lines: readonly string[], from: number, close: number): Found | undefined {
  const isEmpty = lines.slice(from, close).every((line) => line.trim() === '');
  const hasKey = lines.slice(from, Math.min(close, from + maxKeyLines)).some(looksLikeKey);
  return isEmpty || hasKey ? { format: 'yaml', from, to: close, next: close + 1 } : undefined;
}

const maxKeyLines = 200;

function looksLikeKey(line: string): boolean {
  return /^(?:["']?[a-z_][\w.-]*["']?\s*:(?:\s|$))/i.test(line);
}

function readToml(lines: readonly string[], first: number): Found | undefined {
  const from = first + 1;
  const close = lines.findIndex((line, index) => index >= from && /^\+\+\+[ \t]*$/.test(line));
  return close === -1 ? undefined : { format: 'toml', from, to: close, next: close + 1 };
}

/** Up to the first line that closes the brace of the first one. */
function readJson(lines: readonly string[]): Found | undefined {
  const close = lines.findIndex((line) => /^\}[ \t]*$/.test(line) || /^\{.*\}[ \t]*$/.test(line));
  const source = lines.slice(0, close + 1).join('\n');
  if (close === -1 || source.length > maxJson || !isJson(source)) return undefined;
  return { format: 'json', from: 0, to: close + 1, next: close + 1 };
}

const maxJson = 16_000;

function isJson(source: string): boolean {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null;
  } catch {
    // A text may also begin with a brace.
    return false;
  }
}
