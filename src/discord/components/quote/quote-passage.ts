import type { Highlight } from '../../../answer/answer.js';
import type { Passage } from '../../../corpus/article.js';
import { cutPassage } from '../cut.js';
import { directionOf, escapeLine } from '../markdown.js';
import { blocksOf, toWholeLines } from './blocks.js';
import { inlineSpansOf } from './prose.js';
import { type Names, quoteLines, write } from './write.js';

export interface Quotation {
  readonly passage: Passage;
  /** BCP 47. */
  readonly language: string;
  /** What must stay visible when the passage does not fit as a whole. */
  readonly focus: Highlight;
  /** Whether the focus answers, and is marked. */
  readonly isMarked: boolean;
  /** The rest is left out in any case. */
  readonly isFocusOnly?: true;
  /** What relative links are relative to. */
  readonly base?: string;
}

/**
 * A passage as Discord's Markdown, word for word, its links and its code alive: prose as a quotation, code and narrow
 * tables as blocks that can be copied. Cut at the ends of sentences and lines to fit into `room` UTF-16 units.
 */
export function quotePassage(quotation: Quotation, room: number, names: Names): string {
  const { passage, language, focus, isMarked, isFocusOnly, base } = quotation;
  const { text, spans = [] } = passage;
  const blocks = blocksOf(passage);
  const page = {
    text,
    blocks,
    spans: inlineSpansOf(passage),
    direction: directionOf(language),
    names,
    ...(isMarked && { highlight: focus }),
    ...(base !== undefined && { base }),
  };
  const highlight = toWholeLines(focus, text, blocks);
  const written = (start: number, end: number) => write({ start, end }, page);
  if (isFocusOnly && written(highlight.start, highlight.end).length <= room) return write(highlight, page);
  const cut = cutPassage({ text, highlight, language, spans }, room, (...range) => written(...range).length);
  return write(cut, page);
}

/** A text that is nothing but words. @param language BCP 47 */
export function quotePlain(text: string, language: string): string {
  return quoteLines(text.split('\n').map(escapeLine), '', '', directionOf(language));
}
