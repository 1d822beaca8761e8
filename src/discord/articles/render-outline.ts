import type { Article, Passage } from '../../corpus/article.js';
import type { Words } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { type Layout, layOut, text } from '../components/layout.js';
import { takeLines } from '../components/lines.js';
import { escapeMarkdown } from '../components/markdown.js';

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

function linesOf(
  { section, paragraph, part, text: written }: Passage,
  before: Passage | undefined,
): readonly string[] {
  const isNewSection = section.join('\n') !== (before?.section ?? []).join('\n');
  const heading =
    isNewSection && section.length > 0
      ? [`**${escapeMarkdown(cutText(section.join(' — '), maxHeading))}**`]
      : [];
  const beginning = escapeMarkdown(cutText(written.replace(/\s+/g, ' '), maxBeginning));
  return [...heading, `¶${paragraph}${part ?? ''} ${beginning}`];
}
