import { OperatorError } from '../base/errors.js';
import type { ServerContents } from '../library/servers/own-articles.js';
import type { Store } from '../store/store.js';

/** What servers keep in the database, as their articles are read from it. */
export function contentsOf({ articles, servers, settings, ties }: Store): ServerContents {
  return {
    version: (serverId) => servers.version(serverId),
    async usesShared(serverId) {
      const { isUnreadable, usesSharedArticles } = await settings.read(serverId);
      // What was read before goes on answering.
      if (isUnreadable) throw new OperatorError('The settings of the server cannot be read.');
      return usesSharedArticles;
    },
    async articles(serverId) {
      const stored = await articles.list(serverId);
      return stored.map(({ id, name, hash }) => ({ id, name, hash }));
    },
    content: (serverId, id) => articles.read(serverId, id),
    ties: (serverId) => ties.list(serverId),
  };
}
