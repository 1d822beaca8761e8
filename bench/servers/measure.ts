import { setTimeout as wait } from 'node:timers/promises';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { postgresAt } from '../../src/store/postgres/postgres.js';
import { defaultSettings } from '../../src/store/store.js';
import { type PostgresServer, startPostgres } from '../../tests/helpers/process/postgres.js';
import { type Asking, askWhile } from './asking.js';
import { type Cable, layCable } from './cable.js';
import { timeToLastMachine } from './changes.js';
import { type Killed, killWhileWriting } from './database.js';
import { type Cluster, type Machine, publishCommands, startMachine } from './machines.js';
import { layNetwork } from './network.js';
import { type AskedServer, addServers, askIn } from './world.js';

export interface Figures {
  readonly machines: number;
  /** From the start of all to the last shard's login. */
  readonly startMs: number;
  /** Logins that Discord would have refused, as they came too soon. */
  readonly refusedLogins: number;
  /** From a change that was acknowledged to the last machine answering by it, each. */
  readonly changesMs: readonly number[];
  readonly machineKilled: { readonly own: Asking; readonly others: Asking; readonly backMs: number };
  readonly databaseStopped: { readonly asking: Asking; readonly backMs: number; readonly health: string };
  readonly databaseKilled: Killed;
  /** From the end of a cut to a change that was made meanwhile. */
  readonly cutOff: { readonly asking: Asking; readonly caughtUpMs: number };
  /** The same where one machine has lost its whole network; undefined where machines have no addresses of their own. */
  readonly networkCut: NetworkCut | undefined;
}

interface NetworkCut {
  readonly others: Asking;
  readonly own: Asking;
  /** From its return until its server is answered, by a change that was made meanwhile. */
  readonly backMs: number;
}

export interface Lengths {
  readonly changes: number;
  readonly stoppedMs: number;
  readonly cutMs: number;
}

/** So many processes of the bot, with a shard each, on a PostgreSQL of their own. */
export async function measureMachines(size: number, lengths: Lengths): Promise<Figures> {
  const database = await startPostgres({ isDurable: true });
  const network = layNetwork(size);
  const playground = await startPlayground({ rateLimits: 'off', ...(network && { host: network.host }) });
  await publishCommands(playground);
  playground.rateLimits.mode = 'tight';
  playground.requests.isOn = false;
  const servers = addServers(playground, size);
  const cables = await Promise.all(servers.map(() => layCable(database.url, network?.host)));
  const cluster: Cluster = { playground, place: { DATABASE_URL: database.url }, size, network };
  const bench = new Bench(cluster, servers, database, cables);
  try {
    return await bench.measure(lengths);
  } finally {
    await bench.stop();
    await Promise.all(cables.map((cable) => cable.close()));
    await playground.stop();
    await database.remove();
    network?.remove();
  }
}

class Bench {
  readonly #cluster: Cluster;
  readonly #servers: readonly AskedServer[];
  readonly #database: PostgresServer;
  /** Each machine reaches the database by its own. */
  readonly #cables: readonly Cable[];
  #machines: readonly Machine[] = [];

  constructor(
    cluster: Cluster,
    servers: readonly AskedServer[],
    database: PostgresServer,
    cables: readonly Cable[],
  ) {
    this.#cluster = cluster;
    this.#servers = servers;
    this.#database = database;
    this.#cables = cables;
  }

  async measure({ changes, stoppedMs, cutMs }: Lengths): Promise<Figures> {
    const startMs = await this.#start();
    const refusedLogins = this.#playground.gateway.refusedIdentifies;
    this.#playground.rateLimits.mode = 'off';
    for (const server of this.#servers) await askIn(this.#playground, server);
    return {
      machines: this.#cluster.size,
      startMs,
      refusedLogins,
      changesMs: await this.#timeChanges(changes),
      machineKilled: await this.#killMachine(),
      databaseStopped: await this.#stopDatabase(stoppedMs),
      databaseKilled: await killWhileWriting(this.#database),
      cutOff: await this.#cutCable(cutMs),
      networkCut: await this.#cutNetwork(cutMs),
    };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#machines.map((machine) => machine.stop()));
  }

  get #playground(): Playground {
    return this.#cluster.playground;
  }

  async #start(): Promise<number> {
    const startedMs = performance.now();
    this.#machines = await Promise.all(this.#servers.map(({ shard }) => this.#startMachine(shard)));
    await this.#allReady();
    return performance.now() - startedMs;
  }

  #startMachine(shard: number): Promise<Machine> {
    const url = this.#cables[shard]?.url ?? this.#database.url;
    return startMachine({ ...this.#cluster, place: { DATABASE_URL: url } }, shard);
  }

  async #allReady(): Promise<void> {
    await Promise.all(this.#machines.map((machine) => machine.ready()));
  }

  async #timeChanges(count: number): Promise<readonly number[]> {
    const store = await postgresAt(this.#database.url).open();
    const times: number[] = [];
    for (let n = 0; n < count; n += 1)
      times.push(await timeToLastMachine(this.#playground, this.#servers, store));
    await store.close();
    return times.sort((a, b) => a - b);
  }

  async #killMachine(): Promise<Figures['machineKilled']> {
    const [victim] = this.#machines.slice(-1);
    if (!victim) throw new Error('there is no machine');
    let backMs = 0;
    const asked = await askWhile(this.#playground, this.#servers, async () => {
      await wait(1000);
      await victim.kill();
      const startedMs = performance.now();
      const next = await this.#startMachine(victim.shard);
      this.#machines = this.#machines.map((machine) => (machine === victim ? next : machine));
      await next.ready();
      backMs = performance.now() - startedMs;
      await wait(1000);
    });
    const isOwn = ({ shard }: AskedServer) => shard === victim.shard;
    const all = [...asked];
    const of = (own: boolean) => sum(all.filter(([server]) => isOwn(server) === own).map(([, each]) => each));
    return { own: of(true), others: of(false), backMs };
  }

  async #stopDatabase(stoppedMs: number): Promise<Figures['databaseStopped']> {
    let health = '';
    let backMs = 0;
    const asked = await askWhile(this.#playground, this.#servers, async () => {
      await this.#database.stop();
      await wait(stoppedMs);
      health = (await this.#machines[0]?.health()) ?? '';
      await this.#database.start();
      const startedMs = performance.now();
      while ((await this.#healths()).some((each) => each !== 'ok\n')) await wait(20);
      backMs = performance.now() - startedMs;
    });
    return { asking: sum([...asked.values()]), backMs, health };
  }

  #healths(): Promise<readonly string[]> {
    return Promise.all(this.#machines.map((machine) => machine.health()));
  }

  async #cutCable(cutMs: number): Promise<Figures['cutOff']> {
    const server = this.#servers.find(({ shard }) => shard === 0);
    if (!server) throw new Error('there is no shard 0');
    let caughtUpMs = 0;
    const asked = await askWhile(this.#playground, [server], async () => {
      this.#cables[0]?.cut();
      const { isPrivate } = await askIn(this.#playground, server);
      await this.#change(server, !isPrivate);
      await wait(cutMs);
      this.#cables[0]?.mend();
      const mendedMs = performance.now();
      while ((await askIn(this.#playground, server)).isPrivate === isPrivate) await wait(20);
      caughtUpMs = performance.now() - mendedMs;
    });
    return { asking: sum([...asked.values()]), caughtUpMs };
  }

  async #cutNetwork(cutMs: number): Promise<NetworkCut | undefined> {
    const { network } = this.#cluster;
    const own = this.#servers.find(({ shard }) => shard === 0);
    if (!network || !own) return undefined;
    let backMs = 0;
    const { isPrivate } = await askIn(this.#playground, own);
    const asked = await askWhile(this.#playground, this.#servers, async () => {
      await wait(1000);
      network.cut(0);
      await this.#change(own, !isPrivate);
      await wait(cutMs);
      network.mend(0);
      const mendedMs = performance.now();
      for (;;) {
        const answer = await askIn(this.#playground, own);
        if (answer.isAnswered && answer.isPrivate !== isPrivate) break;
        await wait(20);
      }
      backMs = performance.now() - mendedMs;
      await wait(1000);
    });
    const of = (isOwn: boolean) =>
      sum([...asked].filter(([server]) => (server === own) === isOwn).map(([, each]) => each));
    return { others: of(false), own: of(true), backMs };
  }

  /** As another process does. */
  async #change({ id }: AskedServer, isPrivate: boolean): Promise<void> {
    const store = await postgresAt(this.#database.url).open();
    await store.settings.write(id, { ...defaultSettings, isPrivate });
    await store.close();
  }
}

function sum(all: readonly Asking[]): Asking {
  return {
    asked: all.reduce((total, { asked }) => total + asked, 0),
    unanswered: all.reduce((total, { unanswered }) => total + unanswered, 0),
    latencies: all.flatMap(({ latencies }) => latencies).sort((a, b) => a - b),
    gapMs: Math.max(0, ...all.map(({ gapMs }) => gapMs)),
  };
}
