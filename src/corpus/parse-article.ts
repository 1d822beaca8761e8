import { createHash } from 'node:crypto';
import type { Article, ParsedArticle, Problem } from './article.js';
import type { Piece } from './block.js';
import { decodeText } from './decode-text.js';
import { readFrontMatter, splitFrontMatter } from './front-matter.js';
import { guessLanguage, loadDetector } from './language.js';
import { readMarkdown } from './markdown.js';
import { createMarkdownParser } from './markdown-parser.js';
import { outline } from './outline.js';
import { passagesOf } from './passages.js';
import { readPlainText } from './plain-text.js';
import { languageByScript } from './scripts.js';
import { isMarkdown, readableName, slugOf } from './slug.js';
import { loadVisibleText, mayHoldHtml } from './visible-text.js';

/** Larger files are not read: a book of a thousand pages has half as many bytes. */
export const maxFileBytes = 4 * 1024 * 1024;

/**
 * Reads one article from the bytes of its file. No disk, no clock: the same bytes give the same article. It is
 * a promise only because some libraries are loaded when a file first needs them.
 *
 * @param file path below the corpus folder; its ending tells Markdown from plain text
 */
export async function parseArticle(file: string, bytes: Uint8Array): Promise<ParsedArticle> {
  const problems: Problem[] = [];
  const fail = (line: number, reason: string): ParsedArticle => ({
    file,
    problems: [...problems, { file, line, reason, severity: 'error' }],
  });
  if (bytes.length > maxFileBytes) return fail(1, tooLarge(bytes.length));
  const slug = slugOf(file);
  if (slug === undefined) return fail(1, 'has a name without letters or digits: give the file another name');
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return fail(decoded.line, decoded.reason);

  const { yaml, body, bodyLine } = splitFrontMatter(decoded.text);
  const { meta, problems: metaProblems } = readFrontMatter(yaml ?? '', file);
  problems.push(...metaProblems);
  if (problems.some(({ severity }) => severity === 'error')) return { file, problems };

  const pieces = await readBody(file, body, bodyLine);
  if (pieces.length === 0) return fail(1, 'is empty: write a paragraph, or remove the file');
  const { title = readableName(file), blocks } = outline(pieces, meta.title);
  if (blocks.length === 0)
    return fail(1, 'has headings but no paragraph under them: write one, or remove the file');

  const language =
    meta.language ?? (await languageOf([title, ...blocks.map(({ block }) => block.text)].join('\n')));
  const article: Article = {
    slug,
    file,
    title,
    language,
    ...optional('url', meta.url),
    ...optional('source', meta.source),
    ...optional('author', meta.author),
    ...optional('published', meta.published),
    hash: createHash('sha256').update(bytes).digest('hex'),
    passages: passagesOf(blocks, slug, language),
  };
  return { file, article, problems };
}

export function tooLarge(bytes: number): string {
  const size = (bytes / 1024 / 1024).toFixed(1);
  return `is ${size} MiB, and an article may have ${maxFileBytes / 1024 / 1024} MiB: split it into several files`;
}

async function readBody(file: string, body: string, bodyLine: number): Promise<readonly Piece[]> {
  if (!isMarkdown(file)) return readPlainText(body, bodyLine);
  const visible = mayHoldHtml(body) ? await loadVisibleText() : () => '';
  return readMarkdown(body, bodyLine, { parse: createMarkdownParser(), visible });
}

async function languageOf(text: string): Promise<string> {
  const sample = text.slice(0, 4000);
  return languageByScript(sample) ?? guessLanguage(sample, [], await loadDetector());
}

function optional<Key extends string>(key: Key, value: string | undefined): { [key in Key]?: string } {
  // TypeScript does not follow a computed key; the object has just this one.
  return (value ? { [key]: value } : {}) as { [key in Key]?: string };
}
