import type {
  Answer,
  Answered,
  BriefAnswer,
  Finding,
  Nothing,
  NothingReason,
  Unsure,
} from '../../src/answer/answer.js';
import type { AskOptions } from '../../src/answer/answerer.js';
import { passageKey } from '../../src/answer/passage-key.js';
import type { Passage } from '../../src/corpus/article.js';
import { makePassage } from './factories.js';

const asked = { question: 'Where is the mill?', version: '0123abcd', confidence: 0.9 };

/** A finding whose highlight is the first sentence of its passage, unless the test gives another. */
export function makeFinding(fields: Partial<Finding> = {}): Finding {
  const { passage = makePassage() } = fields;
  return {
    passage,
    ordinal: passage.paragraph - 1,
    key: passageKey(passage),
    highlight: { start: 0, end: passage.text.indexOf('.') + 1 },
    confidence: 0.9,
    citation: makeCitation(passage),
    language: 'en',
    ...fields,
  };
}

function makeCitation({
  section,
  paragraph,
  lastParagraph,
  part,
  lines,
  page,
  article,
}: Passage): Finding['citation'] {
  const numbers = { paragraph, ...(lastParagraph && { lastParagraph }), ...(part && { part }) };
  const place = { ...(lines && { lines }), ...(page !== undefined && { page }) };
  return { title: 'Sample', section, ...numbers, ...place, file: `${article}.md` };
}

export function makeAnswered(fields: Partial<Answered> = {}): Answered {
  return { ...asked, kind: 'answered', best: makeFinding(), others: [], ...fields };
}

export function makeUnsure(fields: Partial<Unsure> = {}): Unsure {
  const { others = [makeFinding({ confidence: 0.3 })] } = fields;
  const closest = others[0] ?? makeFinding({ confidence: 0.3 });
  return { ...asked, kind: 'unsure', confidence: 0.3, closest, others, ...fields };
}

export function makeNothing(
  why: NothingReason = { reason: 'not-in-corpus' },
  question = asked.question,
): Nothing {
  return { ...asked, kind: 'nothing', confidence: 0.1, question, ...why };
}

/** The same as a message shows it. */
export function brief(answer: Answer): BriefAnswer {
  if (answer.kind === 'nothing') return answer;
  return {
    ...answer,
    others: answer.others.map(({ ordinal, key, highlight }) => ({ ordinal, key, highlight })),
  };
}

export type Ask = (question: string, options?: AskOptions) => Answer;

/** Gives what `answer` makes of each question, and keeps what it was asked. */
export function recordAsking(answer: Ask) {
  const calls: { question: string; options: AskOptions | undefined }[] = [];
  const ask = async (question: string, options?: AskOptions) => {
    calls.push({ question, options });
    return answer(question, options);
  };
  return { ask, calls };
}
