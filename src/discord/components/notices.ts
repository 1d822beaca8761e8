import type { Snapshot } from '../../answer/snapshot.js';
import type { Starter } from '../../answer/starters.js';
import type { Words } from '../../locales/translate.js';
import { renderHead } from '../answers/presentation.js';
import { starterButtons } from '../articles/render-starters.js';
import { sizes } from '../articles/sizes.js';
import { button, type Layout, layOut, row, text } from './layout.js';

/** Minutes after which a conversation is forgotten; the memory's own default. */
const memoryMinutes = 30;

/** Three buttons a row; more rows would bury what they stand under. */
const maxStarterRows = 3;

/** Suggested questions, a list for each article. */
export type StarterRows = readonly (readonly Starter[])[];

export function renderNotice(message: string): Layout {
  return layOut(text(message));
}

export function renderCooldown(waitMs: number, words: Words): Layout {
  return renderNotice(words.say('cooldown', { seconds: Math.ceil(waitMs / 1000) }));
}

export function renderHelp(snapshot: Snapshot, starters: StarterRows, words: Words): Layout {
  return layOut(
    text(`### ${words.say('help.heading')}`),
    text(words.say('help.ask')),
    text(words.say('help.cite')),
    text(words.say('help.refuse')),
    text(words.say('help.follow-up', { minutes: memoryMinutes })),
    text(words.say('help.privacy')),
    text(words.say('help.articles', sizes(snapshot.articles.length, snapshot.passages.length, words))),
    ...starterRows(snapshot, starters, words),
  );
}

/** For a mention without a question. */
export function renderShortHelp(snapshot: Snapshot, starters: StarterRows, words: Words): Layout {
  return layOut(text(words.say('help.short')), ...starterRows(snapshot, starters, words));
}

/** The corpus has changed under an old answer. With the question at hand it can be asked again. */
export function renderStale(question: string | undefined, words: Words): Layout {
  return layOut(
    ...renderHead(question ? { question } : {}),
    text(words.say('stale')),
    question ? row([button(words.say('button.ask-again'), { kind: 'ask-again' })]) : undefined,
  );
}

function starterRows(snapshot: Snapshot, starters: StarterRows, words: Words) {
  const rows = starters.filter((list) => list.length > 0).slice(0, maxStarterRows);
  if (rows.length === 0) return [];
  return [text(words.say('help.starters')), ...rows.map((list) => row(starterButtons(list, snapshot)))];
}
