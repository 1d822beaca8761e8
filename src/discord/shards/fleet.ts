import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import type { Logger } from '../../log.js';
import { type Line, openLine, type Port } from './line.js';
import { readCause, reloadPatienceMs, topics } from './topics.js';

/** The processes the servers are spread over, kept running. */
export interface Fleet {
  /** Starts one after the other; resolves when all have been started, or when stopped before. */
  start(): Promise<void>;
  /** Asks all to leave, and resolves when they have; those that do not are ended after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
  /** Each shard's answer, by its number; undefined where there was none. */
  ask(topic: string): Promise<ReadonlyMap<number, unknown>>;
}

export interface FleetOptions {
  /** What each process runs: absolute path. */
  readonly file: string;
  readonly token: string;
  readonly count: number;
  readonly log: Logger;
  /** One ended before it could log in, and no other is running: they have said why. */
  readonly onHopeless: () => void;
  /** Between two starts. Discord lets one shard identify every five seconds. */
  readonly spacingMs?: number;
  /** Before one that has ended is started again; it doubles up to a minute while it does not come up. Default one second. */
  readonly firstWaitMs?: number;
}

/** https://docs.discord.com/developers/events/gateway#rate-limiting, with room for a process to start. */
const defaultSpacingMs = 5500;
const longestWaitMs = 60_000;

interface Ship {
  readonly shard: Shard;
  readonly line: Line;
  isReady: boolean;
  /** Ends without having logged in, one after the other. */
  failures: number;
}

export function createFleet(options: FleetOptions): Fleet {
  return new RespawningFleet(options);
}

class RespawningFleet implements Fleet {
  readonly #options: FleetOptions;
  readonly #starter: ShardingManager;
  readonly #ships = new Map<number, Ship>();
  readonly #leaving = new AbortController();

  constructor(options: FleetOptions) {
    const { file, token, count } = options;
    this.#options = options;
    // discord.js would start a process again at once and for ever; a broken one would use up the day's logins.
    this.#starter = new ShardingManager(file, { totalShards: count, token, respawn: false });
  }

  async start(): Promise<void> {
    const { count, spacingMs = defaultSpacingMs } = this.#options;
    for (let id = 0; id < count && !this.#isLeaving; id += 1) {
      if (id > 0) await this.#wait(spacingMs);
      if (!this.#isLeaving) this.#launch(id);
    }
  }

  async stop(patienceMs: number): Promise<void> {
    this.#leaving.abort();
    await Promise.all([...this.#ships.values()].map(({ shard }) => end(shard, patienceMs)));
  }

  async ask(topic: string): Promise<ReadonlyMap<number, unknown>> {
    const answers = [...this.#ships.values()].map(
      async ({ shard, line }) => [shard.id, await line.ask(topic).catch(() => undefined)] as const,
    );
    const known = new Map(await Promise.all(answers));
    return new Map(Array.from({ length: this.#options.count }, (_, id) => [id, known.get(id)]));
  }

  get #isLeaving(): boolean {
    return this.#leaving.signal.aborted;
  }

  #launch(id: number): void {
    const shard = this.#starter.createShard(id);
    const line = openLine(portOf(shard), {
      [topics.ready]: async () => this.#noteReady(id),
      [topics.reload]: (content) => this.#reloadOthers(id, content),
    });
    const ship: Ship = { shard, line, isReady: false, failures: 0 };
    this.#ships.set(id, ship);
    shard.on('death', () => void this.#replace(ship));
    this.#spawn(ship);
  }

  #spawn({ shard }: Ship): void {
    const { log } = this.#options;
    // Without a time limit: a shard waits for Discord by itself.
    shard.spawn(-1).catch((err: unknown) => log.error({ err, shard: shard.id }, 'could not start a shard'));
  }

  #noteReady(id: number): void {
    const { log, count } = this.#options;
    const ship = this.#ships.get(id);
    if (ship) Object.assign(ship, { isReady: true, failures: 0 });
    log.info({ shard: id, shards: count }, 'shard is ready');
  }

  async #reloadOthers(asking: number, content: unknown): Promise<void> {
    const cause = readCause(content);
    const others = [...this.#ships.values()].filter(({ shard }) => shard.id !== asking && shard.process);
    const reloads = others.map(({ shard, line }) =>
      line.ask(topics.reload, cause, reloadPatienceMs).catch((err: unknown) => {
        this.#options.log.error({ shard: shard.id, err }, 'shard could not read the articles again');
      }),
    );
    await Promise.all(reloads);
  }

  /** Starts one again that has ended, later and later; unless it never came up and no other is left. */
  async #replace(ship: Ship): Promise<void> {
    const { log, onHopeless, firstWaitMs = 1000 } = this.#options;
    ship.line.drop();
    if (this.#isLeaving) return;
    ship.failures = ship.isReady ? 0 : ship.failures + 1;
    ship.isReady = false;
    const isAnyLeft = [...this.#ships.values()].some((other) => other !== ship && other.shard.process);
    if (ship.failures > 0 && !isAnyLeft) return onHopeless();
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** ship.failures);
    log.error({ shard: ship.shard.id, waitMs }, 'shard has ended, starting it again');
    await this.#wait(waitMs);
    if (!this.#isLeaving) this.#spawn(ship);
  }

  /** Ends early when the fleet is to leave. */
  async #wait(forMs: number): Promise<void> {
    await pause(forMs, undefined, { signal: this.#leaving.signal }).catch(() => undefined);
  }
}

function portOf(shard: Shard): Port {
  return {
    send: (message) => shard.send(message),
    onMessage: (listener) => void shard.on('message', listener),
  };
}

async function end({ process: child }: Shard, patienceMs: number): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const giveUp = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(giveUp);
}
