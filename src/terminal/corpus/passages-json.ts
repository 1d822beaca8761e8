import type { Article, Corpus, Passage } from '../../corpus/article.js';

/** Every passage as one JSON array, one passage a line: for programs, and for tools that read lines. */
export function* passageLines({ articles }: Corpus): Generator<string> {
  const passages = articles.flatMap((article) => article.passages.map((passage) => toJson(article, passage)));
  yield '[';
  for (const [at, passage] of passages.entries()) {
    yield JSON.stringify(passage) + (at < passages.length - 1 ? ',' : '');
  }
  yield ']';
}

function toJson({ file, title, language }: Article, passage: Passage) {
  const { id, section, paragraph, lastParagraph, part, lines, page, kind, text, spans, pictures } = passage;
  return {
    id,
    file,
    title,
    language,
    section,
    paragraph,
    lastParagraph,
    part,
    lines,
    page,
    kind,
    text,
    spans,
    pictures,
  };
}
