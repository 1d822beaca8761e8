import { setTimeout as pause } from 'node:timers/promises';
import {
  CloseCodes,
  GatewayCloseCodes,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';
import type { Logger } from '../../log.js';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** Wait before the second attempt in a row that fails; it doubles up to a minute. discord.js would wait half a second each time. */
const firstWaitMs = 1000;
const longestWaitMs = 60_000;
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
  #leaving = new AbortController();

  constructor(manager: Manager, log: Logger) {
    super(manager);
    this.#manager = manager;
    this.#log = log;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    this.#leaving = new AbortController();
    for (const shard of this.#shards) {
      connectPatiently(shard, this.#manager, this.#log, this.#leaving.signal);
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

interface Shard {
  readonly id: number;
  readonly status: WebSocketShardStatus;
  readonly connection: { onerror: unknown; terminate(): void } | null;
  connect(): Promise<void>;
  internalConnect(): Promise<void>;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  on(event: 'ready' | 'resumed' | 'closed', listener: (payload: { readonly code: number }) => void): unknown;
}

/** Waits longer from one failure to the next, and says in the log why. */
function connectPatiently(shard: Shard, manager: Manager, log: Logger, signal: AbortSignal): void {
  let failures = 0;
  const waitMs = () => (failures < 2 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 2)));
  for (const event of ['ready', 'resumed'] as const)
    shard.on(event, () => {
      failures = 0;
    });
  shard.on('closed', ({ code }) => {
    if (signal.aborted) return;
    failures += 1;
    const name = GatewayCloseCodes[code] ?? CloseCodes[code];
    log.info({ shard: shard.id, code, ...(name && { name }), waitMs: waitMs() }, 'connection closed');
  });
  const connect = shard.internalConnect.bind(shard);
  shard.internalConnect = async () => {
    await pause(waitMs(), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await connect();
    } catch (err) {
      log.error({ err, shard: shard.id }, 'could not begin to connect');
      if (shard.status !== WebSocketShardStatus.Idle) return;
      failures += 1;
      // It may be the address it is to resume at.
      await manager.options.updateSessionInfo(shard.id, null);
      await shard.internalConnect();
    }
  };
}

/** What is thrown while a packet is read would be left to nobody, and end the process. */
function dropUnreadable(shard: Shard, log: Logger): void {
  const read = shard.onMessage.bind(shard);
  shard.onMessage = (data, isBinary) =>
    read(data, isBinary).catch((err: unknown) =>
      log.error({ err, shard: shard.id }, 'dropped a packet that could not be read'),
    );
}

function cut({ connection }: Shard): void {
  if (!connection) return;
  // The failure of what was about to connect, which nobody waits for any more.
  connection.onerror = () => undefined;
  connection.terminate();
}
