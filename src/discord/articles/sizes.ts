import type { Translate } from '../../locales/translate.js';

/** How many articles and passages, as part of a sentence. */
export function sizes(articles: number, passages: number, t: Translate) {
  return {
    articles: t('count.articles', { count: articles }),
    passages: t('count.passages', { count: passages }),
  };
}
