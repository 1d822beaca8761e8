import pRetry from 'p-retry';
import { hasCode, messageOf, OperatorError } from '../base/errors.js';
import { defaultSettings, noFeedback, type Store, unreadableSettings } from './store.js';

/** A store whose troubles only moderators hear of. */
export interface ResilientStore extends Store {
  /** Why nothing can be stored at the moment; undefined when all is well. */
  trouble(): string | undefined;
}

/** Where a store is kept, and how to get at it. */
export interface StorePlace {
  /** For reading and writing. */
  readonly open: () => Promise<Store>;
  /** The next best: what is there, to be read. */
  readonly openCopy: () => Promise<Store>;
  /** Whether anything may have been kept. */
  readonly exists: () => boolean;
}

interface Supervision {
  /** Told once for each new kind of trouble. */
  readonly onTrouble: (error: unknown) => void;
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
}

/** Before a store that could not be opened is tried again. */
const retryMs = 30_000;
/** While another process writes; in all two seconds, in which others are answered. */
const whileBusy = { retries: 10, factor: 1, minTimeout: 200 };

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
  const { read, write, note, readSurely } = store;
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
      list: (serverId) =>
        read(
          () => [],
          ({ ties }) => ties.list(serverId),
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
    close: () => store.close(),
  };
}

function unlessOutOfReach<Result>(otherwise: () => Result) {
  return (error: unknown): Result => {
    if (error instanceof OperatorError) return otherwise();
    throw error;
  };
}

type Work<Result> = (store: Store) => Promise<Result>;
type Kind = 'open' | 'read' | 'write';

class SupervisedStore {
  readonly #place: StorePlace;
  readonly #supervision: Supervision;
  readonly #troubles: { [Each in Kind]?: string | undefined } = {};
  #store: Store | undefined;
  #isWhole = false;
  #triedAtMs = Number.NEGATIVE_INFINITY;
  #opening: Promise<void> | undefined;

  constructor(place: StorePlace, supervision: Supervision) {
    this.#place = place;
    this.#supervision = supervision;
  }

  trouble(): string | undefined {
    return this.#troubles.open ?? this.#troubles.read ?? this.#troubles.write;
  }

  read = async <Result>(otherwise: () => Result, work: Work<Result>): Promise<Result> =>
    this.#attempt('read', work).catch(otherwise);

  /** @throws OperatorError when it cannot be read */
  readSurely = async <Result>(work: Work<Result>): Promise<Result> => {
    try {
      return await this.#attempt('read', work);
    } catch (cause) {
      throw new OperatorError(`The database cannot be read (${messageOf(cause)}).`, { cause });
    }
  };

  note = async (work: Work<void>): Promise<void> => this.#attempt('write', work).catch(() => undefined);

  write = async <Result>(work: Work<Result>): Promise<Result> => {
    const shouldRetry = ({ error }: { error: Error }) => hasCode(error, 'SQLITE_BUSY');
    try {
      return await pRetry(() => this.#attempt('write', work), { ...whileBusy, shouldRetry });
    } catch (cause) {
      throw new OperatorError(`The database cannot be written (${messageOf(cause)}).`, { cause });
    }
  };

  /** Opens it where it is not yet, or not wholly, and the last attempt is some time ago. */
  async opened(): Promise<void> {
    if (this.#isWhole) return;
    const { clock } = this.#supervision;
    if (!this.#opening && clock() - this.#triedAtMs < retryMs) return;
    this.#opening ??= this.#open().finally(() => {
      this.#triedAtMs = clock();
      this.#opening = undefined;
    });
    await this.#opening;
  }

  async close(): Promise<void> {
    await this.#store?.close();
  }

  async #open(): Promise<void> {
    const before = this.#store;
    try {
      this.#store = await this.#place.open();
      this.#isWhole = true;
      this.#troubles.open = undefined;
      await before?.close();
    } catch (error) {
      this.#fail('open', error);
      if (this.#place.exists()) this.#store ??= await this.#place.openCopy().catch(() => undefined);
    }
  }

  async #attempt<Result>(kind: Kind, work: Work<Result>): Promise<Result> {
    await this.opened();
    if (!this.#store || (kind === 'write' && !this.#isWhole)) throw new Error(this.#troubles.open);
    try {
      const result = await work(this.#store);
      this.#troubles[kind] = undefined;
      return result;
    } catch (error) {
      this.#fail(kind, error);
      throw error;
    }
  }

  #fail(kind: Kind, error: unknown): void {
    if (messageOf(error) !== this.#troubles[kind]) this.#supervision.onTrouble(error);
    this.#troubles[kind] = messageOf(error);
  }
}
