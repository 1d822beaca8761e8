import { defined } from '../base/defined.js';
import { OperatorError } from '../base/errors.js';
import type { Library } from '../library/library.js';
import type { ReadingsHolder } from '../library/servers/hold-in-thread.js';
import { createServerLibraries } from '../library/servers/opened-on-demand.js';
import type { ServerContents } from '../library/servers/own-articles.js';
import type { ServerLibraries } from '../library/servers/server-libraries.js';
import type { Config } from '../process/config.js';
import type { Logger } from '../process/log.js';
import { sharedArticles } from '../store/servers/server-store.js';
import type { Store } from '../store/store.js';

/** What reading the articles of servers takes from outside. */
export interface LibrariesParts {
  readonly config: Pick<Config, 'corpusDir' | 'baseUrl' | 'articlesOfServers'>;
  readonly log: Logger;
  readonly now: () => Date;
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
  /** Where the articles of servers are read. */
  readonly readings: ReadingsHolder;
  /** A library as its answers are counted; nobody counts when missing. */
  readonly measure?: (library: Library) => Library;
}

/** What each server is answered from: the shared articles, and its own ones in the store. */
export function makeLibraries(parts: LibrariesParts, shared: Library, store: Store): ServerLibraries {
  const { config, log, now, clock, readings: holder, measure } = parts;
  return createServerLibraries({
    ...{ shared, holder, now, clock },
    folder: defined({ folder: config.corpusDir, baseUrl: config.baseUrl }),
    contents: contentsOf(store),
    maxBytes: config.articlesOfServers.readingsBytes,
    onTrouble: (err, guild) => log.error({ err, guild }, 'could not read the articles of a server'),
    ...defined({ measure }),
  });
}

/** What servers keep in the database, as their articles are read from it. */
function contentsOf({ articles, servers, settings, ties }: Store): ServerContents {
  return {
    areThere: async () => [...(await servers.versions()).keys()].some((id) => id !== sharedArticles),
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
