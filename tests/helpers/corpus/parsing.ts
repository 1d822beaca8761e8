import type { Article, Passage } from '../../../src/corpus/article.js';
import type { Block } from '../../../src/corpus/document/block.js';
import { outline } from '../../../src/corpus/document/outline.js';
import { readDocumentHere } from '../../../src/corpus/document/read-document.js';
import { documentKind } from '../../../src/corpus/folder/slug.js';
import { parseArticle } from '../../../src/corpus/parse-article.js';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The article a text gives; throws where it gives none, naming the problems. */
export async function articleOf(text: string, file = 'doc.md'): Promise<Article> {
  const { article, problems } = await parseArticle(file, bytesOf(text));
  if (!article) throw new Error(problems.map(({ reason }) => reason).join('; '));
  return article;
}

/** The same, without the fields most tests do not ask about. */
export async function textsOf(text: string, file?: string): Promise<readonly string[]> {
  return (await passagesIn(text, file)).map((passage) => passage.text);
}

export async function passagesIn(text: string, file?: string): Promise<readonly Passage[]> {
  return (await articleOf(text, file)).passages;
}

/** A paragraph of a web page, a Word file or a PDF, before short ones are joined. */
export interface ReadBlock {
  readonly section: readonly string[];
  readonly block: Block;
  readonly text: string;
  /** First and last line, or page. */
  readonly place: readonly [from: number | undefined, to: number | undefined];
}

export async function blocksIn(file: string, content: string | Uint8Array): Promise<readonly ReadBlock[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const kind = documentKind(file);
  if (!kind) throw new Error(`${file} needs no reader`);
  const { article } = await parseArticle(file, bytes);
  const read = await readDocumentHere(kind, bytes);
  if ('reason' in read) throw new Error(read.reason);
  return outline(read.pieces, article?.title).blocks.map(({ section, block }) => ({
    section,
    block,
    text: block.text.trim(),
    place: [block.marks[0]?.line, block.marks.at(-1)?.line],
  }));
}

/** The headings above each, and its text. */
export async function sectionedTexts(file: string, content: string | Uint8Array) {
  return (await blocksIn(file, content)).map(({ section, text }) => [...section, text]);
}
