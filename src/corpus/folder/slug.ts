import { slug } from 'github-slugger';
import { languageTag } from '../../languages/tag.js';
import type { DocumentKind } from '../document/document.js';

const markdownEnding = /\.(?:md|mdx|markdown)$/i;
const articleEnding = /\.(?:md|mdx|markdown|txt|html?|docx?|pdf)$/i;

/** Parts of which a site generator makes its pages. */
const templateFile = /(?:^|\/)(?:_includes|_layouts|_templates|layouts)\/(?:.*\/)?[^/]*\.html?$/i;

/** What Docsify and the wikis of GitHub show around every page. */
const surroundingFile = /(?:^|\/)_(?:sidebar|navbar|header|footer|coverpage)\.(?:md|markdown)$/i;

/** Word's lock file beside an open document. */
const lockFile = /(?:^|\/)~\$[^/]*$/;

export function isSurrounding(file: string): boolean {
  return surroundingFile.test(file);
}

export function isMarkdown(file: string): boolean {
  return markdownEnding.test(file);
}

/** Markdown with JSX in it. */
export function isMdx(file: string): boolean {
  return /\.mdx$/i.test(file);
}

export function isArticleFile(file: string): boolean {
  return (
    articleEnding.test(file) && ![lockFile, templateFile, surroundingFile].some((kind) => kind.test(file))
  );
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

/** Formats of text that people write; not pictures, styles or scripts. */
const unreadEnding =
  /\.(?:rst|adoc|asciidoc|asc|org|textile|wiki|mediawiki|creole|pod|rdoc|typ|tex|rtf|odt|pages|epub|ipynb|qmd|rmd|mkdn?|mdwn|mdown|text|log)$/i;

/** `.rst` for a file that holds a text and is not read; nothing for an article or a picture. */
export function unreadKind(file: string): string | undefined {
  return isArticleFile(file) || lockFile.test(file) ? undefined : unreadEnding.exec(file)?.[0].toLowerCase();
}

/** Path below the corpus folder without ending, each part as GitHub would make it an anchor. */
export function slugOf(file: string): string | undefined {
  const parts = file
    .normalize('NFC')
    .replace(articleEnding, '')
    .split('/')
    .map((part) => slug(part.trim()));
  return parts.every((part) => /[\p{L}\p{N}]/u.test(part)) ? parts.join('/') : undefined;
}

/** Path without ending, of the first page of a folder that of the folder: `guides/index.md` gives `guides`. */
export function bareName(path: string): string {
  const bare = path.replace(articleEnding, '').replace(/\/+$/, '');
  return bare.replace(/(?:^|\/)(?:_?index|readme)$/i, '');
}

/** `guides/first-steps.md` gives `First steps`, `02-first-steps.md` and `2026-01-31-first-steps.md` as well. */
export function readableName(file: string): string {
  return asWords(nameOf(file)) || file;
}

/** The same, but nothing for `index` and the like: the folder has a better name, as for `first-steps/pt-br.md`. */
export function titleFromName(file: string): string | undefined {
  const name = nameOf(file);
  const folder = file.split('/').at(-2);
  if (folder !== undefined && isLanguage(name)) return asWords(folder);
  if (!firstPages.has(name.toLowerCase())) return readableName(file);
  return folder === undefined ? undefined : asWords(folder);
}

/** Alone, only what is no word and no command: there are pages about `id`, `ps` and `vi`. */
const languageName =
  /^(?:en|de|fr|es|pt|ja|zh|ko|ru|pl|nl|sv|cs|uk|[a-z]{2}[-_](?:[A-Z]{2}|[a-z]{2}|Han[st]))$/;

function isLanguage(name: string): boolean {
  return languageName.test(name) && languageTag(name.replace('_', '-')) !== undefined;
}

const firstPages = new Set([
  'index',
  '_index',
  'readme',
  'home',
  '_home',
  'default',
  'main',
  'overview',
  'page',
  'contents',
]);

function nameOf(file: string): string {
  return file.split('/').at(-1)?.replace(articleEnding, '') ?? file;
}

function asWords(name: string): string {
  const bare = name.replace(/^(?:\d{4}-\d{2}-\d{2}|\d{1,3})[-_. ]+(?=\p{L})/u, '');
  const words = bare.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
