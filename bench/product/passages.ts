import { importBuilt } from './modules.js';

/** A passage as the product cuts it, for others to search. */
export interface ProductPassage {
  readonly id: number;
  readonly title: string;
  /** Headings above it, outermost first. */
  readonly headings: string;
  readonly text: string;
}

/** Every passage of a folder of articles, cut by the product's own reader: nobody searches other paragraphs. */
export async function passagesOf(corpus: string): Promise<ProductPassage[]> {
  const { readCorpus } = await importBuilt('corpus/read-corpus.js');
  const { articles } = await readCorpus(corpus);
  const passages = articles.flatMap(({ title, passages: own }) =>
    own.map(({ section, text }) => ({ title, headings: section.join('\n'), text })),
  );
  return passages.map((passage, id) => ({ id, ...passage }));
}
