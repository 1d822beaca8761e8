import { messageOf, OperatorError } from '../errors.js';
import { defaultSettings, type Store } from './store.js';

/** A store whose trouble is nobody's trouble but the moderators'. */
export interface ResilientStore extends Store {
  /** Why nothing can be kept at the moment; undefined when all is well. */
  trouble(): string | undefined;
}

/**
 * Keeps the bot answering whatever happens to the database. What is read comes back as if nothing had ever been
 * kept; notes are lost; only what somebody asked to be kept fails, with an OperatorError.
 *
 * @param onTrouble told once for each new kind of trouble
 */
export async function openResilientStore(
  open: () => Promise<Store>,
  onTrouble: (error: unknown) => void,
): Promise<ResilientStore> {
  const troubles: { read?: string | undefined; write?: string | undefined } = {};
  const fail = (kind: keyof typeof troubles, error: unknown) => {
    if (messageOf(error) !== troubles[kind]) onTrouble(error);
    troubles[kind] = messageOf(error);
  };
  const store = await open().catch((error: unknown) => {
    fail('read', error);
    return undefined;
  });

  async function attempt<Result>(kind: keyof typeof troubles, work: Work<Result>): Promise<Result> {
    if (!store) throw new Error(troubles.read);
    try {
      const result = await work(store);
      troubles[kind] = undefined;
      return result;
    } catch (error) {
      fail(kind, error);
      throw error;
    }
  }
  const readOr = <Result>(otherwise: Result, work: Work<Result>) =>
    attempt('read', work).catch(() => otherwise);
  const note = (work: Work<void>) => attempt('write', work).catch(() => undefined);
  const write = (work: Work<void>) =>
    attempt('write', work).catch((cause: unknown) => {
      throw new OperatorError(`The database cannot be written (${messageOf(cause)}).`, { cause });
    });

  return {
    trouble: () => troubles.read ?? troubles.write,
    settings: {
      read: (serverId) => readOr(defaultSettings, ({ settings }) => settings.read(serverId)),
      write: (serverId, changed) => write(({ settings }) => settings.write(serverId, changed)),
    },
    unanswered: {
      note: (...noted) => note(({ unanswered }) => unanswered.note(...noted)),
      list: (serverId) => readOr([], ({ unanswered }) => unanswered.list(serverId)),
      dismiss: (serverId, ids) => write(({ unanswered }) => unanswered.dismiss(serverId, ids)),
      purge: (before) => note(({ unanswered }) => unanswered.purge(before)),
    },
    feedback: {
      note: (...noted) => note(({ feedback }) => feedback.note(...noted)),
      count: (...asked) => readOr({ helpful: 0, 'not-it': 0 }, ({ feedback }) => feedback.count(...asked)),
      purge: (before) => note(({ feedback }) => feedback.purge(before)),
    },
    close: () => store?.close() ?? Promise.resolve(),
  };
}

type Work<Result> = (store: Store) => Promise<Result>;
