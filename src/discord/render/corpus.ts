import type { ReloadReport } from '../../answer/library.js';
import type { Snapshot } from '../../answer/snapshot.js';
import type { Problem } from '../../corpus/article.js';
import { cutText } from '../cut.js';
import { escapeMarkdown } from '../markdown.js';
import type { WordKey, Words } from '../words.js';
import { type Layout, layOut, text } from './layout.js';
import { takeLines } from './lines.js';

/** UTF-16 units: three lists of names and one of problems together stay below a message's 4,000. */
const maxNames = 600;
const maxProblems = 1500;
const maxProblem = 300;

/** What a reload read and changed, and what is to be mended. */
export function renderReload(report: ReloadReport, words: Words): Layout {
  const { articles, passages, tookMs, swapped, problems } = report;
  const done = words.say('reload.done', { articles, passages, milliseconds: Math.round(tookMs) });
  return layOut(
    text(swapped ? done : words.say('reload.kept')),
    text(renderDifference(report, words)),
    text(renderProblems(problems, words)),
  );
}

/** What the bot answers from, and how it is. */
export function renderStatus(snapshot: Snapshot, memoryBytes: number, words: Words): Layout {
  const { articles, passages, readAt, version, problems } = snapshot;
  const languages = [...new Set(articles.map(({ language }) => language))].sort().join(', ');
  const counts = { articles: articles.length, passages: passages.length, languages };
  const when = `<t:${Math.floor(readAt.getTime() / 1000)}:R>`;
  return layOut(
    text(words.say('status.articles', counts)),
    text(words.say('status.read', { when, version })),
    text(words.say('status.memory', { megabytes: Math.round(memoryBytes / 1024 / 1024) })),
    text(renderProblems(problems, words)),
  );
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

function renderProblems(problems: readonly Problem[], words: Words): string {
  if (problems.length === 0) return words.say('problems.none');
  const { shown, left } = takeLines(
    problems.map((problem) => renderProblem(problem, words)),
    maxProblems,
  );
  const more = left > 0 ? [words.say('problems.more', { count: left })] : [];
  return [words.say('problems.heading', { count: problems.length }), ...shown, ...more].join('\n');
}

function renderProblem({ file, line, severity, reason }: Problem, words: Words): string {
  const place = `${file.replaceAll('`', "'")}:${line}`;
  return `- ${words.say('problems.entry', { place, severity, reason: escapeMarkdown(cutText(reason, maxProblem)) })}`;
}
