import type { Article, ParsedArticle, Passage } from './article.js';

/** A passage without what it has in common with its neighbours. */
type Row = readonly [
  id: string,
  paragraph: number,
  part: string | null,
  place: readonly [from: number, to: number] | number | null,
  section: number,
  text: string,
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
  const rows = passages.map(({ id, paragraph, part, lines, page, section, text }): Row => {
    const list = places.get(section) ?? places.size;
    places.set(section, list);
    return [id, paragraph, part ?? null, lines ?? page ?? null, list, text];
  });
  return JSON.stringify({ ...rest, article: described, sections: [...places.keys()], rows } satisfies Packed);
}

/** Gives back what `articleToJson` was given; passages under one heading share its list. */
export function articleFromJson(json: string): ParsedArticle {
  // As written above: files are checked against their checksum before they get here.
  const { article, sections, rows, ...rest } = JSON.parse(json) as Packed;
  if (!article) return rest;
  const passages = rows.map(([id, paragraph, part, place, section, text]): Passage => {
    const named = { id, article: article.slug, section: sections[section] ?? [], paragraph };
    return { ...named, ...(part !== null && { part }), ...placeFrom(place), text };
  });
  return { ...rest, article: { ...article, passages } };
}

function placeFrom(place: Row[3]): Pick<Passage, 'lines' | 'page'> {
  if (place === null) return {};
  return typeof place === 'number' ? { page: place } : { lines: place };
}
