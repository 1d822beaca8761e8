import { type Article, type Passage, paragraphLabel } from '../../corpus/article.js';
import { cutText } from '../cut.js';
import { escapeMarkdown } from '../markdown.js';
import type { Words } from '../words.js';
import { type Layout, layOut, text } from './layout.js';
import { takeLines } from './lines.js';

/** UTF-16 units, below a message's 4,000 with heading and last line. */
const maxOutline = 3500;
const maxHeading = 120;
const maxBeginning = 60;

/** Headings, and how each passage begins, with its number. */
export function renderOutline({ title, passages }: Article, words: Words): Layout {
  const heading = words.say('show.heading', {
    title: escapeMarkdown(cutText(title, maxHeading)),
    passages: words.say('count.passages', { count: passages.length }),
  });
  const { shown, left } = takeLines(
    passages.flatMap((passage, n) => linesOf(passage, passages[n - 1])),
    maxOutline,
  );
  const more = left > 0 ? [words.say('show.more', { count: left })] : [];
  return layOut(text(`### ${heading}`), text([...shown, ...more].join('\n')));
}

function linesOf(passage: Passage, before: Passage | undefined): readonly string[] {
  const { section, text: written } = passage;
  const isNewSection = section.join('\n') !== (before?.section ?? []).join('\n');
  const heading =
    isNewSection && section.length > 0
      ? [`**${escapeMarkdown(cutText(section.join(' — '), maxHeading))}**`]
      : [];
  const beginning = escapeMarkdown(cutText(written.replace(/\s+/g, ' '), maxBeginning));
  return [...heading, `${paragraphLabel(passage)} ${beginning}`];
}
