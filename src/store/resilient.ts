import { LRUCache } from 'lru-cache';
import { OperatorError } from '../base/errors.js';
import type { StorePlace } from './place.js';
import { defaultSettings, noFeedback, type Store, type StoredTie, unreadableSettings } from './store.js';
import { SupervisedStore, type Supervision } from './supervised.js';

/** A store whose troubles only moderators hear of. */
export interface ResilientStore extends Store {
  /** Why nothing can be stored at the moment; undefined when all is well. */
  trouble(): string | undefined;
  /** Whether another process may hear the same from Discord. */
  isSideBySide(): boolean;
  /** Whether another process has started lately that takes over from this one. */
  hasSuccessor(): boolean;
}

/** Whose ties are remembered one server at a time: those whose moderators have looked at them. */
const maxServers = 1000;

/**
 * Keeps the bot answering whatever happens to the database. Settings that cannot be read are the strictest there are,
 * other things come back as if nothing had been kept; notes are lost; only what somebody asked to be kept fails, with
 * an OperatorError.
 */
export async function openResilientStore(
  place: StorePlace,
  supervision: Supervision,
): Promise<ResilientStore> {
  const store = new SupervisedStore(place, supervision);
  await store.opened();
  store.follow();
  const { read, write, note, readSurely } = store;
  // A search that is given none would forget those it has.
  const lastTies = new LRUCache<string, readonly StoredTie[]>({ max: maxServers });
  const unreadable = () => (place.exists() ? unreadableSettings : defaultSettings);
  return {
    trouble: () => store.trouble(),
    isSideBySide: () => store.isSideBySide(),
    hasSuccessor: () => store.hasSuccessor(),
    settings: {
      read: (serverId) => read(unreadable, ({ settings }) => settings.read(serverId)),
      write: (serverId, changed) => write(({ settings }) => settings.write(serverId, changed)),
    },
    unanswered: {
      note: (...noted) => note(({ unanswered }) => unanswered.note(...noted)),
      list: (...asked) =>
        read(
          () => [],
          ({ unanswered }) => unanswered.list(...asked),
        ),
      dismiss: (serverId, ids) => write(({ unanswered }) => unanswered.dismiss(serverId, ids)),
      purge: (before) => note(({ unanswered }) => unanswered.purge(before)),
    },
    feedback: {
      note: (...noted) => note(({ feedback }) => feedback.note(...noted)),
      takeBack: (...noted) => note(({ feedback }) => feedback.takeBack(...noted)),
      count: (...asked) =>
        read(
          () => noFeedback,
          ({ feedback }) => feedback.count(...asked),
        ),
      purge: (before) => note(({ feedback }) => feedback.purge(before)),
    },
    ties: {
      list: (serverId) =>
        read(
          () => lastTies.get(serverId) ?? [],
          async ({ ties }) => {
            const listed = await ties.list(serverId);
            lastTies.set(serverId, listed);
            return listed;
          },
        ),
      add: (tie) => write(({ ties }) => ties.add(tie)),
      remove: (...removed) => write(({ ties }) => ties.remove(...removed)),
    },
    articles: {
      // Whoever reads them goes on with those that were read before: none at all would be another answer.
      list: (serverId) => readSurely(({ articles }) => articles.list(serverId)),
      read: (...wanted) => readSurely(({ articles }) => articles.read(...wanted)),
      add: (...added) => write(({ articles }) => articles.add(...added)),
      remove: (...removed) => write(({ articles }) => articles.remove(...removed)),
      putBack: (...wanted) => write(({ articles }) => articles.putBack(...wanted)),
      purge: (before) => note(({ articles }) => articles.purge(before)),
    },
    servers: {
      version: (serverId) => readSurely(({ servers }) => servers.version(serverId)),
      versions: () => readSurely(({ servers }) => servers.versions()),
      noteReload: () => note(({ servers }) => servers.noteReload()),
      known: () =>
        read(
          () => [],
          ({ servers }) => servers.known(),
        ),
      noteLeft: (...left) => note(({ servers }) => servers.noteLeft(...left)),
      noteBack: (serverId) => note(({ servers }) => servers.noteBack(serverId)),
      forgetLeft: (before) =>
        write(({ servers }) => servers.forgetLeft(before)).catch(unlessOutOfReach(() => [])),
    },
    digests: {
      // None is sent while nothing can be kept: it would be sent again.
      claim: (...asked) =>
        write(({ digests }) => digests.claim(...asked)).catch(unlessOutOfReach(() => false)),
      giveBack: (...given) => note(({ digests }) => digests.giveBack(...given)),
      forget: (serverId) => note(({ digests }) => digests.forget(serverId)),
    },
    events: {
      // Answered twice is better than not at all.
      claim: (...claimed) =>
        read(
          () => true,
          ({ events }) => events.claim(...claimed),
        ),
      purge: (before) => note(({ events }) => events.purge(before)),
    },
    close: () => store.close(),
  };
}

function unlessOutOfReach<Result>(otherwise: () => Result) {
  return (error: unknown): Result => {
    if (error instanceof OperatorError) return otherwise();
    throw error;
  };
}
