import type { Article, Passage } from '../../src/corpus/article.js';

/** A passage with every field filled; name only what the test is about. The id follows the other fields. */
export function makePassage(fields: Partial<Passage> = {}): Passage {
  const { article = 'sample', paragraph = 1, lastParagraph, part } = fields;
  return {
    id: `${article}#p${paragraph}${lastParagraph ? `-${lastParagraph}` : ''}${part ?? ''}`,
    article,
    section: [],
    paragraph,
    lines: [paragraph, paragraph],
    text: 'The mill stands by the river. It was built in 1841.',
    ...fields,
  };
}

/** An article whose passages say which article they stand in, unless the test gives them. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  const { slug = 'sample' } = fields;
  return {
    slug,
    file: `${slug}.md`,
    title: 'Sample',
    language: 'en',
    hash: `hash-of-${slug}`,
    passages: [makePassage({ article: slug })],
    ...fields,
  };
}

/** A passage of a PDF, which has a page and no lines. */
export function makePagePassage(page: number, fields: Partial<Passage> = {}): Passage {
  const { lines: _, ...passage } = makePassage(fields);
  return { ...passage, page };
}

/** One article of plain paragraphs, numbered as the reader would number them. */
export function makeArticleOf(texts: readonly string[], fields: Partial<Article> = {}): Article {
  const { slug = 'sample' } = fields;
  const passages = texts.map((text, index) =>
    makePassage({ article: slug, paragraph: index + 1, lines: [2 * index + 1, 2 * index + 1], text }),
  );
  return makeArticle({ passages, ...fields });
}
