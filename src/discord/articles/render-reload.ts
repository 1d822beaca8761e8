import type { APIComponentInContainer } from 'discord.js';
import type { Problem } from '../../corpus/article.js';
import type { ReloadReport } from '../../library/library.js';
import type { TextKey, Translate } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { type Layout, layOut, text } from '../components/layout.js';
import { takeLines } from '../components/lines.js';
import { escapeMarkdown, inCode } from '../components/markdown.js';
import { sizes } from './sizes.js';

/** UTF-16 units. Three lists of names and one of problems stay below a message's 4,000. */
const maxNames = 600;
const maxProblems = 1500;
const maxProblem = 300;
/** Nobody reads milliseconds. */
const leastSeconds = 0.1;

/** What a reload read and changed, and what needs mending. */
export function renderReload(report: ReloadReport, t: Translate): Layout {
  return layOut(...reloadParts(report, t));
}

export function reloadParts(report: ReloadReport, t: Translate): readonly APIComponentInContainer[] {
  return [
    text(report.swapped ? t('reload.done', figuresOf(report, t)) : t('reload.kept')),
    text(renderDifference(report, t)),
    text(renderProblems(report.problems, t)),
  ];
}

/** What a reload would do. */
export function renderCheck(report: ReloadReport, t: Translate): Layout {
  return layOut(
    text(t('check.done', figuresOf(report, t))),
    text(renderDifference(report, t)),
    text(renderProblems(report.problems, t)),
  );
}

function figuresOf({ articles, passages, tookMs }: ReloadReport, t: Translate) {
  return { ...sizes(articles, passages, t), seconds: Math.max(leastSeconds, tookMs / 1000) };
}

function renderDifference(report: ReloadReport, t: Translate): string {
  const lists = [
    ['reload.added', report.added],
    ['reload.changed', report.changed],
    ['reload.removed', report.removed],
  ] as const satisfies readonly (readonly [TextKey, readonly string[]])[];
  const lines = lists
    .filter(([, slugs]) => slugs.length > 0)
    .map(([key, slugs]) => t(key, { list: cutText(escapeMarkdown(slugs.join(', ')), maxNames) }));
  return lines.length > 0 ? lines.join('\n') : t('reload.unchanged');
}

export function renderProblems(problems: readonly Problem[], t: Translate): string {
  if (problems.length === 0) return t('problems.none');
  const { shown, left } = takeLines(
    problems.map((problem) => renderProblem(problem, t)),
    maxProblems,
  );
  const more = left > 0 ? [t('problems.more', { count: left })] : [];
  return [t('problems.heading', { count: problems.length }), ...shown, ...more].join('\n');
}

function renderProblem({ file, line, severity, reason }: Problem, t: Translate): string {
  const place = `${inCode(file)}:${line}`;
  return `- ${t('problems.entry', { place, severity, reason: escapeMarkdown(cutText(reason, maxProblem)) })}`;
}
