import { paragraphLabel } from '../../corpus/article.js';
import type { Outline, OutlineEntry } from '../../library/snapshot-reader.js';
import type { Translate } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { type Layout, layOut, text } from '../components/layout.js';
import { takeLines } from '../components/lines.js';
import { escapeMarkdown } from '../components/markdown.js';

/** UTF-16 units; with heading and last line, fewer than a message's 4,000. */
const maxOutline = 3500;
const maxHeading = 120;
const maxBeginning = 60;

/** More never fit: the shortest line, `¶1 A` and its break, takes five units. */
export const maxOutlineEntries = maxOutline / 5;

/** Headings, and the number and first words of each passage. */
export function renderOutline({ title, total, entries }: Outline, t: Translate): Layout {
  const heading = t('show.heading', {
    title: escapeMarkdown(cutText(title, maxHeading)),
    passages: t('count.passages', { count: total }),
  });
  const lines = entries.flatMap((entry, n) => linesOf(entry, entries[n - 1]));
  const { shown, left } = takeLines(lines, maxOutline);
  const leftOut = left + total - entries.length;
  const more = leftOut > 0 ? [t('show.more', { count: leftOut })] : [];
  return layOut(text(`### ${heading}`), text([...shown, ...more].join('\n')));
}

function linesOf(entry: OutlineEntry, before: OutlineEntry | undefined): readonly string[] {
  const { section, beginning } = entry;
  const isNewSection = section.join('\n') !== (before?.section ?? []).join('\n');
  const heading =
    isNewSection && section.length > 0
      ? [`**${escapeMarkdown(cutText(section.join(' — '), maxHeading))}**`]
      : [];
  return [...heading, `${paragraphLabel(entry)} ${escapeMarkdown(cutText(beginning, maxBeginning))}`];
}
