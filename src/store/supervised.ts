import pRetry from 'p-retry';
import { hasCode, messageOf, OperatorError } from '../base/errors.js';
import type { Change, Following, StorePlace } from './place.js';
import type { Store } from './store.js';

export interface Supervision {
  /** Told once for each new kind of trouble. */
  readonly onTrouble: (error: unknown) => void;
  /** Told when a database that could not be reached is there again. */
  readonly onRecovery?: () => void;
  /** Told what other processes change, and this one. */
  readonly onChange?: (change: Change) => void;
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
}

/** After its own start, or that of a successor: for as long, two processes may hear the same from Discord. */
const sideBySideMs = 10 * 60_000;
/** Before a store that could not be opened is tried again. */
const retryMs = 30_000;
/** Longer than any of our queries takes, and less than Discord's three seconds for an answer leave. */
const slowMs = 500;
/** While another process writes; in all two seconds, in which others are answered. */
const whileBusy = { retries: 10, factor: 1, minTimeout: 200 };

type Work<Result> = (store: Store) => Promise<Result>;
/** `reach`: of a database on another machine. */
type Kind = 'reach' | 'open' | 'read' | 'write';

/** A store that is opened when it can be, and whose troubles are known. */
export class SupervisedStore {
  readonly #place: StorePlace;
  readonly #supervision: Supervision;
  readonly #troubles: { [Each in Kind]?: string | undefined } = {};
  /** How those give up who wait for the database. */
  readonly #waiting = new Set<(reason: unknown) => void>();
  #store: Store | undefined;
  #isWhole = false;
  #triedAtMs = Number.NEGATIVE_INFINITY;
  #opening: Promise<void> | undefined;
  #following: Following | undefined;
  #aloneAtMs = Number.NEGATIVE_INFINITY;
  #succeededAtMs = Number.NEGATIVE_INFINITY;

  constructor(place: StorePlace, supervision: Supervision) {
    this.#place = place;
    this.#supervision = supervision;
  }

  trouble(): string | undefined {
    return this.#troubles.reach ?? this.#troubles.open ?? this.#troubles.read ?? this.#troubles.write;
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

  /** Hears of changes from then on, and of the database being out of reach. */
  follow(): void {
    this.#following = this.#place.follow?.({
      onChange: (change) => this.#supervision.onChange?.(change),
      onLost: (reason) => this.#lose(reason),
      onFound: () => void this.#found(),
      onSuccessor: () => {
        this.#succeededAtMs = this.#supervision.clock();
        this.#beSideBySide();
      },
    });
    if (this.#following) this.#beSideBySide();
  }

  /** Whether another process may hear the same from Discord. */
  isSideBySide(): boolean {
    return this.#supervision.clock() < this.#aloneAtMs;
  }

  /** Whether another process has started lately that takes over from this one. */
  hasSuccessor(): boolean {
    return this.#supervision.clock() < this.#succeededAtMs + sideBySideMs;
  }

  async close(): Promise<void> {
    await this.#following?.close();
    await this.#store?.close();
  }

  #beSideBySide(): void {
    this.#aloneAtMs = this.#supervision.clock() + sideBySideMs;
  }

  /** Nobody waits any longer for what was asked before. */
  #lose(reason: unknown): void {
    this.#fail('reach', reason);
    for (const giveUp of this.#waiting) giveUp(reason);
  }

  /** Connections that were open before may be dead without knowing: all are made anew. */
  async #found(): Promise<void> {
    if (this.#troubles.reach === undefined && this.#isWhole) return;
    for (const kind of ['reach', 'read', 'write'] as const) this.#troubles[kind] = undefined;
    await this.#opening;
    this.#isWhole = false;
    this.#triedAtMs = Number.NEGATIVE_INFINITY;
    await this.opened();
    if (this.trouble() === undefined) this.#supervision.onRecovery?.();
  }

  async #open(): Promise<void> {
    const before = this.#store;
    try {
      this.#store = await this.#place.open();
      this.#isWhole = true;
      this.#troubles.open = undefined;
      // What is still asked of the one before may take its time to fail.
      before?.close().catch((error: unknown) => this.#supervision.onTrouble(error));
    } catch (error) {
      this.#fail('open', error);
      if (this.#place.exists()) this.#store ??= await this.#place.openCopy().catch(() => undefined);
    }
  }

  async #attempt<Result>(kind: Kind, work: Work<Result>): Promise<Result> {
    // Each attempt would wait for a network that does not answer.
    if (this.#troubles.reach) throw new Error(this.#troubles.reach);
    await this.opened();
    if (!this.#store || (kind === 'write' && !this.#isWhole)) throw new Error(this.#troubles.open);
    try {
      const result = await this.#whileReachable(work(this.#store));
      this.#troubles[kind] = undefined;
      return result;
    } catch (error) {
      this.#fail(kind, error);
      this.#following?.look();
      throw error;
    }
  }

  /** A database on another machine may fall silent: what takes long is a reason to look whether it is there. */
  #whileReachable<Result>(working: Promise<Result>): Promise<Result> {
    if (!this.#following) return working;
    const slow = setTimeout(() => this.#following?.look(), slowMs).unref();
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.add(reject);
      working.then(resolve, reject).finally(() => {
        clearTimeout(slow);
        this.#waiting.delete(reject);
      });
    });
  }

  #fail(kind: Kind, error: unknown): void {
    if (messageOf(error) !== this.#troubles[kind]) this.#supervision.onTrouble(error);
    this.#troubles[kind] = messageOf(error);
  }
}
