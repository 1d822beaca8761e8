import type { Translate } from '../../../locales/translate.js';
import type { ArticleLimits, StoredArticle } from '../../../store/servers/article-store.js';
import type { BotContext } from '../../context.js';

/** How much of what a server may keep it keeps. */
export interface Usage {
  readonly articles: number;
  readonly bytes: number;
  readonly limits: ArticleLimits;
}

const bytesInMegabyte = 1024 * 1024;

/** @throws OperatorError when it cannot be read */
export async function usageOf(
  serverId: string,
  { store, articleLimits: limits }: Pick<BotContext, 'store' | 'articleLimits'>,
): Promise<Usage> {
  return { ...sumOf(await store.articles.list(serverId)), limits };
}

function sumOf(articles: readonly Pick<StoredArticle, 'bytes'>[]): Pick<Usage, 'articles' | 'bytes'> {
  return { articles: articles.length, bytes: articles.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** `38 of 40 articles, 3.2 of 20 MB`. */
export function renderUsage({ articles, bytes, limits }: Usage, t: Translate): string {
  return t('articles.usage', {
    articles,
    maxArticles: limits.maxArticles,
    // A little is told as a little, not as nothing.
    megabytes: Math.ceil((10 * bytes) / bytesInMegabyte) / 10,
    maxMegabytes: Math.floor(limits.maxBytes / bytesInMegabyte),
  });
}
