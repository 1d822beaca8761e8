import { defined } from '../../../base/defined.js';
import { maxFileBytes } from '../../../corpus/folder/file-size.js';
import {
  checkUpload,
  maxUploadBytesOf,
  type RefusedUpload,
  type Upload,
} from '../../../library/folder/check-upload.js';
import type { TooMuch } from '../../../store/servers/article-store.js';
import type { BotContext } from '../../context.js';

/** Who adds it, and to what. */
interface Adding {
  readonly serverId: string;
  /** Discord id of the moderator. */
  readonly by: string;
  readonly replace: boolean;
}

export type Added =
  /** `replaced`: hash of the server's article that was there before. */
  { readonly kind: 'added'; readonly file: string; readonly replaced?: string } | AddRefusal;

export type AddRefusal =
  | RefusedUpload
  /** The name or the slug is taken by another of the server's articles, or by a shared one. */
  | {
      readonly kind: 'refused';
      readonly reason: 'exists' | 'same-slug' | 'shared';
      readonly file: string;
    }
  | { readonly kind: 'refused'; readonly reason: 'too-much'; readonly of: TooMuch['of'] };

/** The database keeps articles of servers whole, and they are read as a whole. */
export function maxArticleBytesOf(name: string): number {
  return Math.min(maxFileBytes, maxUploadBytesOf(name));
}

/**
 * Keeps it for the server, unless an article that is read now would get lost by it. A shared one gives way to it in
 * this server, if that is wanted.
 *
 * @throws OperatorError when it cannot be kept
 */
export async function addUpload(
  upload: Upload,
  { serverId, by, replace }: Adding,
  { articleLimits, checkArticle, library, now, store }: BotContext,
): Promise<Added> {
  const checked = await checkUpload(upload, checkArticle, maxArticleBytesOf(upload.name));
  if (checked.kind === 'refused') return checked;
  const { file, slug } = checked;
  const found = await library.findArticle(slug);
  // An article may also be found by a title that reads like the slug.
  if (found?.slug === slug) {
    const own = await store.articles.list(serverId);
    const isOwn = own.some(({ name }) => name === found.file);
    if (isOwn && found.file !== file) return { kind: 'refused', reason: 'same-slug', file: found.file };
    if (!isOwn && !replace) return { kind: 'refused', reason: 'shared', file: found.file };
  }
  const article = { serverId, name: file, content: upload.bytes, by, at: now() };
  const added = await store.articles.add(article, { replace, limits: articleLimits });
  if (added.kind === 'exists') return { kind: 'refused', reason: 'exists', file: added.name };
  if (added.kind === 'too-much') return { kind: 'refused', reason: 'too-much', of: added.of };
  return defined({ kind: 'added', file, replaced: added.replaced } as const);
}

/** For the log. */
export function outcomeOf(outcome: { readonly kind: string; readonly reason?: string }): string {
  return outcome.kind === 'refused' ? `refused: ${outcome.reason}` : outcome.kind;
}
