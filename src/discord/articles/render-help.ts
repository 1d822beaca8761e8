import type { ArticleCard, CorpusSummary } from '../../library/snapshot-reader.js';
import type { Translate } from '../../locales/translate.js';
import { type Layout, layOut, row, text } from '../components/layout.js';
import { sizes } from './sizes.js';
import { starterButtons } from './starters.js';

/** Minutes after which a conversation is forgotten: the memory's default. */
const memoryMinutes = 30;

/** @param offered articles whose starters are suggested */
export function renderHelp(
  { articles, passages }: CorpusSummary,
  offered: readonly ArticleCard[],
  t: Translate,
): Layout {
  return layOut(
    text(`### ${t('help.heading')}`),
    text(t('help.ask')),
    text(t('help.cite')),
    text(t('help.refuse')),
    text(t('help.follow-up', { minutes: memoryMinutes })),
    text(t('help.privacy')),
    text(t('help.articles', sizes(articles, passages, t))),
    ...starterRows(offered, t),
  );
}

/** For a mention without a question. */
export function renderShortHelp(offered: readonly ArticleCard[], t: Translate): Layout {
  return layOut(text(t('help.short')), ...starterRows(offered, t));
}

function starterRows(offered: readonly ArticleCard[], t: Translate) {
  const rows = offered.map((article) => row(starterButtons(article))).filter((each) => each !== undefined);
  return rows.length > 0 ? [text(t('help.starters')), ...rows] : [];
}
