import type { AnswerTypePatterns } from './language.js';
import { once, withBoundaries } from './word-boundary.js';

/** Patterns in which `\b` is the boundary of a word in any script. */
export function answerTypes(patterns: AnswerTypePatterns): () => AnswerTypePatterns {
  const { leadingClause, time, number, person } = patterns;
  return once(() => ({
    ...(leadingClause && { leadingClause: withBoundaries(leadingClause) }),
    time: withBoundaries(time),
    number: withBoundaries(number),
    person: withBoundaries(person),
  }));
}
