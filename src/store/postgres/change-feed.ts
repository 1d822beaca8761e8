import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Notification } from 'pg';
import { z } from 'zod';
import { hasCode } from '../../base/errors.js';
import { type Change, changeable, type Follower, type Following, type SharedShards } from '../place.js';
import { announceArrival, arrivalChannel, isSuccessor } from './arrivals.js';
import { changeChannel } from './change-log.js';
import { connectionTo } from './connection.js';
import { noSuchTable } from './error-codes.js';

/** A notice can be lost with a connection that nobody knows to be dead. */
const lookMs = 30_000;
/** For a look, which takes a millisecond. */
const patienceMs = 2000;
/** Before the second attempt to reach the database; it doubles. */
const firstWaitMs = 250;
const longestWaitMs = 5000;
const leaveMs = 500;

/** Tells what is changed in the database, by whomever, and whether it can be reached. */
export function followChanges(where: FollowedPlace, follower: Follower): Following {
  const feed = new ChangeFeed(where, follower);
  const following = feed.follow();
  return {
    look: () => feed.look(),
    close: () => {
      feed.close();
      return following;
    },
  };
}

interface FollowedPlace {
  readonly url: string;
  /** Of this process. */
  readonly shards: SharedShards;
}

class ChangeFeed {
  readonly #where: FollowedPlace;
  readonly #id = crypto.randomUUID();
  #hasArrived = false;
  readonly #follower: Follower;
  readonly #closing = new AbortController();
  #wake = new AbortController();
  #end = () => {};
  /** The version of the last change that was told; undefined before the first look. */
  #seen: number | undefined;
  #failures = 0;

  constructor(where: FollowedPlace, follower: Follower) {
    this.#where = where;
    this.#follower = follower;
  }

  async follow(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      try {
        await this.#listen();
      } catch (error) {
        if (signal.aborted) return;
        this.#follower.onLost(error);
      }
      const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** this.#failures);
      this.#failures += 1;
      await this.#pause(waitMs);
    }
  }

  look = (): void => this.#wake.abort();

  close(): void {
    this.#closing.abort();
    this.look();
    this.#end();
  }

  /** @throws the reason when the connection is lost, or nobody wants to hear any more */
  async #listen(): Promise<void> {
    const client = new Client(connectionTo(this.#where.url, { patienceMs }));
    const lost = whenLost(client, this.look);
    this.#end = () => endAnyway(client);
    try {
      await client.connect();
      client.on('notification', (notice) => this.#hear(notice));
      await client.query(`listen ${changeChannel}; listen ${arrivalChannel}`);
      await this.#arrive(client);
      while (!lost.reason) {
        await this.#tellMissed(client);
        this.#failures = 0;
        this.#follower.onFound();
        await this.#pause(lookMs);
      }
      throw lost.reason;
    } finally {
      endAnyway(client);
    }
  }

  async #tellMissed(client: Client): Promise<void> {
    const since = this.#seen;
    const latest = await latestVersion(client);
    // A lower version than before: the database is another one, restored from a backup.
    if (since === undefined || latest < since) {
      this.#seen = latest;
      this.#follower.onChange('anything');
      return;
    }
    for (const { version, change } of await changesAfter(client, since)) {
      this.#seen = version;
      if (change) this.#follower.onChange(change);
    }
  }

  /** Once: a connection that is made again is no new process. */
  async #arrive(client: Client): Promise<void> {
    if (this.#hasArrived) return;
    await announceArrival(client, this.#id, this.#where.shards);
    this.#hasArrived = true;
  }

  #hear({ channel, payload = '' }: Notification): void {
    if (channel === arrivalChannel) {
      if (isSuccessor(payload, this.#id, this.#where.shards)) this.#follower.onSuccessor();
      return;
    }
    const notice = written.safeParse(payload.split(' '));
    if (!notice.success) {
      this.look();
      return;
    }
    const [version, what, serverId] = notice.data;
    this.#seen = version;
    this.#follower.onChange({ what, serverId });
  }

  async #pause(ms: number): Promise<void> {
    this.#wake = new AbortController();
    if (this.#closing.signal.aborted) return;
    await pause(ms, undefined, { signal: this.#wake.signal, ref: false }).catch(() => undefined);
  }
}

/** Version, subject, server. */
const written = z.tuple([z.coerce.number().int(), z.enum(changeable), z.string()]);

async function latestVersion(client: Client): Promise<number> {
  const { rows } = await client
    .query<{ version: number }>('select coalesce(max(version), 0) as version from footnote_change')
    .catch(noneYet);
  return rows[0]?.version ?? 0;
}

interface LoggedChange {
  readonly version: number;
  /** Undefined for what only a newer version of the bot knows. */
  readonly change: Change | undefined;
}

async function changesAfter(client: Client, version: number): Promise<readonly LoggedChange[]> {
  const { rows } = await client
    .query('select version, what, server_id from footnote_change where version > $1 order by version', [
      version,
    ])
    .catch(noneYet);
  return logged.parse(rows);
}

const logged = z.array(
  z
    .object({ version: z.number(), what: z.string(), server_id: z.string() })
    .transform(({ version, what, server_id: serverId }): LoggedChange => {
      const known = changeable.find((each) => each === what);
      return { version, change: known && { what: known, serverId } };
    }),
);

/** The database has not been migrated yet. */
function noneYet(error: unknown): { readonly rows: [] } {
  if (hasCode(error, noSuchTable)) return { rows: [] };
  throw error;
}

/** The reason, once there is one; whoever waits meanwhile is woken. Queries fail by themselves. */
function whenLost(client: Client, wake: () => void): { readonly reason?: Error } {
  const lost: { reason?: Error } = {};
  const lose = (reason: Error) => {
    lost.reason ??= reason;
    wake();
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the connection to the database has ended')));
  return lost;
}

/** A machine that is gone takes no leave. */
function endAnyway(client: Client): void {
  const giveUp = setTimeout(() => client.connection.stream.destroy(), leaveMs).unref();
  client.end().then(
    () => clearTimeout(giveUp),
    () => client.connection.stream.destroy(),
  );
}
