import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import type { Doc } from './question-set.js';

/** One article file of a corpus made from a set: its n-th paragraph is the doc `docIds[n - 1]`. */
export interface CorpusFile {
  readonly file: string;
  readonly text: string;
  readonly docIds: readonly string[];
}

/** Docs of one title become one article, in the set's order, each one paragraph. */
export function toCorpusFiles(set: { readonly lang: string; readonly docs: readonly Doc[] }): CorpusFile[] {
  return [...docsByTitle(set.docs)].map(([title, docs], index) => ({
    file: `${fileName(title, index)}.md`,
    text: articleText(title, set.lang, docs),
    docIds: docs.map((doc) => doc.id),
  }));
}

/** Empties the folder first. */
export function writeCorpus(folder: string, files: readonly CorpusFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of files) writeFileSync(join(folder, file), text);
}

/**
 * Text as a person would have to type it for Markdown to show it unchanged: a backslash before every
 * character that would begin markup (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|{}$%=^]/g, '\\$&')
    .replace(/^([#+:!?/@-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function docsByTitle(docs: readonly Doc[]): Map<string, Doc[]> {
  const byTitle = new Map<string, Doc[]>();
  for (const doc of docs) byTitle.set(doc.title, [...(byTitle.get(doc.title) ?? []), doc]);
  return byTitle;
}

function articleText(title: string, language: string, docs: readonly Doc[]): string {
  // A JSON string is a YAML string, whatever the title holds.
  const frontMatter = ['---', `title: ${JSON.stringify(title)}`, `language: ${language}`, '---'].join('\n');
  const paragraphs = docs.map((doc) => escapeMarkdown(doc.text));
  return `${[frontMatter, ...paragraphs].join('\n\n')}\n`;
}

/** The number keeps two titles apart that slug alike; a title in another script may slug to nothing. */
function fileName(title: string, index: number): string {
  const number = String(index + 1).padStart(4, '0');
  return `${number}-${slug(title).slice(0, 60)}`.replace(/-$/, '');
}
