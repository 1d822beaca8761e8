import { slug } from 'github-slugger';
import type { DocumentKind } from './document.js';

const markdownEnding = /\.(?:md|markdown)$/i;
const articleEnding = /\.(?:md|markdown|txt|html?|docx?|pdf)$/i;

/** What Word puts beside a file while it is open. */
const lockFile = /(?:^|\/)~\$[^/]*$/;

export function isMarkdown(file: string): boolean {
  return markdownEnding.test(file);
}

export function isArticleFile(file: string): boolean {
  return articleEnding.test(file) && !lockFile.test(file);
}

/** Files that need a reader of their own; text and Markdown need none. */
export function documentKind(file: string): DocumentKind | undefined {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(file) ?? [];
  return documentKinds.get(ending.toLowerCase());
}

const documentKinds: ReadonlyMap<string, DocumentKind> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['docx', 'word'],
  ['doc', 'word'],
  ['pdf', 'pdf'],
]);

/** Path below the corpus folder without ending, each part as GitHub would make it an anchor. */
export function slugOf(file: string): string | undefined {
  const parts = file
    .normalize('NFC')
    .replace(articleEnding, '')
    .split('/')
    .map((part) => slug(part.trim()));
  return parts.every((part) => /[\p{L}\p{N}]/u.test(part)) ? parts.join('/') : undefined;
}

/** `guides/first-steps.md` gives `First steps`. */
export function readableName(file: string): string {
  const name = file.split('/').at(-1)?.replace(articleEnding, '') ?? file;
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
