import type { Article, ParsedArticle, Passage } from './article.js';

/** A passage without what it has in common with its neighbours. */
type Row = readonly [
  id: string,
  paragraph: number,
  part: string | null,
  from: number,
  to: number,
  section: number,
  text: string,
  more?: Pick<Passage, 'lastParagraph' | 'kind' | 'spans'>,
];

interface Packed extends Omit<ParsedArticle, 'article'> {
  readonly article?: Omit<Article, 'passages'>;
  readonly sections: readonly (readonly string[])[];
  readonly rows: readonly Row[];
}

/** One line of JSON, a third shorter than that of the object itself. */
export function articleToJson({ article, ...rest }: ParsedArticle): string {
  if (!article) return JSON.stringify({ ...rest, sections: [], rows: [] } satisfies Packed);
  const { passages, ...described } = article;
  const places = new Map<readonly string[], number>();
  const rows = passages.map(({ id, paragraph, part, lines, section, text, article: _, ...more }): Row => {
    const place = places.get(section) ?? places.size;
    places.set(section, place);
    const row = [id, paragraph, part ?? null, ...lines, place, text] as const;
    return Object.keys(more).length > 0 ? [...row, more] : row;
  });
  return JSON.stringify({ ...rest, article: described, sections: [...places.keys()], rows } satisfies Packed);
}

/** Gives back what `articleToJson` was given; passages under one heading share its list. */
export function articleFromJson(json: string): ParsedArticle {
  // As written above: files are checked against their checksum before they get here.
  const { article, sections, rows, ...rest } = JSON.parse(json) as Packed;
  if (!article) return rest;
  const passages = rows.map(([id, paragraph, part, from, to, section, text, more]): Passage => {
    const place = { id, article: article.slug, section: sections[section] ?? [], paragraph };
    return { ...place, ...(part !== null && { part }), lines: [from, to], text, ...more };
  });
  return { ...rest, article: { ...article, passages } };
}
