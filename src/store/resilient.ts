import { OperatorError } from '../base/errors.js';
import type { StorePlace } from './place.js';
import { defaultSettings, noFeedback, type Store, type StoredTie, unreadableSettings } from './store.js';
import { SupervisedStore, type Supervision } from './supervised.js';

/** A store whose troubles only moderators hear of. */
export interface ResilientStore extends Store {
  /** Why nothing can be stored at the moment; undefined when all is well. */
  trouble(): string | undefined;
}

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
  const { read, write, note } = store;
  // A search that is given none would forget those it has.
  let lastTies: readonly StoredTie[] = [];
  const unreadable = () => (place.exists() ? unreadableSettings : defaultSettings);
  return {
    trouble: () => store.trouble(),
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
      list: () =>
        read(
          () => lastTies,
          async ({ ties }) => {
            lastTies = await ties.list();
            return lastTies;
          },
        ),
      add: (tie) => write(({ ties }) => ties.add(tie)),
      remove: (id) => write(({ ties }) => ties.remove(id)),
    },
    digests: {
      // None is sent while nothing can be kept: it would be sent again.
      claim: (...asked) =>
        write(({ digests }) => digests.claim(...asked)).catch((error: unknown) => {
          if (error instanceof OperatorError) return false;
          throw error;
        }),
      giveBack: (...given) => note(({ digests }) => digests.giveBack(...given)),
      forget: (serverId) => note(({ digests }) => digests.forget(serverId)),
    },
    close: () => store.close(),
  };
}
