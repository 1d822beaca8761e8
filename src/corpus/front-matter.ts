import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { languageTag } from '../languages/tag.js';
import type { Problem } from './article.js';
import type { Fault } from './fault.js';

export interface SplitText {
  /** YAML between the two `---` lines. */
  readonly yaml: string;
  /** What follows the front matter. */
  readonly body: string;
  /** Line of the file in which the body begins, from 1. */
  readonly bodyLine: number;
}

/**
 * Sets the front matter apart: a first line `---` up to the next line `---` or `...`. Dashes with a blank line
 * below them are the line that Markdown draws across the page.
 */
export function splitFrontMatter(text: string): SplitText | Fault {
  const whole = { yaml: '', body: text, bodyLine: 1 };
  if (!/^---[ \t]*\n(?![ \t]*\n)/.test(text)) return whole;
  const lines = text.split('\n');
  const close = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  if (close === -1) return opensWithKey(lines) ? neverClosed : whole;
  return {
    yaml: lines.slice(1, close).join('\n'),
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
}

function opensWithKey(lines: readonly string[]): boolean {
  return /^[a-z]\w*:(\s|$)/i.test(lines[1] ?? '');
}

const neverClosed: Fault = {
  line: 1,
  reason: 'a front matter that is never closed: put a line `---` below its last key',
};

/** Six values need no more; YAML of megabytes would take seconds to read. */
const maxLength = 16_000;

/** Reads the YAML of a front matter; a wrong value is left out with a warning, broken YAML is an error. */
export function readFrontMatter(yaml: string, file: string): { meta: FrontMatter; problems: Problem[] } {
  if (yaml.length > maxLength)
    return { meta: {}, problems: [brokenYaml(file, 2, 'longer than 16,000 characters')] };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  // The YAML begins in the second line of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const [broken] = document.errors;
  if (broken) return { meta: {}, problems: [brokenYaml(file, lineAt(broken.pos[0]), broken.message)] };
  if (document.contents === null) return { meta: {}, problems: [] };
  if (!isMap(document.contents))
    return { meta: {}, problems: [brokenYaml(file, 2, 'no `key: value` lines')] };
  return checkKeys(document.contents, file, lineAt);
}

function brokenYaml(file: string, line: number, message: string): Problem {
  const what = message.replace(/\s+/g, ' ').replace(/\.?$/, '');
  const reason = `broken front matter (${what}): write one \`key: value\` a line, and put a value that holds a colon in quotes`;
  return { file, line, reason, severity: 'error' };
}

const needsWords = 'needs words on one line; put them in quotes';

/** A number is as good as a text here: `title: 1984`. */
const words = z
  .union([z.string(), z.number()], { error: needsWords })
  .transform((value) => String(value).replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', { error: needsWords });

const language = z.string({ error: needsLanguage() }).transform((value, context) => {
  const tag = languageTag(value);
  if (!tag) context.addIssue({ code: 'custom', message: needsLanguage() });
  return tag ?? z.NEVER;
});

function needsLanguage(): string {
  return 'needs a language tag such as en, de or pt-BR';
}

/** Whole, or below that of the site. */
function address(error: string, relative: RegExp) {
  return z
    .string({ error })
    .refine((value) => isWholeAddress(value) || (relative.test(value) && /^[^\s:]+$/.test(value)), { error });
}

export function isWholeAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

const frontMatter = z.object({
  title: words.exactOptional(),
  source: words.exactOptional(),
  author: words.exactOptional(),
  url: address('needs an address that begins with https://, http:// or /', /^\.{0,2}\//).exactOptional(),
  // Of Jekyll, Eleventy and VuePress; of Docusaurus, Hugo and Astro.
  permalink: address('needs an address', /./).exactOptional(),
  slug: address('needs a part of an address', /./).exactOptional(),
  published: z.iso.date({ error: 'needs a date written as 2026-01-31' }).exactOptional(),
  language: language.exactOptional(),
});

/** What an author may say about an article above its text; all of it optional. */
export type FrontMatter = Readonly<z.infer<typeof frontMatter>>;

type Key = keyof typeof frontMatter.shape;

function isKey(name: string): name is Key {
  return Object.hasOwn(frontMatter.shape, name);
}

function checkKeys(map: YAMLMap, file: string, lineAt: (offset: number) => number) {
  const good: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { key, value } of map.items) {
    const given: unknown = isScalar(value) ? value.value : value;
    if (given === null || given === '') continue;
    const name = String(key);
    const reason = faultOf(name, given);
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : 2;
    if (reason) problems.push({ file, line, reason, severity: 'warning' });
    else good[name] = given;
  }
  return { meta: frontMatter.parse(good), problems };
}

function faultOf(name: string, given: unknown): string | undefined {
  const known = Object.keys(frontMatter.shape).join(', ');
  if (!isKey(name)) return `unknown key "${name}" in the front matter, left out: use one of ${known}`;
  const [issue] = frontMatter.shape[name].safeParse(given).error?.issues ?? [];
  return issue && `"${name}" in the front matter was left out: it ${issue.message}`;
}
