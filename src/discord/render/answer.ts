import type { Answer, Nothing, Unsure } from '../../answer/answer.js';
import type { Snapshot } from '../../answer/snapshot.js';
import { type Findings, reachable } from '../custom-id.js';
import type { Words } from '../words.js';
import { renderPassage } from './findings.js';
import { button, type Layout, layOut, row, text } from './layout.js';
import { questionHeading } from './question.js';

/** @param question shown above the answer; leave it out where Discord shows it anyway. */
export function renderAnswer(answer: Answer, snapshot: Snapshot, words: Words, question?: string): Layout {
  if (answer.kind !== 'answered') return renderRefusal(answer, words, question);
  const findings = findingsOf(answer);
  return renderPassage({ findings, finding: answer.best, snapshot, ...(question && { question }) }, words);
}

function renderRefusal(answer: Unsure | Nothing, words: Words, question?: string): Layout {
  const hasNearest = answer.kind === 'unsure' && answer.others.length > 0;
  const reason = answer.kind === 'unsure' ? 'unsure' : answer.reason;
  return layOut(
    question ? questionHeading(question) : undefined,
    text(words.say(`refusal.${hasNearest || reason !== 'unsure' ? reason : 'not-in-corpus'}`)),
    hasNearest
      ? row([button(words.say('button.nearest'), { ...findingsOf(answer), kind: 'passage' })])
      : undefined,
  );
}

function findingsOf(answer: Exclude<Answer, Nothing>): Findings {
  const found = answer.kind === 'answered' ? [answer.best, ...answer.others] : answer.others;
  return reachable({
    version: answer.version,
    tone: answer.kind === 'answered' ? 'answer' : 'nearest',
    index: 0,
    passages: found.map(({ ordinal, highlight: { start, end } }) => ({ ordinal, start, end })),
  });
}
