import type { Answer, Nothing, Unsure } from '../../answer/answer.js';
import type { Words } from '../../locales/translate.js';
import { type Findings, reachable } from '../components/custom-id.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { type Frame, removeButton, renderHead } from './presentation.js';
import { renderPassage } from './render-passage.js';

export function renderAnswer(answer: Answer, frame: Frame, words: Words): Layout {
  if (answer.kind !== 'answered') return renderRefusal(answer, frame, words);
  return renderPassage({ findings: findingsOf(answer), finding: answer.best, frame }, words);
}

/** The corpus has changed under an old answer. With the question at hand it can be asked again. */
export function renderStale(question: string | undefined, words: Words): Layout {
  return layOut(
    ...renderHead(question ? { question } : {}),
    text(words.say('stale')),
    question ? row([button(words.say('button.ask-again'), { kind: 'ask-again' })]) : undefined,
  );
}

function renderRefusal(answer: Unsure | Nothing, frame: Frame, words: Words): Layout {
  const nearest = answer.kind === 'unsure' && answer.others.length > 0 ? findingsOf(answer) : undefined;
  const isSearchable = answer.kind === 'unsure' || answer.reason !== 'no-searchable-words';
  const reason = nearest ? 'unsure' : isSearchable ? 'not-in-corpus' : 'no-searchable-words';
  return layOut(
    ...renderHead(frame),
    text(words.say(`refusal.${reason}`)),
    row([
      nearest && button(words.say('button.nearest'), { ...nearest, kind: 'passage' }),
      frame.canTell && isSearchable ? button(words.say('button.tell'), { kind: 'tell' }) : undefined,
      frame.isPublic ? removeButton(words) : undefined,
    ]),
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
