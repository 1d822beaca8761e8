import type { Answered, Finding, Nothing, Unsure } from '../../src/answer/answer.js';
import type { Answerer, AskOptions } from '../../src/answer/answerer.js';
import type { Passage } from '../../src/corpus/article.js';
import { makePassage } from './factories.js';

const asked = { question: 'Where is the mill?', version: '0123abcd', confidence: 0.9 };

/** A finding whose highlight is the first sentence of its passage, unless the test gives another. */
export function makeFinding(fields: Partial<Finding> = {}): Finding {
  const { passage = makePassage() } = fields;
  return {
    passage,
    ordinal: passage.paragraph - 1,
    highlight: { start: 0, end: passage.text.indexOf('.') + 1 },
    confidence: 0.9,
    citation: makeCitation(passage),
    ...fields,
  };
}

function makeCitation({ section, paragraph, part, lines, page, article }: Passage): Finding['citation'] {
  return {
    title: 'Sample',
    section,
    paragraph,
    ...(part && { part }),
    ...(lines && { lines }),
    ...(page !== undefined && { page }),
    file: `${article}.md`,
  };
}

export function makeAnswered(fields: Partial<Answered> = {}): Answered {
  return { ...asked, kind: 'answered', best: makeFinding(), others: [], ...fields };
}

export function makeUnsure(fields: Partial<Unsure> = {}): Unsure {
  return { ...asked, kind: 'unsure', confidence: 0.3, others: [makeFinding({ confidence: 0.3 })], ...fields };
}

export function makeNothing(fields: Partial<Nothing> = {}): Nothing {
  return { ...asked, kind: 'nothing', reason: 'not-in-corpus', confidence: 0.1, ...fields };
}

/** Gives what `answer` makes of each question, and keeps what it was asked. */
export function makeAnswerer(answer: Answerer['ask']) {
  const calls: { question: string; options: AskOptions | undefined }[] = [];
  const answerer: Answerer = {
    ask(question, options) {
      calls.push({ question, options });
      return answer(question, options);
    },
  };
  return { answerer, calls };
}
