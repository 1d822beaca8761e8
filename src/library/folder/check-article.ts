import { defined } from '../../base/defined.js';
import type { Problem } from '../../corpus/article.js';
import { openBoundedReader } from '../../corpus/document/bounded-reader.js';
import { parseArticle } from '../../corpus/parse-article.js';

/** Checks whether a file is an article. */
export type CheckArticle = (file: string, bytes: Uint8Array) => Promise<CheckedArticle>;

export interface CheckedArticle {
  /** Missing when it is none; the problems say why. */
  readonly slug?: string;
  readonly problems: readonly Problem[];
}

export const checkArticle: CheckArticle = async (file, bytes) => {
  const documents = openBoundedReader();
  try {
    const { article, problems } = await parseArticle(file, bytes, documents.read);
    return defined({ problems, slug: article?.slug });
  } finally {
    await documents.close();
  }
};
