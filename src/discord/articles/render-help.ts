import type { ArticleCard, CorpusSummary } from '../../library/snapshot-reader.js';
import type { Words } from '../../locales/translate.js';
import { type Layout, layOut, row, text } from '../components/layout.js';
import { sizes } from './sizes.js';
import { starterButtons } from './starters.js';

/** Minutes after which a conversation is forgotten; the memory's own default. */
const memoryMinutes = 30;

/** @param offered articles whose starters are suggested */
export function renderHelp(
  { articles, passages }: CorpusSummary,
  offered: readonly ArticleCard[],
  words: Words,
): Layout {
  return layOut(
    text(`### ${words.say('help.heading')}`),
    text(words.say('help.ask')),
    text(words.say('help.cite')),
    text(words.say('help.refuse')),
    text(words.say('help.follow-up', { minutes: memoryMinutes })),
    text(words.say('help.privacy')),
    text(words.say('help.articles', sizes(articles, passages, words))),
    ...starterRows(offered, words),
  );
}

/** For a mention without a question. */
export function renderShortHelp(offered: readonly ArticleCard[], words: Words): Layout {
  return layOut(text(words.say('help.short')), ...starterRows(offered, words));
}

function starterRows(offered: readonly ArticleCard[], words: Words) {
  const rows = offered.map((article) => row(starterButtons(article))).filter((each) => each !== undefined);
  return rows.length > 0 ? [text(words.say('help.starters')), ...rows] : [];
}
