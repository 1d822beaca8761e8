import type { Translate } from '../../locales/translate.js';

/** The numbers of articles and passages, to put into a sentence. */
export function sizes(articles: number, passages: number, t: Translate) {
  return {
    articles: t('count.articles', { count: articles }),
    passages: t('count.passages', { count: passages }),
  };
}
