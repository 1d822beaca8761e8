import type { AskFinding } from '../product/ask.js';
import { ink } from '../sets/passage-map.js';
import type { Doc, Question } from '../sets/question-set.js';

/** How the marked sentence stands to the answers people gave. */
export interface HighlightVerdict {
  /** Touches one of them. */
  readonly overlaps: boolean;
  /** Holds the whole of one of them. */
  readonly contains: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Compares by place, not by words: the right year in the wrong sentence is wrong. Both sides are counted in
 * characters that are not white space, since a passage may be spaced otherwise than its doc.
 */
export function judgeHighlight(finding: AskFinding, doc: Doc, question: Question): HighlightVerdict {
  const offset = ink(doc.text).indexOf(ink(finding.text));
  const marked = shift(inkSpan(finding.text, finding.highlight), offset);
  const answers = question.answers.map(({ text, start }) =>
    inkSpan(doc.text, { start, end: start + text.length }),
  );
  return {
    overlaps: answers.some((answer) => answer.start < marked.end && marked.start < answer.end),
    contains: answers.some((answer) => marked.start <= answer.start && answer.end <= marked.end),
  };
}

function inkSpan(text: string, { start, end }: Span): Span {
  const before = ink(text.slice(0, start)).length;
  return { start: before, end: before + ink(text.slice(start, end)).length };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
