import type { APIComponentInContainer } from 'discord.js';
import type { Problem } from '../../corpus/article.js';
import type { ReloadReport } from '../../library/library.js';
import type { CorpusSummary } from '../../library/snapshot-reader.js';
import type { WordKey, Words } from '../../locales/translate.js';
import type { Verdict } from '../../store/store.js';
import { cutText } from '../components/cut.js';
import { type Layout, layOut, text } from '../components/layout.js';
import { takeLines } from '../components/lines.js';
import { escapeMarkdown, inCode } from '../components/markdown.js';
import { sizes } from './sizes.js';

/** UTF-16 units: three lists of names and one of problems together stay below a message's 4,000. */
const maxNames = 600;
const maxProblems = 1500;
const maxProblem = 300;

/** What a reload read and changed, and what is to be mended. */
export function renderReload(report: ReloadReport, words: Words): Layout {
  return layOut(...reloadParts(report, words));
}

export function reloadParts(report: ReloadReport, words: Words): readonly APIComponentInContainer[] {
  return [
    text(report.swapped ? words.say('reload.done', figuresOf(report, words)) : words.say('reload.kept')),
    text(renderDifference(report, words)),
    text(renderProblems(report.problems, words)),
  ];
}

/** What a reload would do. */
export function renderCheck(report: ReloadReport, words: Words): Layout {
  return layOut(
    text(words.say('check.done', figuresOf(report, words))),
    text(renderDifference(report, words)),
    text(renderProblems(report.problems, words)),
  );
}

/** How the bot is. */
export interface Health {
  readonly corpus: CorpusSummary;
  readonly lastReload: { readonly cause: string; readonly at: Date };
  readonly memoryBytes: number;
  /** Of the last 30 days, in this server. */
  readonly feedback: Readonly<Record<Verdict, number>>;
  /** Why nothing can be kept. */
  readonly trouble: string | undefined;
}

export function renderStatus(
  { corpus, lastReload, memoryBytes, feedback, trouble }: Health,
  words: Words,
): Layout {
  const { articles, passages, languages, version, problems } = corpus;
  const counts = {
    ...sizes(articles, passages, words),
    languages: languages.join(', ').slice(0, maxNames),
  };
  const when = `<t:${Math.floor(lastReload.at.getTime() / 1000)}:R>`;
  const store = trouble
    ? words.say('status.store-broken', { reason: escapeMarkdown(cutText(trouble, maxProblem)) })
    : words.say('status.store-fine');
  return layOut(
    text(words.say('status.articles', counts)),
    text(words.say('status.reload', { when, cause: lastReload.cause, version })),
    text(words.say('status.feedback', { helpful: feedback.helpful, missed: feedback['not-it'] })),
    text(words.say('status.memory', { megabytes: Math.round(memoryBytes / 1024 / 1024) })),
    text(store),
    text(renderProblems(problems, words)),
  );
}

function figuresOf({ articles, passages, tookMs }: ReloadReport, words: Words) {
  return { ...sizes(articles, passages, words), milliseconds: Math.round(tookMs) };
}

function renderDifference(report: ReloadReport, words: Words): string {
  const lists = [
    ['reload.added', report.added],
    ['reload.changed', report.changed],
    ['reload.removed', report.removed],
  ] as const satisfies readonly (readonly [WordKey, readonly string[]])[];
  const lines = lists
    .filter(([, slugs]) => slugs.length > 0)
    .map(([key, slugs]) => words.say(key, { list: cutText(escapeMarkdown(slugs.join(', ')), maxNames) }));
  return lines.length > 0 ? lines.join('\n') : words.say('reload.unchanged');
}

export function renderProblems(problems: readonly Problem[], words: Words): string {
  if (problems.length === 0) return words.say('problems.none');
  const { shown, left } = takeLines(
    problems.map((problem) => renderProblem(problem, words)),
    maxProblems,
  );
  const more = left > 0 ? [words.say('problems.more', { count: left })] : [];
  return [words.say('problems.heading', { count: problems.length }), ...shown, ...more].join('\n');
}

function renderProblem({ file, line, severity, reason }: Problem, words: Words): string {
  const place = `${inCode(file)}:${line}`;
  return `- ${words.say('problems.entry', { place, severity, reason: escapeMarkdown(cutText(reason, maxProblem)) })}`;
}
