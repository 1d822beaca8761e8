import type { Snapshot } from '../../answer/snapshot.js';
import type { Words } from '../words.js';
import { button, type Layout, layOut, row, text } from './layout.js';
import { questionHeading } from './question.js';

/** Minutes after which a conversation is forgotten; the memory's own default. */
const memoryMinutes = 30;

export function renderNotice(message: string): Layout {
  return layOut(text(message));
}

export function renderCooldown(waitMs: number, words: Words): Layout {
  return renderNotice(words.say('cooldown', { seconds: Math.ceil(waitMs / 1000) }));
}

export function renderHelp({ articles, passages }: Snapshot, words: Words): Layout {
  const known = { articles: articles.length, passages: passages.length };
  return layOut(
    text(`### ${words.say('help.heading')}`),
    text(words.say('help.ask')),
    text(words.say('help.cite')),
    text(words.say('help.refuse')),
    text(words.say('help.follow-up', { minutes: memoryMinutes })),
    text(words.say('help.articles', known)),
  );
}

/** The corpus has changed under an old answer. With the question at hand it can be asked again. */
export function renderStale(question: string | undefined, words: Words): Layout {
  return layOut(
    question ? questionHeading(question) : undefined,
    text(words.say('stale')),
    question ? row([button(words.say('button.ask-again'), { kind: 'ask-again' })]) : undefined,
  );
}
