import type { AnswerTypePatterns } from './language.js';
import { withBoundaries } from './word-boundary.js';

/** Patterns in which `\b` is the boundary of a word in any script. */
export function answerTypes({ leadingClause, time, number, person }: AnswerTypePatterns): AnswerTypePatterns {
  return {
    ...(leadingClause && { leadingClause: withBoundaries(leadingClause) }),
    time: withBoundaries(time),
    number: withBoundaries(number),
    person: withBoundaries(person),
  };
}
