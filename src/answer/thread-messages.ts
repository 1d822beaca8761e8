import type { Problem } from '../corpus/article.js';
import type { IndexParts } from '../search/search-index.js';
import type { PreparationParts } from './preparation.js';

export type ThreadParts = Pick<PreparationParts, 'folder' | 'baseUrl' | 'indexFile'>;

/** What a thread can be asked for: the next articles, again and again, and then the index. */
export type Asked = 'articles' | 'index';

export type Reply =
  | { readonly kind: 'articles'; readonly batch: readonly string[] }
  | { readonly kind: 'read'; readonly problems: readonly Problem[] }
  | { readonly kind: 'index'; readonly index: IndexParts }
  | { readonly kind: 'unreadable'; readonly message: string };

/** With each reply, what went wrong with the kept index since the last one. */
export type Posted = Reply & { readonly faults: readonly string[] };
