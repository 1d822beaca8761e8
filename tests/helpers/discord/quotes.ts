import type { Highlight } from '../../../src/answer/answer.js';
import type { Passage, Span } from '../../../src/corpus/article.js';
import { type Quotation, quotePassage } from '../../../src/discord/components/quote/quote-passage.js';
import { makePassage } from '../factories.js';

const names = {
  lines: (first: number, last: number) => `lines ${first} to ${last}`,
  row: (row: string) => `row ${row}`,
};

/** A text with these spans as Discord's Markdown. */
export function quote(
  { text, spans }: Pick<Passage, 'text' | 'spans'>,
  {
    room = 4000,
    focus = { start: 0, end: text.length },
    ...fields
  }: Partial<Quotation> & { room?: number } = {},
): string {
  const passage = makePassage({ text, ...(spans && { spans }) });
  return quotePassage({ passage, language: 'en', focus, isMarked: false, ...fields }, room, names);
}

/** Where some words of a text stand. */
export function at(text: string, words: string): Highlight {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

export function link(text: string, words: string, url: string): Span {
  return { kind: 'link', ...at(text, words), url };
}

export function block(text: string, words: string, kind: 'code' | 'table', language?: string): Span {
  return { kind: 'block', block: kind, ...at(text, words), ...(language && { language }) };
}
