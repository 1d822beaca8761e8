import type { Article, Passage } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/parse-article.js';

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
