import type { CorpusSummary } from '../../library/snapshot-reader.js';
import { listLanguages } from '../../locales/language-names.js';
import type { Translate } from '../../locales/translate.js';
import type { Verdict } from '../../store/store.js';
import { cutText } from '../components/cut.js';
import { type Layout, layOut, text } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import type { ShownTie } from '../moderation/ties/render-ties.js';
import { renderUsage, type Usage } from './own/usage.js';
import { renderProblems } from './render-reload.js';
import { sizes } from './sizes.js';

/** UTF-16 units; with the list of problems, fewer than a message's 4,000. */
const maxLanguages = 600;
const maxTrouble = 300;

/** How the bot is doing. */
export interface Health {
  readonly corpus: CorpusSummary;
  readonly lastReload: { readonly cause: string; readonly at: Date };
  readonly memoryBytes: number;
  /** From this server, in the last 30 days. */
  readonly feedback: Readonly<Record<Verdict, number>>;
  readonly ties: readonly ShownTie[];
  /** Of what the server may keep itself. */
  readonly usage?: Usage | undefined;
  /** Why nothing can be stored; undefined when all is well. */
  readonly trouble: string | undefined;
}

export function renderStatus(
  { corpus, lastReload, memoryBytes, feedback, ties, usage, trouble }: Health,
  t: Translate,
): Layout {
  const { articles, passages, languages, version, problems } = corpus;
  const counts = {
    ...sizes(articles, passages, t),
    languages: cutText(listLanguages(languages, t.locale), maxLanguages),
  };
  const when = `<t:${Math.floor(lastReload.at.getTime() / 1000)}:R>`;
  const store = trouble
    ? t('status.store-broken', { reason: escapeMarkdown(cutText(trouble, maxTrouble)) })
    : t('status.store-fine');
  return layOut(
    text(articles === 0 ? t('no-articles') : t('status.articles', counts)),
    usage ? text(t('status.own', { usage: renderUsage(usage, t) })) : undefined,
    text(t('status.reload', { when, cause: lastReload.cause, version })),
    text(t('status.feedback', { helpful: feedback.helpful, missed: feedback['not-it'] })),
    ties.length > 0 ? text(t('status.ties', countsOf(ties))) : undefined,
    text(t('status.memory', { megabytes: Math.round(memoryBytes / 1024 / 1024) })),
    text(store),
    text(renderProblems(problems, t)),
  );
}

function countsOf(ties: readonly ShownTie[]) {
  return { count: ties.length, gone: ties.filter(({ passage }) => !passage).length };
}
