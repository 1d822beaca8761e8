import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import type { Logger } from '../../process/log.js';
import { connectPatiently, cut, dropUnreadable, endDeafResume, type Shard } from './shard.js';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** For what was missed to be sent again; discord.js would wait for ever. */
const defaultResumePatienceMs = 60_000;
/** For the gateway to answer when we close: less than what is left of a stop. */
const closePatienceMs = 500;

/**
 * All shards in this process, as discord.js has it by itself, but for how they begin and end. A gateway that cannot be
 * reached is no failure of the login: discord.js would give the client up and yet go on connecting it, so that the
 * next attempt made a second bot beside the first. And what has been told to leave connects no more.
 */
export class PatientStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #log: Logger;
  readonly #resumePatienceMs: number;
  #leaving = new AbortController();

  constructor(manager: Manager, log: Logger, resumePatienceMs = defaultResumePatienceMs) {
    super(manager);
    this.#manager = manager;
    this.#log = log;
    this.#resumePatienceMs = resumePatienceMs;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const forget = (id: number) => this.#manager.options.updateSessionInfo(id, null);
    for (const shard of this.#shards) {
      connectPatiently(shard, { log: this.#log, signal, forgetSession: () => forget(shard.id) });
      endDeafResume(shard, this.#resumePatienceMs);
      dropUnreadable(shard, this.#log);
    }
  }

  /** Each shard reports its failures as events, and goes on trying by itself. */
  override async connect(): Promise<void> {
    await Promise.allSettled(this.#shards.map((shard) => shard.connect()));
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    this.#leaving.abort();
    const shards = this.#shards;
    const giveUp = setTimeout(() => shards.forEach(cut), closePatienceMs);
    await super.destroy(options);
    clearTimeout(giveUp);
    // discord.js leaves those open that are about to connect.
    shards.forEach(cut);
  }

  get #shards(): readonly Shard[] {
    // Private, as is what `Shard` names: @discordjs/ws has no other place to stand in between.
    return [...(this as unknown as { shards: Map<number, Shard> }).shards.values()];
  }
}
