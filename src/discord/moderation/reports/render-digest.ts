import type { OldArticles } from '../../../library/snapshot-reader.js';
import type { Translate } from '../../../locales/translate.js';
import type { Verdict } from '../../../store/store.js';
import { formatDate } from '../../answers/card/render-citation.js';
import { linked } from '../../articles/render-list.js';
import { cutText } from '../../components/cut.js';
import { type Layout, layOut, text } from '../../components/layout.js';
import { joinFacts, unbroken } from '../../components/lines.js';
import { escapeMarkdown } from '../../components/markdown.js';
import type { QuestionGroup } from '../../unanswered/group-questions.js';

/** What a server is told of its last seven days. */
export interface Digest {
  readonly feedback: Readonly<Record<Verdict, number>>;
  /** Most frequent first. */
  readonly unanswered: readonly QuestionGroup[];
  readonly old: OldArticles;
}

export const maxListed = 5;
export const oldAfterMonths = 12;

/** UTF-16 units; escaped, ten of them fit into a message. */
const maxLine = 150;

export function renderDigest({ feedback, unanswered, old }: Digest, t: Translate): Layout {
  const asked = unanswered.reduce((sum, { count }) => sum + count, 0);
  const counts = { helpful: feedback.helpful, missed: feedback['not-it'], unanswered: asked };
  const top = unanswered
    .slice(0, maxListed)
    .map(({ question, count }) => joinFacts([line(question), count > 1 && `${count}×`]));
  const oldest = old.articles.map(({ title, published, url }) =>
    joinFacts([linked(line(title), url), unbroken(formatDate(published, t.locale))]),
  );
  return layOut(
    text(`### ${t('digest.heading')}`),
    text(t('digest.counts', counts)),
    ...list(t('digest.unanswered'), top),
    ...list(t('digest.old', { count: old.total, months: oldAfterMonths }), oldest),
    text(`-# ${t('digest.off')}`),
  );
}

function list(heading: string, lines: readonly string[]) {
  return lines.length > 0 ? [text([heading, ...lines.map((each) => `- ${each}`)].join('\n'))] : [];
}

function line(written: string): string {
  return escapeMarkdown(cutText(written.replace(/\s+/g, ' ').trim(), maxLine));
}
