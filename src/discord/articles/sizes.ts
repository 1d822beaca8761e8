import type { Words } from '../../locales/translate.js';

/** How many articles and passages, as part of a sentence. */
export function sizes(articles: number, passages: number, words: Words) {
  return {
    articles: words.say('count.articles', { count: articles }),
    passages: words.say('count.passages', { count: passages }),
  };
}
