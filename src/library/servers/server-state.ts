import type { Tie } from '../../answer/ties.js';
import { slugOf } from '../../corpus/folder/slug.js';
import { type Difference, differenceBetween, type Hashes } from '../library.js';
import type { OwnArticle, ServerContents } from './own-articles.js';

/** What a server is answered from. */
export interface ServerState {
  /** See `ServerContents.version`. */
  readonly version: number;
  readonly usesShared: boolean;
  readonly own: readonly OwnArticle[];
  readonly ties: readonly Tie[];
}

/** As long as nothing is known of a server, it is one that keeps nothing. */
export const nothingOwn: ServerState = { version: 0, usesShared: true, own: [], ties: [] };

/** @param known is returned itself when it still holds */
export async function readState(
  serverId: string,
  contents: ServerContents,
  known: ServerState,
): Promise<ServerState> {
  const usesShared = await contents.usesShared(serverId);
  // What changes after this has another version.
  const version = await contents.version(serverId);
  const isSame = version === known.version;
  if (isSame && usesShared === known.usesShared) return known;
  if (isSame) return { ...known, usesShared };
  const own = await contents.articles(serverId);
  return { version, usesShared, own, ties: await contents.ties(serverId) };
}

/** Whether it takes a reading of its own; otherwise the one that all share answers. */
export function needsOwnReading({ own, usesShared }: ServerState): boolean {
  return own.length > 0 || !usesShared;
}

/** Whether both are answered from the same articles. */
export function hasSameArticles(one: ServerState, other: ServerState): boolean {
  const { added, removed, changed } = differenceOf(one.own, other.own);
  return one.usesShared === other.usesShared && added.length + removed.length + changed.length === 0;
}

export function differenceOf(before: readonly OwnArticle[], now: readonly OwnArticle[]): Difference {
  return differenceBetween(hashesOf(before), hashesOf(now));
}

function hashesOf(articles: readonly OwnArticle[]): Hashes {
  return new Map(articles.map(({ name, hash }) => [slugOf(name) ?? name, hash]));
}
